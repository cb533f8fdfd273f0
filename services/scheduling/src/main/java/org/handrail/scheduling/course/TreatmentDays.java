package org.handrail.scheduling.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.clinical.time.CalendarDays;

/** The days on which a patient is treated, by the clinic's calendar. */
public final class TreatmentDays {

    private TreatmentDays() {
    }

    /** Days that are planned, may have been, or were days of a dose. */
    public static Set<LocalDate> of(Course course, ZoneId zone) {
        return of(course, zone, v -> true);
    }

    /** As if this visit were not planned. */
    static Set<LocalDate> beside(String visit, Course course, ZoneId zone) {
        return of(course, zone, v -> !v.id().equals(visit));
    }

    private static Set<LocalDate> of(Course course, ZoneId zone, Predicate<Visit> which) {
        return Stream.concat(course.visits().stream().filter(Visit::planned).filter(which).map(Visit::start),
                        course.treated().stream().map(Course.Treated::at))
                .map(at -> CalendarDays.dayOf(at, zone)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last day of a dose, as far as is known here. */
    public static Optional<LocalDate> last(Course course, ZoneId zone) {
        return course.treated().stream().map(Course.Treated::at).max(Comparator.naturalOrder())
                .map(at -> CalendarDays.dayOf(at, zone));
    }

    public static LocalDate day(Instant start, ZoneId zone) {
        return CalendarDays.dayOf(start, zone);
    }
}
