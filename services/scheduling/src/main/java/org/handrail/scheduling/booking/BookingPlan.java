package org.handrail.scheduling.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.course.Occupancy;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.course.Course;
import org.handrail.scheduling.course.CourseCommand.WantedVisit;
import org.handrail.scheduling.course.Place;

/** What a booking will ask for: each visit from arrival to leaving, on its clinic day, in order of time. */
record BookingPlan(String booking, List<WantedVisit> visits) {

    static BookingPlan of(String booking, String clinic, List<Instant> starts, Duration length, ZoneId zone) {
        List<WantedVisit> visits = new ArrayList<>();
        for (Instant start : starts.stream().sorted().toList()) {
            visits.add(wanted("/visits/" + starts.indexOf(start) + "/start", booking + "." + (visits.size() + 1),
                    clinic, start, length, zone));
        }
        return new BookingPlan(booking, List.copyOf(visits));
    }

    static WantedVisit wanted(String field, String reservation, String clinic, Instant start, Duration length,
                              ZoneId zone) {
        return new WantedVisit(field, start, start.plus(length),
                new Place(ClinicDay.id(clinic, CalendarDays.dayOf(start, zone)), reservation), null);
    }

    /** From arrival to leaving; of the longest protocol while there is none, which is refused anyway. */
    static Duration length(Course course, Policy policy) {
        return length(course.path().protocol(), policy);
    }

    static Duration length(String protocol, Policy policy) {
        return Occupancy.of(Protocol.of(protocol).orElse(Protocol.ESKETAMINE_TRD), policy);
    }

    /** After this moment the booking would be one in the past. */
    Instant until() {
        return visits.getFirst().start();
    }
}
