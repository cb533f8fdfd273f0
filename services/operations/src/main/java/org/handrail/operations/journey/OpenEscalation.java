package org.handrail.operations.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An escalation that nobody has closed.
 *
 * @param level          {@code emergency}, {@code urgent}, {@code same-day} or {@code routine}
 * @param raisedAt       when it was recorded
 * @param acknowledgedAt when a person took it on, null while nobody has
 */
record OpenEscalation(String id, String level, Instant raisedAt, Instant acknowledgedAt) {

    /** The open ones after an event. All events of an escalation stand in one stream, so they come in order. */
    static List<OpenEscalation> after(List<OpenEscalation> open, Noted event) {
        String id = event.text("escalation");
        return switch (event.name()) {
            case "followup.EscalationRaised" -> with(without(open, id),
                    new OpenEscalation(id, event.text("level"), event.recordedAt(), null));
            case "followup.EscalationAcknowledged" -> open.stream().map(e -> e.id.equals(id)
                    ? new OpenEscalation(id, e.level, e.raisedAt, event.recordedAt()) : e).toList();
            case "followup.EscalationResolved" -> without(open, id);
            default -> open;
        };
    }

    private static List<OpenEscalation> without(List<OpenEscalation> open, String id) {
        return open.stream().filter(e -> !e.id.equals(id)).toList();
    }

    private static List<OpenEscalation> with(List<OpenEscalation> open, OpenEscalation one) {
        List<OpenEscalation> more = new ArrayList<>(open);
        more.add(one);
        return more;
    }
}
