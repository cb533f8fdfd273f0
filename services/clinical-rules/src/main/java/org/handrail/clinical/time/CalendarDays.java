package org.handrail.clinical.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counting by calendar days in the clinic's zone. A day is a date on the clinic's wall, whether it lasts 23, 24
 * or 25 hours.
 */
public final class CalendarDays {

    private CalendarDays() {}

    /** The clinic's date at this moment. */
    public static LocalDate dayOf(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    /** So many days later at the same time of day; an hour that the clock leaves out is made up for. */
    public static Instant after(Instant moment, long days, ZoneId zone) {
        return moment.atZone(zone).plusDays(days).toInstant();
    }

    public static boolean sameDay(Instant one, Instant other, ZoneId zone) {
        return dayOf(one, zone).equals(dayOf(other, zone));
    }

    /**
     * The different dates among the moments that lie in the window of {@code length} days which ends with
     * {@code last}: that day and the {@code length - 1} before it.
     */
    public static Set<LocalDate> within(Collection<Instant> moments, LocalDate last, int length, ZoneId zone) {
        LocalDate first = last.minusDays(length - 1L);
        return moments.stream()
                .map(moment -> dayOf(moment, zone))
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .collect(Collectors.toUnmodifiableSet());
    }
}
