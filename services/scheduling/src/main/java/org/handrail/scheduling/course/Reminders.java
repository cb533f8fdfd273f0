package org.handrail.scheduling.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.scheduling.course.VisitEvent.NotReached;
import org.handrail.scheduling.course.VisitEvent.ReminderDue;

/** Reminds a patient of a visit, through intake, which knows where to reach them: once a kind and time of the visit. */
final class Reminders {

    static final String SEND = "POST /episodes/{episode}/messages";
    static final String INTAKE = "intake";
    private static final String KEY = "reminder:";

    /** @param before the start @param until how long before the start it still makes sense */
    private record Kind(String code, Duration before, Duration until) {
    }

    private static final List<Kind> KINDS = List.of(new Kind("72h", Duration.ofHours(72), Duration.ofHours(24)),
            new Kind("24h", Duration.ofHours(24), Duration.ZERO));

    private Reminders() {
    }

    /** Whoever booked or moved later than that has just heard of the time. */
    static Stream<Obligation> owed(Visit visit, Context context) {
        if (visit.status() != Visit.Status.BOOKED || visit.since() == null) {
            return Stream.of();
        }
        return KINDS.stream().filter(k -> !visit.reminded().contains(k.code()))
                .filter(k -> visit.start().minus(k.before()).isAfter(visit.since()))
                .filter(k -> context.now().isBefore(visit.start().minus(k.until())))
                .map(k -> Obligation.at(KEY + k.code() + ":" + visit.id(), visit.start().minus(k.before())));
    }

    static Optional<CourseEvent> settle(Obligation obligation) {
        if (!obligation.key().startsWith(KEY)) {
            return Optional.empty();
        }
        String[] parts = obligation.key().split(":");
        return Optional.of(new ReminderDue(parts[2], parts[1], obligation.at()));
    }

    static List<Call> owedFor(Course course, CourseEvent event) {
        return event instanceof ReminderDue(String visit, String kind, Instant dueAt)
                ? course.visit(visit).map(v -> message(course, v, kind)).stream().toList() : List.of();
    }

    private static Call message(Course course, Visit visit, String kind) {
        return Call.to(INTAKE, SEND, KEY + course.episode() + ":" + visit.id() + ":" + kind + ":" + visit.start(),
                Map.of("episode", course.episode(), "message", "visit-reminder-" + kind, "purpose", "visit-reminder",
                        "visit", visit.id(), "start", visit.start().toString()));
    }

    static boolean is(Call call) {
        return call.partner().equals(INTAKE);
    }

    /** It dies with its visit, or with the visit's time. */
    static boolean stillWanted(Course course, Call call, Context context) {
        return course.visit((String) call.body().get("visit")).filter(v -> v.status() == Visit.Status.BOOKED)
                .filter(v -> v.start().toString().equals(call.body().get("start")))
                .filter(v -> context.now().isBefore(v.start())).isPresent();
    }

    /** Who cannot be reached by message is called by a person. */
    static Optional<CourseEvent> answered(Course course, Call call, Outcome outcome) {
        return outcome instanceof Outcome.Rejected(String why)
                ? course.visit((String) call.body().get("visit")).map(v -> new NotReached(v.id(), why))
                : Optional.empty();
    }
}
