package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.List;

/** What may be asked of a course, by people and by clinic days. Other services' facts are {@link CourseFact}s. */
public sealed interface CourseCommand permits CourseFact, CourseCommand.Book, CourseCommand.Move,
        CourseCommand.VoidBooking, CourseCommand.ConfirmVisit, CourseCommand.CancelVisit, CourseCommand.DecideHold,
        CourseCommand.ReturnTo, CourseCommand.RecordShelf {

    /**
     * All of these visits or none.
     *
     * @param refit they take the place of visits that the clinic has cancelled, as a move would
     */
    record Book(String booking, List<WantedVisit> visits, boolean refit) implements CourseCommand {
        public Book(String booking, List<WantedVisit> visits) {
            this(booking, visits, false);
        }

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

    /**
     * One visit to another time, and nothing else of the course.
     *
     * @param move     id of the move, as a booking has one
     * @param revision of the visit that whoever asks has seen
     */
    record Move(String move, String visit, int revision, WantedVisit to, MoveReason reason) implements CourseCommand {
        public Move to(WantedVisit reserved) {
            return new Move(move, visit, revision, reserved, reason);
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

    /** A clinician decides that treatment goes on while an escalation is open. */
    record DecideHold(String hold) implements CourseCommand {
    }

    /** What lies on the shelf for this patient now. @param visits 0 to 1,000 @param until when the first of it expires */
    record RecordShelf(int visits, Instant until) implements CourseCommand {
    }

    /** A clinician takes the course to a phase with more frequent visits, or takes up a course that had ended. */
    record ReturnTo(String phase, ReturnReason reason) implements CourseCommand {
    }
}
