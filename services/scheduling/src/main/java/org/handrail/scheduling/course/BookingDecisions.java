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
import org.handrail.scheduling.course.CourseCommand.VoidBooking;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.CourseEvent.BookingVoided;
import org.handrail.scheduling.course.CourseEvent.PlaceAnswered;
import org.handrail.scheduling.course.CourseEvent.PlaceTaken;
import org.handrail.scheduling.course.CourseEvent.VisitBooked;

/**
 * The one write that makes a booking, and the one that makes sure it will never be made. Whichever comes first on this
 * document wins; clinic days follow.
 */
final class BookingDecisions {

    private BookingDecisions() {
    }

    static Decision<CourseEvent> book(Course course, Book book, Context context) {
        List<Visit> already = course.booked(book.booking());
        if (!already.isEmpty()) {
            return Decision.accepted(List.of(), answer(book.booking(), already));
        }
        if (course.voided(book.booking())) {
            return Decision.refused(Refusal.notNow("took-too-long",
                    "The places were given back meanwhile. Ask again."));
        }
        Optional<Refusal> against = BookingRules.against(course, book.visits(), context);
        if (against.isPresent()) {
            return Decision.refused(against.get());
        }
        List<CourseEvent> events = new ArrayList<>();
        List<Visit> made = new ArrayList<>();
        for (WantedVisit wanted : book.visits()) {
            String id = "v" + (course.visits().size() + made.size() + 1);
            events.add(new VisitBooked(book.booking(), id, wanted.start(), wanted.end(), wanted.chair(),
                    course.protocol()));
            events.add(new PlaceTaken(id, wanted.place()));
            made.add(Visit.booked(id, book.booking(), wanted.start(), wanted.end(), wanted.chair(), course.protocol()));
        }
        return Decision.accepted(events, answer(book.booking(), made));
    }

    private static Map<String, Object> answer(String booking, List<Visit> visits) {
        return Map.of("booking", booking, "visits", visits.stream().map(BookedVisit::of).toList());
    }

    /** What the caller is told of a visit. */
    private record BookedVisit(String visit, Instant start, Instant end, Integer chair) {
        static BookedVisit of(Visit visit) {
            return new BookedVisit(visit.id(), visit.start(), visit.end(), visit.chair());
        }
    }

    /** Each place asked about gets its answer, at every asking. */
    static Decision<CourseEvent> voidBooking(Course course, VoidBooking command, Context context) {
        List<CourseEvent> events = new ArrayList<>();
        boolean booked = !course.booked(command.booking()).isEmpty();
        if (!booked && !course.voided(command.booking())) {
            events.add(new BookingVoided(command.booking(), command.until(), context.now()));
        }
        for (Place place : command.places()) {
            events.add(new PlaceAnswered(place, course.at(place).filter(Visit::holdsPlace).isPresent()));
        }
        return Decision.accepted(events, Map.of("booked", booked));
    }
}
