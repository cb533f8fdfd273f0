package org.handrail.scheduling.clinicday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One day of one clinic.
 *
 * @param opening  {@code null} until the day was opened
 * @param released ids that were given back: none of them comes to life again
 */
public record ClinicDay(String id, String clinic, LocalDate date, Opening opening, List<Reservation> reservations,
                        List<String> released) {

    public ClinicDay {
        reservations = List.copyOf(reservations);
        released = List.copyOf(released);
    }

    /** The document of a clinic's day. */
    public static String id(String clinic, LocalDate date) {
        return clinic + "_" + date;
    }

    public Optional<Reservation> reservation(String reservation) {
        return reservations.stream().filter(r -> r.id().equals(reservation)).findFirst();
    }

    Optional<Instant> leaseEnds() {
        return reservations.stream().map(Reservation::lease).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    ClinicDay opened(String by, LocalDate day, Opening offers) {
        return new ClinicDay(id, by, day, offers, reservations, released);
    }

    ClinicDay with(List<Reservation> changed) {
        return new ClinicDay(id, clinic, date, opening, changed, released);
    }

    ClinicDay without(String reservation) {
        List<Reservation> left = reservations.stream().filter(r -> !r.id().equals(reservation)).toList();
        List<String> ids = released.contains(reservation) ? released
                : Stream.concat(released.stream(), Stream.of(reservation)).toList();
        return new ClinicDay(id, clinic, date, opening, left, ids);
    }
}
