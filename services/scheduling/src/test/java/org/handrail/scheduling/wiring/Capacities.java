package org.handrail.scheduling.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.clinicday.Reservation;
import org.handrail.scheduling.course.Place;
import org.handrail.scheduling.course.Visit;

/** Judges clinic days and courses from outside, by counting. */
public final class Capacities {

    private Capacities() {
    }

    /** At no moment are there more patients than chairs, or two in one. A patient who moves has two for a moment. */
    public static void noneSoldTwice(List<ClinicDay> days) {
        for (ClinicDay day : days) {
            for (Reservation one : day.reservations()) {
                List<Reservation> others = day.reservations().stream().filter(r -> !r.episode().equals(one.episode()))
                        .filter(r -> !one.start().isBefore(r.start()) && one.start().isBefore(r.end())).toList();
                assertThat(others.stream().map(Reservation::episode).distinct().count()).as("at once on " + day.id())
                        .isLessThan(day.opening().chairs());
                assertThat(others).noneMatch(r -> r.chair() == one.chair());
            }
        }
    }

    /** At rest: days hold exactly the places that visits have, all confirmed. */
    public static void agree(Clinic clinic) {
        noneSoldTwice(clinic.allDays());
        Set<Place> held = clinic.allDays().stream().flatMap(d -> d.reservations().stream()
                .map(r -> new Place(d.id(), r.id()))).collect(Collectors.toSet());
        Set<Place> visits = clinic.allCourses().stream().flatMap(c -> c.visits().stream())
                .filter(Visit::holdsPlace).map(Visit::place).collect(Collectors.toSet());
        assertThat(held).as("places on the days and in the courses").isEqualTo(visits);
        assertThat(clinic.allDays()).allSatisfy(d -> assertThat(d.reservations()).allMatch(Reservation::confirmed));
        assertThat(clinic.allCourses()).allSatisfy(c -> assertThat(c.visits()).noneMatch(Visit::lost));
    }
}
