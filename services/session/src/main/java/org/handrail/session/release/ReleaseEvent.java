package org.handrail.session.release;

import java.time.Instant;
import java.util.List;
import org.handrail.session.episode.Departure;
import org.handrail.session.episode.Ended;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.PlainNumber;
import org.handrail.session.episode.SessionEvent;
import tools.jackson.databind.annotation.JsonSerialize;

/** How a visit ends, or why it does not yet. */
public sealed interface ReleaseEvent extends SessionEvent {

    /**
     * @param earliest when time alone no longer stands against it; null when time is not what is missing
     * @param decision names it, within the episode
     */
    record ReleaseRefused(String visit, List<Hit> unmet, Instant earliest, String decision, int policy)
            implements ReleaseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.leaving(d -> d.refused(unmet)));
        }
    }

    /** @param rules a clinician has decided against them @param by code of the clinician @param until exclusive */
    record ReleaseOverridden(String visit, List<Hit> rules, String reason, String by, Instant from, Instant until,
                             int policy) implements ReleaseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.leaving(d -> d.against(rules.stream().map(Hit::rule).toList(), until)));
        }
    }

    /**
     * @param ending          {@code released}, or how else it ended
     * @param amountMg        all devices together
     * @param callWithinHours null when the ordinary check-in is enough
     * @param protocol        of the order in force; null when there was none
     * @param visitNumber     which visit with a dose; null when there was none yet
     * @param formDue         true when the programme's form is owed; null otherwise
     * @param decision        names the decision to release, within the episode; null for any other ending
     */
    record SessionCompleted(String visit, String ending, int devices,
                            @JsonSerialize(using = PlainNumber.class) double amountMg, Instant firstDoseAt,
                            Instant lastDoseAt, Integer callWithinHours, String protocol, String drug, String order,
                            Integer visitNumber, String capacity, String ride, Boolean formDue, String decision, int policy,
                            Instant occurredAt)
            implements ReleaseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.ended(Ended.as(ending, occurredAt)));
        }
    }

    /** What was written down with an ending that is not the ordinary one; codes, see {@link Ended}. */
    record EndingNoted(String visit, String capacity, String ride, List<String> told, List<String> reasons, String by)
            implements ReleaseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.ended(v.ended().noting(capacity, ride, told, reasons, by)));
        }
    }

    record ReadyToLeave(String visit, Instant readyAt) implements ReleaseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.leaving(d -> d.ready(readyAt)));
        }
    }

    /** Something besides the ride is missing again. */
    record ReadyNoMore(String visit) implements ReleaseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.leaving(d -> d.ready(null)));
        }
    }

    /** @param step which call @param whom {@code ride}, {@code second-contact} or {@code charge-nurse} */
    record RideCallDue(String visit, int step, String whom, Instant dueAt) implements ReleaseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.leaving(d -> d.rideCallDue(step, dueAt)));
        }
    }

    record RideCalled(String visit, Departure.RideCall call) implements ReleaseEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.leaving(d -> d.called(call)));
        }
    }
}
