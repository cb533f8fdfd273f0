package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.gate.Gates;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Obligation;
import org.handrail.scheduling.course.VisitEvent.VisitNotCovered;

/**
 * For how many visits a course is provided, and until when. A booked visit beyond that is shown a week ahead and not
 * cancelled: there is time to renew it.
 *
 * @param visits that it still covers; {@code null} when nobody counts
 * @param until  first moment at which it covers nothing; {@code null} when nobody has set an end
 */
public record Cover(Integer visits, Instant until) {

    /** Nobody has said anything of it, and nothing is asked. */
    static final Cover UNSAID = new Cover(null, null);
    static final String SAID = "not-covered-by-";
    private static final String KEY = "cover:";

    /** @param nth among the visits to come, from 0 */
    boolean beyond(int nth, Instant start) {
        return visits != null && nth >= visits || until != null && !start.isBefore(until);
    }

    Cover oneLess() {
        return new Cover(visits == null ? null : Math.max(0, visits - 1), until);
    }

    /** Who does not provide for this visit to come: {@code payer}, {@code shelf}, both or nobody. */
    static List<String> missing(Course course, Visit visit) {
        List<Visit> toCome = course.visits().stream().filter(v -> v.status() == Visit.Status.BOOKED)
                .sorted(Comparator.comparing(Visit::start)).toList();
        int nth = toCome.indexOf(visit);
        return nth < 0 ? List.of() : Stream.of("payer", "shelf").filter(by -> (by.equals("payer")
                ? course.path().payer() : course.path().shelf()).beyond(nth, visit.start())).toList();
    }

    static boolean shown(Visit visit, Context context) {
        return !context.now().isBefore(from(visit, context));
    }

    private static Instant from(Visit visit, Context context) {
        return Gates.shownFrom(visit.start(), InForce.now(context), context.zone());
    }

    static Stream<Obligation> owed(Course course, Visit visit, Context context) {
        return context.now().isBefore(visit.start()) ? missing(course, visit).stream()
                .filter(by -> !visit.reminded().contains(SAID + by))
                .map(by -> Obligation.at(KEY + by + ":" + visit.id(), from(visit, context))) : Stream.of();
    }

    static Optional<CourseEvent> settle(Course course, Obligation obligation) {
        if (!obligation.key().startsWith(KEY)) {
            return Optional.empty();
        }
        String[] parts = obligation.key().split(":");
        return course.visit(parts[2]).map(v -> new VisitNotCovered(v.id(), v.start(), parts[1], obligation.at()));
    }

    /** What is renewed may run out again, and is said again then. */
    static Course renewed(Course course, String by) {
        return course.with(course.visits().stream().map(v -> v.without((SAID + by)::equals)).toList());
    }
}
