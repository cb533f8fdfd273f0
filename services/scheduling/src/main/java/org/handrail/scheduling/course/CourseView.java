package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A course as staff see it.
 *
 * @param protocol     absent while not cleared
 * @param careEnded    why; absent while care goes on
 * @param escalations  open ones that stand against a new booking
 * @param bookingHolds codes of what stands against a new booking
 */
record CourseView(String episode, String clinic, String protocol, String careEnded, List<String> escalations,
                  List<String> bookingHolds, List<OfVisit> visits) {

    /** @param status one word for each case: booked, missed, not-known, arrived, ended, cancelled */
    record OfVisit(String visit, String booking, Instant start, Instant end, Integer chair, String status,
                   boolean patient, boolean ride, boolean placeLost) {
        static OfVisit of(Visit v) {
            return new OfVisit(v.id(), v.booking(), v.start(), v.end(), v.chair(),
                    v.status().name().toLowerCase(Locale.ROOT).replace('_', '-'), v.patient(), v.ride(), v.lost());
        }
    }

    static CourseView of(String episode, Course course) {
        return new CourseView(episode, course.clinic(), course.protocol(), course.ended(), course.holds(),
                course.bookingHolds(), course.visits().stream().map(OfVisit::of).toList());
    }
}
