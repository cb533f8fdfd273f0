package org.handrail.scheduling.clinicday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Policy;

/**
 * One day of one clinic.
 *
 * @param opening  {@code null} until the day was opened
 * @param closed   why nobody comes after all, a code; {@code null} while that is not so
 * @param gone     when the last prescriber left, once that was told; {@code null} before
 * @param away     courses that had a place when the day was closed, in order of time
 * @param released ids that were given back: none of them comes to life again
 */
public record ClinicDay(String id, String clinic, LocalDate date, Opening opening, String closed, Instant gone,
                        List<String> away, List<Reservation> reservations, List<String> released) {

    public ClinicDay {
        away = away == null ? List.of() : List.copyOf(away);
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

    /** Whether a visit of this time would find a place, whatever is booked in the next moment. */
    public boolean free(Instant start, Instant end, Policy policy) {
        return opening != null && closed == null && Capacity.against(this, start, end, policy).isEmpty();
    }

    /** As it would be without this reservation of the same patient, which is to move. */
    ClinicDay asIfMoved(String reservation, String episode) {
        return with(reservations.stream().filter(r -> !r.id().equals(reservation) || !r.episode().equals(episode))
                .toList());
    }

    Optional<Instant> leaseEnds() {
        return reservations.stream().map(Reservation::lease).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    ClinicDay opened(String by, LocalDate day, Opening offers) {
        boolean same = opening != null && opening.prescriberUntil().equals(offers.prescriberUntil());
        return new ClinicDay(id, by, day, offers, null, same ? gone : null, away, reservations, released);
    }

    ClinicDay closed(String by, LocalDate day, String why) {
        return new ClinicDay(id, by, day, opening, why, gone, turned(reservations), reservations, released);
    }

    /** Whose visits will not take place here; a place that is confirmed only then is one of them. */
    private List<String> turned(List<Reservation> all) {
        return Stream.concat(away.stream(), all.stream().filter(Reservation::confirmed)
                .sorted(Comparator.comparing(Reservation::start)).map(Reservation::episode)).distinct().toList();
    }

    ClinicDay prescriber(Instant until) {
        return new ClinicDay(id, clinic, date, opening.prescriberUntil(until), closed, null, away, reservations,
                released);
    }

    ClinicDay gone(Instant at) {
        return new ClinicDay(id, clinic, date, opening, closed, at, away, reservations, released);
    }

    ClinicDay with(List<Reservation> changed) {
        return new ClinicDay(id, clinic, date, opening, closed, gone, closed == null ? away : turned(changed), changed,
                released);
    }

    ClinicDay without(String reservation) {
        List<Reservation> left = reservations.stream().filter(r -> !r.id().equals(reservation)).toList();
        List<String> ids = released.contains(reservation) ? released
                : Stream.concat(released.stream(), Stream.of(reservation)).toList();
        return new ClinicDay(id, clinic, date, opening, closed, gone, away, left, ids);
    }
}
