package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One patient's course of treatment, as far as visits go. It alone decides whether a booking stands.
 *
 * @param clinic   {@code null} until the patient was first cleared
 * @param protocol what the patient is cleared for; {@code null} while not cleared
 * @param ended    why care ended; {@code null} while it goes on
 * @param holds    open Emergency and Urgent escalations
 * @param resolved escalations closed lately: their triggers may be heard late, through another service
 * @param treated  first dose of each visit, of the last two weeks of treatment
 * @param voided   bookings that may never be written any more
 */
public record Course(String clinic, String protocol, String ended, List<Visit> visits, List<String> holds,
                     List<String> resolved, List<Treated> treated, List<Voided> voided) {

    /** A drug was given at this visit. */
    public record Treated(String visit, Instant at) {
    }

    /** @param until after this moment a booking with this id would be one in the past */
    public record Voided(String booking, Instant until) {
    }

    public Course {
        visits = List.copyOf(visits);
        holds = List.copyOf(holds);
        resolved = List.copyOf(resolved);
        treated = List.copyOf(treated);
        voided = List.copyOf(voided);
    }

    static Course unknown() {
        return new Course(null, null, null, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    public Optional<Visit> visit(String id) {
        return visits.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /** The visits of one booking; none when it was never written. */
    public List<Visit> booked(String booking) {
        return visits.stream().filter(v -> v.booking().equals(booking)).toList();
    }

    public boolean voided(String booking) {
        return voided.stream().anyMatch(v -> v.booking().equals(booking));
    }

    Optional<Visit> at(Place place) {
        return visits.stream().filter(v -> place.equals(v.place())).findFirst();
    }

    /** Codes of what stands against a new booking, each lifted by an event: nothing once care has ended. */
    List<String> bookingHolds() {
        List<String> codes = new ArrayList<>();
        if (ended != null) {
            codes.add("care-ended");
        }
        if (protocol == null) {
            codes.add("not-cleared");
        }
        if (!holds.isEmpty()) {
            codes.add("open-escalation");
        }
        return codes;
    }

    /** Codes of what stands against a dose in a visit that goes on. */
    List<String> visitHolds() {
        return visits.stream().anyMatch(v -> v.status() == Visit.Status.ARRIVED && !v.ride())
                ? List.of("ride-not-confirmed") : List.of();
    }

    Course clearedIn(String place, String forProtocol) {
        return new Course(place, forProtocol, ended, visits, holds, resolved, treated, voided);
    }

    Course over(String reason) {
        return new Course(clinic, protocol, reason, visits, holds, resolved, treated, voided);
    }

    Course with(List<Visit> changed) {
        return new Course(clinic, protocol, ended, changed, holds, resolved, treated, voided);
    }

    Course with(Visit another) {
        return with(Lists.and(visits, another));
    }

    Course change(String visit, UnaryOperator<Visit> how) {
        return with(visits.stream().map(v -> v.id().equals(visit) ? how.apply(v) : v).toList());
    }

    Course holding(List<String> open, List<String> closed) {
        return new Course(clinic, protocol, ended, visits, open, closed, treated, voided);
    }

    Course having(List<Treated> doses) {
        return new Course(clinic, protocol, ended, visits, holds, resolved, doses, voided);
    }

    Course voiding(List<Voided> bookings) {
        return new Course(clinic, protocol, ended, visits, holds, resolved, treated, bookings);
    }

    /** Lists that never change. */
    static final class Lists {
        private Lists() {
        }

        static <T> List<T> and(List<T> list, T one) {
            List<T> more = new ArrayList<>(list);
            more.add(one);
            return more;
        }

        static <T> List<T> last(List<T> list, int most) {
            return list.subList(Math.max(0, list.size() - most), list.size());
        }
    }
}
