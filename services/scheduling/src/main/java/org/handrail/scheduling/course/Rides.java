package org.handrail.scheduling.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.course.VisitRules;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Obligation;
import org.handrail.scheduling.course.VisitEvent.RideMissing;

/**
 * The day before a visit somebody looks for the ride that is not confirmed, so that it is not found out at the door: at
 * noon, with an afternoon left to call. Once for each time that there is none.
 */
final class Rides {

    static final String MISSING = "ride";
    private static final String KEY = "ride:";

    private Rides() {
    }

    /** Whoever booked or moved later than that hears of it at once. */
    static Stream<Obligation> owed(Visit visit, Context context) {
        boolean wanted = visit.status() == Visit.Status.BOOKED && !visit.ride() && !visit.reminded().contains(MISSING)
                && visit.since() != null && context.now().isBefore(visit.start());
        return wanted ? Stream.of(Obligation.at(KEY + visit.id(), due(visit, context.zone()))) : Stream.of();
    }

    private static Instant due(Visit visit, ZoneId zone) {
        Instant noon = VisitRules.rideLookedFor(visit.start(), zone);
        return noon.isBefore(visit.since()) ? visit.since() : noon;
    }

    static Optional<CourseEvent> settle(Course course, Obligation obligation) {
        return obligation.key().startsWith(KEY) ? course.visit(obligation.key().substring(KEY.length()))
                .map(v -> new RideMissing(v.id(), v.start(), obligation.at())) : Optional.empty();
    }

    /** A ride that falls through after it was confirmed is missed anew. */
    static Visit noting(Visit visit) {
        return visit.ride() ? visit.without(MISSING::equals) : visit;
    }
}
