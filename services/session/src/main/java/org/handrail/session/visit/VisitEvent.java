package org.handrail.session.visit;

import java.time.Instant;
import java.util.List;
import org.handrail.session.episode.Booking;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Stop;

/** The patient comes, and what was expected. */
public sealed interface VisitEvent extends SessionEvent {

    record PatientArrived(String visit, Instant occurredAt) implements VisitEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.arrived(occurredAt));
        }
    }

    /** Something was done that a rule would not have allowed. @param device null when it is not about a dose */
    record DeviationRecorded(String visit, Integer device, List<Hit> rules, int policy, Instant occurredAt)
            implements VisitEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode;
        }
    }

    /** Nothing more is given. @param rules that ask for it; empty when a person decided @param by null: a rule did */
    record DosingStopped(String visit, List<Hit> rules, String reason, String by, Instant occurredAt)
            implements VisitEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return by == null ? episode
                    : episode.visit(visit, v -> v.treated(t -> t.stopped(new Stop(reason, by, occurredAt))));
        }
    }

    /** What scheduling says of a visit. */
    record BookingLearnt(String visit, Booking booking) implements VisitEvent {
        @Override
        public Episode happenedTo(Episode episode) {
            return episode.visit(visit, v -> v.booked(booking));
        }
    }
}
