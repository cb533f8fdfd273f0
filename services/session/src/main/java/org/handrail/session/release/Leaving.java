package org.handrail.session.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.clinical.monitoring.ReleaseAnswer;
import org.handrail.clinical.monitoring.ReleaseRules;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.release.ReleaseEvent.EndingNoted;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;

/** Every other end of a visit. It is a fact, so it is recorded; an adult with capacity is never detained. */
final class Leaving {

    /** Whoever did not leave by the door in the ordinary way is called within so many hours. */
    private static final int CALL_WITHIN_HOURS = 4;
    private static final Set<String> CAPACITY = Set.of("yes", "no", "unknown");
    private static final String CODE = "[a-z0-9][a-z0-9.-]{0,79}";

    private Leaving() {
    }

    static Decision<SessionEvent> decide(Story story, EndVisit end, Context context) {
        Visit visit = story.state().visit(end.visit());
        Optional<Ending> ending = Ending.of(end.ending());
        Optional<Refusal> wrong = wrong(end, ending, visit)
                .or(() -> OccurredAt.refuseFuture("/occurredAt", end.occurredAt(), context.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        if (!visit.open()) {
            return story.decided(Map.of("outcome", "ended-before", "ending", visit.ended().ending()));
        }
        Instant at = OccurredAt.forgiving(end.occurredAt(), context.now());
        Integer call = ending.get() == Ending.NOT_DOSED ? null : Integer.valueOf(CALL_WITHIN_HOURS);
        story.happens(Ends.completed(visit, end.ending(), call, at));
        story.happens(new EndingNoted(visit.id(), end.capacity(), end.ride(), end.told(), end.reasons()));
        if (ending.get().leaves()) {
            deviation(story, visit, at);
        }
        return story.decided(Map.of("outcome", "ended"));
    }

    private static Optional<Refusal> wrong(EndVisit end, Optional<Ending> ending, Visit visit) {
        if (ending.isEmpty()) {
            return Optional.of(Refusal.invalid("/ending", "unknown-code",
                    "There is no such ending; the ordinary one is asked for as a release."));
        }
        if (ending.get() == Ending.NOT_DOSED && !visit.doses().isEmpty()) {
            return Optional.of(Refusal.invalid("/ending", "a-device-was-given",
                    "A device is recorded for this visit; stopped-early and the others say how it ended."));
        }
        if (end.capacity() != null && !CAPACITY.contains(end.capacity())) {
            return Optional.of(Refusal.invalid("/capacity", "unknown-code", "Capacity is yes, no or unknown."));
        }
        if (end.ride() != null && !end.ride().matches(CODE)) {
            return Optional.of(Refusal.invalid("/ride", "unknown-code", "A code, not a sentence."));
        }
        return codes("/told", end.told()).or(() -> codes("/reasons", end.reasons()));
    }

    private static Optional<Refusal> codes(String field, List<String> codes) {
        return codes.stream().allMatch(code -> code.matches(CODE)) ? Optional.empty()
                : Optional.of(Refusal.invalid(field, "unknown-code", "Codes, not sentences."));
    }

    /** Leaving within the two hours breaks a duty of the programme; it is named, and the visit ends all the same. */
    private static void deviation(Story story, Visit visit, Instant at) {
        ReleaseAnswer answer = Releasing.ask(visit, Attestations.NONE, at);
        List<Hit> broken = Hit.of(answer.unmet()).stream()
                .filter(hit -> hit.rule().equals(ReleaseRules.TWO_HOURS.id())).toList();
        if (!broken.isEmpty()) {
            story.happens(new DeviationRecorded(visit.id(), null, broken, at));
        }
    }
}
