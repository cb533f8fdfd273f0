package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.scheduling.course.CourseCommand.Book;
import org.handrail.scheduling.course.CourseCommand.Move;
import org.handrail.scheduling.course.CourseCommand.VoidBooking;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.PlaceEvent.BookingVoided;
import org.handrail.scheduling.course.PlaceEvent.PlaceAnswered;
import org.handrail.scheduling.course.PlaceEvent.PlaceLeft;
import org.handrail.scheduling.course.PlaceEvent.PlaceTaken;
import org.handrail.scheduling.course.VisitEvent.VisitMoved;

/**
 * The one write that makes a booking or a move, and the one that makes sure it will never be made. Whichever comes
 * first on this document wins; clinic days follow.
 */
final class BookingDecisions {

    private BookingDecisions() {
    }

    static Decision<CourseEvent> book(Course course, Book book, Context context) {
        List<Visit> already = course.booked(book.booking());
        if (!already.isEmpty()) {
            return Decision.accepted(List.of(), Map.of("booking", book.booking(), "visits",
                    already.stream().map(v -> new TimeOf(v.id(), v.start(), v.end(), v.chair())).toList()));
        }
        Optional<Refusal> against = tooLate(course, book.booking())
                .or(() -> book.refit() ? BookingRules.againstRefit(course, book.visits(), context)
                        : BookingRules.against(course, book.visits(), context));
        if (against.isPresent()) {
            return Decision.refused(against.get());
        }
        List<CourseEvent> events = new ArrayList<>();
        List<TimeOf> made = new ArrayList<>();
        for (WantedVisit wanted : book.visits()) {
            String id = "v" + (course.made() + made.size() + 1);
            events.add(VisitEvent.Booked.of(book.booking(), id, wanted.start(), wanted.end(), wanted.chair(),
                    course.path().protocol()));
            events.add(new PlaceTaken(id, wanted.place(), context.now()));
            made.add(new TimeOf(id, wanted.start(), wanted.end(), wanted.chair()));
        }
        return Decision.accepted(events, Map.of("booking", book.booking(), "visits", made));
    }

    /** What the caller is told of a visit. */
    private record TimeOf(String visit, Instant start, Instant end, Integer chair) {
    }

    /** The new place is taken and the old one left in the same write. */
    static Decision<CourseEvent> move(Course course, Move move, Context context) {
        Optional<Visit> found = course.visit(move.visit());
        if (found.isEmpty()) {
            return Decision.refused(Refusal.unknown("visit"));
        }
        Visit visit = found.get();
        Optional<Refusal> against = tooLate(course, move.move()).or(() -> state(visit, move))
                .or(() -> BookingRules.againstMove(course, visit.id(), move.to(), context));
        if (against.isPresent()) {
            return Decision.refused(against.get());
        }
        WantedVisit to = move.to();
        return Decision.accepted(List.of(new VisitMoved(visit.id(), visit.start(), to.start(), to.end(), to.chair(),
                        move.reason().toString(), context.now()), new PlaceTaken(visit.id(), to.place(), context.now()),
                new PlaceLeft(visit.place())), Map.of("visit", visit.id(), "start", to.start(), "end", to.end(),
                "revision", visit.revision() + 1));
    }

    private static Optional<Refusal> state(Visit visit, Move move) {
        if (visit.revision() != move.revision()) {
            return Optional.of(Refusal.changed("visit-changed", "This visit has changed since it was read."));
        }
        return visit.status() == Visit.Status.BOOKED ? Optional.empty() : Optional.of(Refusal.notNow("visit-not-open",
                "This visit is not to come any more; a new one is booked instead."));
    }

    private static Optional<Refusal> tooLate(Course course, String booking) {
        return course.voided(booking) ? Optional.of(Refusal.notNow("took-too-long",
                "The places were given back meanwhile. Ask again.")) : Optional.empty();
    }

    /** Each place asked about gets its answer, at every asking. */
    static Decision<CourseEvent> voidBooking(Course course, VoidBooking command, Context context) {
        List<CourseEvent> events = new ArrayList<>();
        boolean written = course.written(command.booking());
        if (!written && !course.voided(command.booking())) {
            events.add(new BookingVoided(command.booking(), command.until(), context.now()));
        }
        for (Place place : command.places()) {
            events.add(new PlaceAnswered(place, course.at(place).filter(Visit::holdsPlace).isPresent()));
        }
        return Decision.accepted(events, Map.of("booked", written));
    }
}
