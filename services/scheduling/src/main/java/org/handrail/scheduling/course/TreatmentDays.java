package org.handrail.scheduling.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.scheduling.SchedulingRules;

/** The days on which a patient is treated, by the clinic's calendar: hours would refuse the label's days 1, 4 and 8. */
final class TreatmentDays {

    private static final int WINDOW = 7;
    private static final int MOST = number(SchedulingRules.WEEK.settings().getFirst());
    private static final int GAP = number(SchedulingRules.GAP.settings().getFirst());

    private TreatmentDays() {
    }

    /** Days that are planned, may have been, or were days of a dose. */
    static Set<LocalDate> of(Course course, ZoneId zone) {
        return Stream.concat(course.visits().stream().filter(Visit::planned).map(Visit::start),
                        course.treated().stream().map(Course.Treated::at))
                .map(at -> CalendarDays.dayOf(at, zone)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether with this day some seven days in a row that hold it would have too many. */
    static boolean tooMany(LocalDate day, Collection<LocalDate> others) {
        for (LocalDate last = day; last.isBefore(day.plusDays(WINDOW)); last = last.plusDays(1)) {
            LocalDate end = last;
            long taken = others.stream().filter(d -> !d.equals(day))
                    .filter(d -> d.isAfter(end.minusDays(WINDOW)) && !d.isAfter(end)).distinct().count();
            if (taken + 1 > MOST) {
                return true;
            }
        }
        return false;
    }

    /** Whether this day is another one's or too near to it. */
    static boolean tooNear(LocalDate day, Collection<LocalDate> others) {
        return others.stream().anyMatch(d -> Math.abs(ChronoUnit.DAYS.between(day, d)) < GAP);
    }

    static LocalDate day(Instant start, ZoneId zone) {
        return CalendarDays.dayOf(start, zone);
    }

    private static int number(Setting setting) {
        return Policy.DEFAULTS.whole((Setting.Amount) setting);
    }
}
