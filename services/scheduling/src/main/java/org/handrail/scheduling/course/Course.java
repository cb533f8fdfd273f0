package org.handrail.scheduling.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One patient's course of treatment, as far as visits go. It alone decides whether a booking or a move stands.
 *
 * @param episode the id of this document
 * @param clinic  {@code null} until the patient was first cleared
 * @param ended   {@code null} while it goes on
 * @param visits  those to come, and those of the last three months before the newest
 * @param treated doses of the last three months of treatment
 * @param voided  bookings and moves that may never be written any more
 * @param made    visits ever booked, which number them
 */
public record Course(String episode, String clinic, Path path, Ended ended, List<Visit> visits, Holding holding,
                     List<Treated> treated, List<Voided> voided, int made) {

    /** How the id of a booking begins that gives another time to visits lost when the clinic closed. */
    public static final String REFIT = "rf-";
    static final Duration KEPT = Duration.ofDays(90);

    /** @param care whether care has ended, not this course alone */
    public record Ended(String reason, boolean care) {
    }

    /**
     * @param open    what stands against new bookings
     * @param settled holds of escalations closed lately: their triggers may be heard late, through another service
     * @param decided holds of escalations that a clinician has decided about
     * @param riskAt  when an escalation last held bookings; {@code null} when none has
     */
    public record Holding(List<Hold> open, List<String> settled, List<String> decided, Instant riskAt) {

        static final Holding NONE = new Holding(List.of(), List.of(), List.of(), null);

        public Holding {
            open = Lists.orNone(open);
            settled = Lists.orNone(settled);
            decided = Lists.orNone(decided);
        }

        Optional<Hold> of(String id) {
            return open.stream().filter(h -> h.id().equals(id)).findFirst();
        }

        Holding with(List<Hold> others) {
            return new Holding(others, settled, decided, riskAt);
        }
    }

    /** A dose of what the patient is treated with. @param record its name, such as {@code v1-d2} */
    public record Treated(String visit, String record, Instant at) {
    }

    /** @param until after this moment a booking with this id would be one in the past */
    public record Voided(String booking, Instant until) {
    }

    public Course {
        path = path == null ? Path.NONE : path;
        holding = holding == null ? Holding.NONE : holding;
        visits = Lists.orNone(visits);
        treated = Lists.orNone(treated);
        voided = Lists.orNone(voided);
    }

    static Course unknown(String episode) {
        return new Course(episode, null, null, null, null, null, null, null, 0);
    }

    public Optional<Visit> visit(String id) {
        return visits.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /** The visits of one booking; none when it was never written. */
    public List<Visit> booked(String booking) {
        return visits.stream().filter(v -> v.booking().equals(booking)).toList();
    }

    /** Whether this booking or move was written. A place is named after what took it. */
    boolean written(String booking) {
        return visits.stream().anyMatch(v -> v.booking().equals(booking)
                || v.place() != null && v.place().reservation().startsWith(booking + "."));
    }

    public boolean voided(String booking) {
        return voided.stream().anyMatch(v -> v.booking().equals(booking));
    }

    Optional<Visit> at(Place place) {
        return visits.stream().filter(v -> place.equals(v.place())).findFirst();
    }

    /** Visits that the clinic has cancelled and that no other was booked for, in order of time. */
    public List<Visit> lostToClosing() {
        return visits.stream().filter(v -> v.rebook() && v.status() == Visit.Status.CLINIC_CANCELLED)
                .sorted(Comparator.comparing(Visit::start)).toList();
    }

    /** Codes of what stands against a new booking, each lifted by an event: nothing once care has ended. */
    public List<String> bookingHolds() {
        List<String> codes = new ArrayList<>();
        if (ended != null) {
            codes.add(ended.care() ? "care-ended" : "course-ended");
        }
        if (!path.cleared()) {
            codes.add(Holds.NOT_CLEARED);
        }
        holding.open().stream().filter(h -> !h.id().equals(Holds.CLEARANCE)).map(Hold::reason).distinct()
                .forEach(codes::add);
        return codes;
    }

    /** Codes of what stands against a dose in a visit that goes on. */
    List<String> visitHolds() {
        return visits.stream().anyMatch(v -> v.status() == Visit.Status.ARRIVED && !v.ride())
                ? List.of("ride-not-confirmed") : List.of();
    }

    /** Visits of this phase that were held with a drug, or are still to come. */
    public int had() {
        return path.given() + (int) visits.stream().filter(Visit::planned).count();
    }

    Course in(String place) {
        return new Course(episode, place, path, ended, visits, holding, treated, voided, made);
    }

    Course on(Path changed) {
        return new Course(episode, clinic, changed, ended, visits, holding, treated, voided, made);
    }

    /** @param how {@code null}: it goes on */
    Course over(Ended how) {
        return new Course(episode, clinic, path, how, visits, holding, treated, voided, made);
    }

    Course with(List<Visit> changed) {
        return new Course(episode, clinic, path, ended, changed, holding, treated, voided, made);
    }

    /** One more; those that were over long before it are in the events alone. */
    Course with(Visit another) {
        Instant old = another.start().minus(KEPT);
        return new Course(episode, clinic, path, ended, Lists.and(Lists.without(visits, v -> !v.awaited()
                && v.status() != Visit.Status.ARRIVED && !v.rebook() && v.start().isBefore(old)), another), holding,
                treated, voided, made + 1);
    }

    Course change(String visit, UnaryOperator<Visit> how) {
        return with(visits.stream().map(v -> v.id().equals(visit) ? how.apply(v) : v).toList());
    }

    Course holding(Holding changed) {
        return new Course(episode, clinic, path, ended, visits, changed, treated, voided, made);
    }

    Course having(List<Treated> doses) {
        return new Course(episode, clinic, path, ended, visits, holding, doses, voided, made);
    }

    Course voiding(List<Voided> bookings) {
        return new Course(episode, clinic, path, ended, visits, holding, treated, bookings, made);
    }
}
