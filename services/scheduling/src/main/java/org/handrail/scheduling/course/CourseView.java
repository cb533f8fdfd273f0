package org.handrail.scheduling.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.course.PhasePlan;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;

/**
 * A course as staff see it.
 *
 * @param protocol     what the patient was last cleared for; absent before
 * @param phase        absent before the course was proposed
 * @param given        visits of this phase at which a drug was given, of {@code visitsInPhase} (absent: no end)
 * @param careEnded    why; absent while care goes on
 * @param courseEnded  why; absent while the course goes on
 * @param bookingHolds codes of what stands against a new booking
 * @param holds        the same with what lifts each, and who can bring that about
 * @param toBeRebooked visits that did not happen and that no other was booked for
 */
record CourseView(String episode, String clinic, String protocol, boolean cleared, String phase, int given,
                  Integer visitsInPhase, int attended, String careEnded, String courseEnded, List<String> bookingHolds,
                  List<Hold> holds, List<String> toBeRebooked, List<OfVisit> visits) {

    /**
     * @param status       one word for each case
     * @param revision     to be named by whoever moves the visit
     * @param rideMissing  the day before or the day itself, and no ride is confirmed
     * @param notReached   why the patient could not be reminded; absent when they could
     * @param notCovered   a week before or less, and beyond what the payer covers or is on the shelf: who does not
     */
    record OfVisit(String visit, String booking, Instant start, Instant end, Integer chair, String protocol,
                   Visit.Status status, int revision, boolean patient, boolean ride, boolean rideMissing,
                   String notReached, List<String> notCovered, boolean placeLost) {
    }


    static CourseView of(String episode, Course course, Context context) {
        ZoneId zone = context.zone();
        Path path = course.path();
        boolean care = course.ended() != null && course.ended().care();
        LocalDate today = CalendarDays.dayOf(context.now(), zone);
        return new CourseView(episode, course.clinic(), path.protocol(), path.cleared(), path.phase(), path.given(),
                path.plan(InForce.now(context)).filter(PhasePlan::ends).map(p -> p.days().size()).orElse(null), path.attended(),
                care ? course.ended().reason() : null, course.ended() != null && !care ? course.ended().reason() : null,
                course.bookingHolds(), course.holding().open(),
                course.visits().stream().filter(Visit::rebook).map(Visit::id).toList(),
                course.visits().stream().map(v -> of(course, v, context, today)).toList());
    }

    private static OfVisit of(Course course, Visit v, Context context, LocalDate today) {
        LocalDate day = CalendarDays.dayOf(v.start(), context.zone());
        boolean missing = v.status() == Visit.Status.BOOKED && !v.ride() && !today.isBefore(day.minusDays(1));
        return new OfVisit(v.id(), v.booking(), v.start(), v.end(), v.chair(), v.protocol(), v.status(), v.revision(),
                v.patient(), v.ride(), missing, v.said().notReached(),
                Cover.shown(v, context) ? Cover.missing(course, v) : List.of(), v.lost());
    }
}
