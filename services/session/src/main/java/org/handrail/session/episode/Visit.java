package org.handrail.session.episode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.handrail.clinical.monitoring.NotDone;
import org.handrail.clinical.monitoring.SymptomSeen;
import org.handrail.clinical.monitoring.VitalReading;

/**
 * One treatment visit, from what was booked to how it ended.
 *
 * @param booking     null when scheduling has not said that the visit exists
 * @param arrivedAt   null until somebody recorded the arrival
 * @param before      what was asked and made ready before the dose
 * @param treatment   what was allowed and given
 * @param watch       how the patient was
 * @param departure   the way out
 * @param ended       null while the patient is here or not yet here
 * @param corrections of anything above, in the order in which they were made
 */
public record Visit(String id, Booking booking, Instant arrivedAt, Before before, Treatment treatment, Watch watch,
                    Departure departure, Ended ended, List<Correction> corrections) {

    public Visit {
        before = before == null ? Before.NONE : before;
        treatment = treatment == null ? Treatment.NONE : treatment;
        watch = watch == null ? Watch.NONE : watch;
        departure = departure == null ? Departure.NONE : departure;
        corrections = corrections == null ? List.of() : List.copyOf(corrections);
    }

    public static Visit fresh(String id) {
        return new Visit(id, null, null, null, null, null, null, null, null);
    }

    public boolean open() {
        return ended == null;
    }

    /** Nothing is known of it but that it was booked. */
    public boolean neverBegun() {
        return booking != null && equals(fresh(id).booked(booking));
    }

    /** Everything that was written down as given, other medicines too. */
    public List<Dose> doses() {
        return treatment.doses();
    }

    /** The devices and the infusion: what the times, the amount and the treatment days are counted from. */
    public List<Dose> treatmentDoses() {
        return doses().stream().filter(Dose::treats).toList();
    }

    /** When each device was given, the first first. */
    public List<Instant> deviceTimes() {
        return treatmentDoses().stream().map(Dose::at).sorted().toList();
    }

    public Optional<Instant> firstDose() {
        return deviceTimes().stream().findFirst();
    }

    public double amountMg() {
        return treatmentDoses().stream().mapToDouble(this::given).sum();
    }

    /** Of an infusion what was given until it ended. */
    private double given(Dose dose) {
        InfusionEnd end = treatment.end();
        return dose.infusion() && end != null && end.amountMg() != null ? end.amountMg() : dose.amountMg();
    }

    public boolean infusion() {
        return doses().stream().anyMatch(Dose::infusion);
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

    /** Whether a person has decided, or something has happened, after which nothing more is given. */
    public boolean stopped() {
        return treatment.stop() != null || readings().stream().anyMatch(r -> !r.escalations().isEmpty())
                || watch.reports().stream().anyMatch(Report::stops);
    }

    /** The readings as the rules read them, in the order in which they were taken. */
    public List<VitalReading> vitals() {
        return readings().stream().map(Reading::forRules).sorted(Comparator.comparing(VitalReading::at)).toList();
    }

    /** All that were seen or said with a reading. */
    public List<SymptomSeen> symptoms() {
        return readings().stream().flatMap(r -> r.symptoms().stream().map(code -> new SymptomSeen(code, r.at()))).toList();
    }

    public Visit booked(Booking now) {
        return new Visit(id, now, arrivedAt, before, treatment, watch, departure, ended, corrections);
    }

    /** @param at null when the arrival was entered in error */
    public Visit arrived(Instant at) {
        return new Visit(id, booking, at, before, treatment, watch, departure, ended, corrections);
    }

    public Visit preparing(UnaryOperator<Before> change) {
        return new Visit(id, booking, arrivedAt, change.apply(before), treatment, watch, departure, ended, corrections);
    }

    public Visit treated(UnaryOperator<Treatment> change) {
        return new Visit(id, booking, arrivedAt, before, change.apply(treatment), watch, departure, ended, corrections);
    }

    public Visit watched(UnaryOperator<Watch> change) {
        return new Visit(id, booking, arrivedAt, before, treatment, change.apply(watch), departure, ended, corrections);
    }

    public Visit leaving(UnaryOperator<Departure> change) {
        return new Visit(id, booking, arrivedAt, before, treatment, watch, change.apply(departure), ended, corrections);
    }

    /** @param end null when the ending was entered in error: the patient is still here */
    public Visit ended(Ended end) {
        return new Visit(id, booking, arrivedAt, before, treatment, watch, departure, end, corrections);
    }

    public Visit corrected(Correction correction) {
        return new Visit(id, booking, arrivedAt, before, treatment, watch, departure, ended,
                Lists.and(corrections, correction));
    }
}
