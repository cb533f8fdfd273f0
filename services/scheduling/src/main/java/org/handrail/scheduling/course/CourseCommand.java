package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.List;

/** What may be asked of a course, by people, by a clinic day, and (noted, never refused) by other services' facts. */
public sealed interface CourseCommand {

    /** All of these visits or none. */
    record Book(String booking, List<WantedVisit> visits) implements CourseCommand {
        public Book {
            visits = List.copyOf(visits);
        }
    }

    /**
     * One visit that somebody wants.
     *
     * @param field where it stands in the request
     * @param chair the chair reserved; {@code null} while only asking
     */
    record WantedVisit(String field, Instant start, Instant end, Place place, Integer chair) {
        public WantedVisit on(Integer reserved) {
            return new WantedVisit(field, start, end, place, reserved);
        }
    }

    /** Whoever would take places back asks this first. @param until start of the earliest of them */
    record VoidBooking(String booking, List<Place> places, Instant until) implements CourseCommand {
        public VoidBooking {
            places = List.copyOf(places);
        }
    }

    /** What was found out; {@code null}: nothing was said about it. */
    record ConfirmVisit(String visit, Boolean patient, Boolean ride) implements CourseCommand {
    }

    record CancelVisit(String visit, CancelReason reason) implements CourseCommand {
    }

    record NoteClearance(String clinic, String protocol) implements CourseCommand {
    }

    record NoteClearanceWithdrawn(String reason) implements CourseCommand {
    }

    record NoteCareEnded(String reason) implements CourseCommand {
    }

    record NoteArrival(String visit) implements CourseCommand {
    }

    record NoteDose(String visit, Instant occurredAt) implements CourseCommand {
    }

    record NoteSessionOver(String visit) implements CourseCommand {
    }

    /** Something happened that an escalation was raised for; {@code null} when none was. */
    record NoteTrigger(String escalation) implements CourseCommand {
    }

    record NoteEscalation(String escalation) implements CourseCommand {
    }

    record NoteResolution(String escalation) implements CourseCommand {
    }
}
