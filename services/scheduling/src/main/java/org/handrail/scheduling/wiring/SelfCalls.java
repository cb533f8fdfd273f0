package org.handrail.scheduling.wiring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.outside.LocalCall;
import org.handrail.scheduling.clinicday.DayCommand;
import org.handrail.scheduling.clinicday.DayDecider;
import org.handrail.scheduling.clinicday.OnSite;
import org.handrail.scheduling.course.CourseCommand;
import org.handrail.scheduling.course.CourseFact.NoteDayClosed;
import org.handrail.scheduling.course.CourseFact.NotePrescriberGone;
import org.handrail.scheduling.course.Place;
import org.handrail.scheduling.course.PlaceCalls;

/** What courses and clinic days ask of each other. The body's {@code document} says whom. */
final class SelfCalls {

    private SelfCalls() {
    }

    static LocalCall<DayCommand> confirm(Kind<?, DayCommand, ?> days) {
        return new LocalCall<>(PlaceCalls.CONFIRM, days, body -> text(body, "document"),
                call -> new DayCommand.Confirm(text(call.body(), "reservation")));
    }

    static LocalCall<DayCommand> release(Kind<?, DayCommand, ?> days) {
        return new LocalCall<>(PlaceCalls.RELEASE, days, body -> text(body, "document"),
                call -> new DayCommand.Release(text(call.body(), "reservation")));
    }

    static LocalCall<CourseCommand> ask(Kind<?, CourseCommand, ?> courses) {
        return new LocalCall<>(DayDecider.ASK, courses, body -> text(body, "document"), call -> voiding(call.body()));
    }

    static LocalCall<CourseCommand> dayClosed(Kind<?, CourseCommand, ?> courses) {
        return new LocalCall<>(DayDecider.CLOSED, courses, body -> text(body, "document"), call ->
                new NoteDayClosed(new Place(text(call.body(), "day"), text(call.body(), "reservation")),
                        text(call.body(), "reason")));
    }

    static LocalCall<CourseCommand> prescriberGone(Kind<?, CourseCommand, ?> courses) {
        return new LocalCall<>(OnSite.GONE, courses, body -> text(body, "document"), call ->
                new NotePrescriberGone(new Place(text(call.body(), "day"), text(call.body(), "reservation")),
                        Instant.parse(text(call.body(), "until"))));
    }

    private static CourseCommand voiding(Map<String, Object> body) {
        return new CourseCommand.VoidBooking(text(body, "booking"),
                List.of(new Place(text(body, "day"), text(body, "reservation"))), Instant.parse(text(body, "until")));
    }

    private static String text(Map<String, Object> body, String field) {
        return (String) body.get(field);
    }
}
