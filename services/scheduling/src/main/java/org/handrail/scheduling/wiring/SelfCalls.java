package org.handrail.scheduling.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.scheduling.clinicday.DayCommand;
import org.handrail.scheduling.course.CourseCommand;
import org.handrail.scheduling.course.Place;

/** What courses and clinic days ask of each other, as commands. The body's {@code document} says whom. */
final class SelfCalls {

    private SelfCalls() {
    }

    static DayCommand confirm(Map<String, Object> body) {
        return new DayCommand.Confirm(text(body, "reservation"));
    }

    static DayCommand release(Map<String, Object> body) {
        return new DayCommand.Release(text(body, "reservation"));
    }

    static CourseCommand ask(Map<String, Object> body) {
        return new CourseCommand.VoidBooking(text(body, "booking"),
                List.of(new Place(text(body, "day"), text(body, "reservation"))), Instant.parse(text(body, "until")));
    }

    private static String text(Map<String, Object> body, String field) {
        return (String) body.get(field);
    }
}
