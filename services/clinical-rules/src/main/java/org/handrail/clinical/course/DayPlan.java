package org.handrail.clinical.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds the days of a phase's next visits: the template's, or the nearest later ones that keep the spacing. */
public final class DayPlan {

    /** A visit that can't be placed within so many days after its own is left to people. */
    private static final int LATEST_DAYS = 21;

    private DayPlan() {}

    /**
     * One visit.
     *
     * @param day   day of the phase by the template, 1 is the first
     * @param date  where it could be placed
     * @param place what was found free on that date
     */
    public record Placed<T>(int day, LocalDate date, T place) {}

    /**
     * @param had   visits of the phase that were held or are booked
     * @param count visits to place
     * @param first earliest date of the first
     * @param taken days of treatment that were or will be
     * @param free  what a date offers; empty when nothing
     * @return in order of time; shorter than {@code count} when no day was found
     */
    public static <T> List<Placed<T>> find(PhasePlan plan, int had, int count, LocalDate first,
                                           Collection<LocalDate> taken, Spacing spacing,
                                           Function<LocalDate, Optional<T>> free) {
        List<Placed<T>> placed = new ArrayList<>();
        TreeSet<LocalDate> days = new TreeSet<>(taken);
        for (int i = 0; i < count; i++) {
            int day = plan.day(had + i);
            LocalDate wanted = placed.isEmpty() ? first : later(placed.getLast().date().plusDays(1),
                    placed.getFirst().date().plusDays(day - plan.day(had)));
            Optional<Placed<T>> found = nearest(day, wanted, days, spacing, free);
            if (found.isEmpty()) {
                return placed;
            }
            placed.add(found.get());
            days.add(found.get().date());
        }
        return placed;
    }

    /** The earliest date of a phase's next visit, seen from the last treatment. */
    public static LocalDate earliest(PhasePlan plan, int had, LocalDate from, Optional<LocalDate> lastTreated) {
        int step = had == 0 ? plan.every() : plan.day(had) - plan.day(had - 1);
        return lastTreated.map(last -> later(from, last.plusDays(step))).orElse(from);
    }

    private static <T> Optional<Placed<T>> nearest(int day, LocalDate wanted, TreeSet<LocalDate> taken, Spacing spacing,
                                                   Function<LocalDate, Optional<T>> free) {
        return wanted.datesUntil(wanted.plusDays(LATEST_DAYS)).filter(date -> spacing.fits(date, taken))
                .flatMap(date -> free.apply(date).map(place -> new Placed<>(day, date, place)).stream()).findFirst();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
