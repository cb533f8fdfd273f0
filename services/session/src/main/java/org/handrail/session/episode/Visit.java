package org.handrail.session.episode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.handrail.clinical.monitoring.NotDone;
import org.handrail.clinical.monitoring.VitalReading;

/**
 * One treatment visit, from what was booked to how it ended.
 *
 * @param booking     null when scheduling has not said that the visit exists
 * @param arrivedAt   null until somebody recorded the arrival
 * @param treatment   what was allowed and given
 * @param watch       how the patient was
 * @param ended       null while the patient is here or not yet here
 * @param corrections of anything above, in the order in which they were made
 */
public record Visit(String id, Booking booking, Instant arrivedAt, Treatment treatment, Watch watch, Ended ended,
                    List<Correction> corrections) {

    public Visit {
        treatment = treatment == null ? Treatment.NONE : treatment;
        watch = watch == null ? Watch.NONE : watch;
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    public static Visit fresh(String id) {
        return new Visit(id, null, null, null, null, null, null);
    }

    public boolean open() {
        return ended == null;
    }

    public List<Dose> doses() {
        return treatment.doses();
    }

    /** When each device was given, the first first. */
    public List<Instant> deviceTimes() {
        return doses().stream().map(Dose::at).sorted().toList();
    }

    public Optional<Instant> firstDose() {
        return deviceTimes().stream().findFirst();
    }

    public double amountMg() {
        return doses().stream().mapToDouble(Dose::amountMg).sum();
    }

    public Optional<Dose> dose(String drug, int device) {
        return doses().stream().filter(d -> d.is(drug, device)).findFirst();
    }

    public Optional<Held> held(int device) {
        return treatment.holds().stream().filter(h -> h.device() == device).findFirst();
    }

    public List<Leave> leaves() {
        return treatment.leaves();
    }

    /** Without those that were entered in error. */
    public List<Reading> readings() {
        return watch.readings().stream().filter(r -> !r.inError()).toList();
    }

    public List<NotDone> notDone() {
        return watch.notDone();
    }

    public List<Overdue> overdue() {
        return watch.overdue();
    }

    /** Whether a threshold was crossed after which no further device is given. */
    public boolean stopped() {
        return readings().stream().anyMatch(r -> !r.escalations().isEmpty());
    }

    /** The readings as the rules read them, in the order in which they were taken. */
    public List<VitalReading> vitals() {
        return readings().stream().map(Reading::forRules).sorted(Comparator.comparing(VitalReading::at)).toList();
    }

    public Visit booked(Booking now) {
        return new Visit(id, now, arrivedAt, treatment, watch, ended, corrections);
    }

    /** @param at null when the arrival was entered in error */
    public Visit arrived(Instant at) {
        return new Visit(id, booking, at, treatment, watch, ended, corrections);
    }

    public Visit treated(UnaryOperator<Treatment> change) {
        return new Visit(id, booking, arrivedAt, change.apply(treatment), watch, ended, corrections);
    }

    public Visit watched(UnaryOperator<Watch> change) {
        return new Visit(id, booking, arrivedAt, treatment, change.apply(watch), ended, corrections);
    }

    /** @param end null when the ending was entered in error: the patient is still here */
    public Visit ended(Ended end) {
        return new Visit(id, booking, arrivedAt, treatment, watch, end, corrections);
    }

    public Visit corrected(Correction correction) {
        return new Visit(id, booking, arrivedAt, treatment, watch, ended, Lists.and(corrections, correction));
    }
}
