package org.handrail.operations.journey;

import java.time.Instant;
import java.util.List;

/**
 * What is known of one journey without reading its journal: enough for a row in a list.
 *
 * @param since     when the first event was recorded
 * @param latest    the event recorded last
 * @param latestAt  when that was
 * @param stage     how far care has come
 * @param stageAt   when the event was recorded that said so
 * @param open      escalations that nobody has closed
 */
record Journey(Instant since, String latest, Instant latestAt, Stage stage, Instant stageAt, List<OpenEscalation> open) {

    static final Journey NONE = new Journey(null, null, null, null, null, List.of());

    Journey {
        open = open == null ? List.of() : List.copyOf(open);
    }

    /** Streams are heard in any order among each other, so what was recorded earlier does not undo what came later. */
    Journey and(Noted event) {
        Instant at = event.recordedAt();
        boolean later = latestAt == null || !at.isBefore(latestAt);
        Stage said = Stage.of(event);
        boolean moves = said != null && (stageAt == null || !at.isBefore(stageAt) && said.follows(stage));
        return new Journey(since == null || at.isBefore(since) ? at : since, later ? event.type() : latest,
                later ? at : latestAt, moves ? said : stage, moves ? at : stageAt, OpenEscalation.after(open, event));
    }
}
