package org.handrail.scheduling.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.scheduling.SchedulingRules;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.Place;

/** What a booking will ask for: each visit from arrival to leaving, on its clinic day, in order of time. */
record BookingPlan(String booking, List<WantedVisit> visits) {

    static final Duration VISIT = Duration.ofMinutes(Policy.DEFAULTS.whole(SchedulingRules.VISIT_MINUTES));

    static BookingPlan of(String booking, String clinic, List<Instant> starts, ZoneId zone) {
        List<WantedVisit> visits = new ArrayList<>();
        for (Instant start : starts.stream().sorted().toList()) {
            Place place = new Place(ClinicDay.id(clinic, CalendarDays.dayOf(start, zone)),
                    booking + "." + (visits.size() + 1));
            visits.add(new WantedVisit("/visits/" + starts.indexOf(start) + "/start", start, start.plus(VISIT), place,
                    null));
        }
        return new BookingPlan(booking, List.copyOf(visits));
    }

    /** After this moment the booking would be one in the past. */
    Instant until() {
        return visits.getFirst().start();
    }
}
