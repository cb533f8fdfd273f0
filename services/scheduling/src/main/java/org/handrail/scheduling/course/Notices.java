package org.handrail.scheduling.course;

import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.scheduling.course.VisitEvent.Booked;
import org.handrail.scheduling.course.VisitEvent.VisitLost;

/**
 * Tells a patient what nobody has told them in person: that the clinic has closed, and which ride to call off; that a
 * visit was given another time for it.
 */
final class Notices {

    private static final String KEY = "notice:";
    private static final String CLOSED = "visit-clinic-cancelled";
    private static final String CLOSED_WITH_RIDE = "visit-clinic-cancelled-call-off-ride";
    private static final String NEW_TIME = "visit-new-time";

    private Notices() {
    }

    static List<Call> owedFor(Course course, CourseEvent event) {
        return switch (event) {
            case VisitLost lost when lost.kind().equals("clinic-cancelled") -> course.visit(lost.visit())
                    .map(v -> message(course, v, v.ride() ? CLOSED_WITH_RIDE : CLOSED)).stream().toList();
            case Booked booked when booked.booking().startsWith(Course.REFIT) -> course.visit(booked.visit())
                    .map(v -> message(course, v, NEW_TIME)).stream().toList();
            default -> List.of();
        };
    }

    private static Call message(Course course, Visit visit, String what) {
        return Call.to(Reminders.INTAKE, Reminders.SEND, KEY + course.episode() + ":" + visit.id() + ":" + what + ":"
                + visit.start(), Map.of("episode", course.episode(), "message", what, "purpose", "visit-change",
                "visit", visit.id(), "start", visit.start().toString()));
    }

    static boolean is(Call call) {
        return call.key().startsWith(KEY);
    }

    /** Until the time that it is about; of a new time while it stands. */
    static boolean stillWanted(Course course, Call call, Context context) {
        Visit.Status about = NEW_TIME.equals(call.body().get("message")) ? Visit.Status.BOOKED
                : Visit.Status.CLINIC_CANCELLED;
        return course.visit((String) call.body().get("visit")).filter(v -> v.status() == about)
                .filter(v -> v.start().toString().equals(call.body().get("start")))
                .filter(v -> context.now().isBefore(v.start())).isPresent();
    }
}
