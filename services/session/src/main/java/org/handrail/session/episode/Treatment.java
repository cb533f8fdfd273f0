package org.handrail.session.episode;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What was allowed, held and given in a visit, each in the order in which it was recorded.
 *
 * @param leaves permissions and decisions against a hold
 * @param holds  of each device the last answer, when it was no
 * @param end    of the infusion; null while it runs, and for devices
 * @param stop   null unless a person has decided it
 * @param medicines given besides, those entered in error too
 * @param pauses of the infusion, in the order in which they were recorded
 */
public record Treatment(List<Dose> doses, List<Leave> leaves, List<Held> holds, InfusionEnd end, Stop stop,
                        List<Medicine> medicines, List<Pause> pauses) {

    static final Treatment NONE = new Treatment(null, null, null, null, null, null, null);

    public Treatment {
        doses = Lists.orEmpty(doses);
        leaves = Lists.orEmpty(leaves);
        holds = Lists.orEmpty(holds);
        medicines = Lists.orEmpty(medicines);
        pauses = Lists.orEmpty(pauses);
    }

    /** A device is recorded once: what is written down again takes its place. */
    public Treatment given(Dose dose) {
        return new Treatment(Lists.and(without(dose.drug(), dose.device()).doses, dose), leaves, holds, end, stop,
                medicines, pauses);
    }

    public Treatment ofLot(String drug, int device, String lot) {
        return new Treatment(Lists.changed(doses, d -> d.is(drug, device), d -> d.of(lot)), leaves, holds, end, stop, medicines,
                pauses);
    }

    public Treatment without(String drug, int device) {
        return new Treatment(Lists.without(doses, d -> d.is(drug, device)), leaves, holds, end, stop, medicines, pauses);
    }

    /** Leave to give a device ends the hold on it. */
    public Treatment allowed(Leave leave) {
        return new Treatment(doses, Lists.and(leaves, leave), Lists.without(holds, h -> h.device() == leave.device()),
                end, stop, medicines, pauses);
    }

    public Treatment noting(int device, String drug, List<Hit> firm) {
        return new Treatment(doses, leaves, Lists.changed(holds, h -> h.device() == device, h -> h.noting(drug, firm)),
                end, stop, medicines, pauses);
    }

    public Treatment held(Held hold) {
        return new Treatment(doses, leaves,
                Lists.and(Lists.without(holds, h -> h.device() == hold.device()), hold), end, stop, medicines, pauses);
    }

    public Treatment ended(InfusionEnd now) {
        return new Treatment(doses, leaves, holds, now, stop, medicines, pauses);
    }

    public Treatment stopped(Stop now) {
        return new Treatment(doses, leaves, holds, end, now, medicines, pauses);
    }

    public Treatment besides(Medicine medicine) {
        return new Treatment(doses, leaves, holds, end, stop, Lists.and(medicines, medicine), pauses);
    }

    public Treatment medicine(String record, UnaryOperator<Medicine> change) {
        return new Treatment(doses, leaves, holds, end, stop,
                Lists.changed(medicines, m -> m.record().equals(record), change), pauses);
    }

    public Treatment paused(Pause now) {
        return new Treatment(doses, leaves, holds, end, stop, medicines, Lists.and(pauses, now));
    }

    /** The pause that goes on is over. */
    public Treatment resumed(Instant at) {
        return new Treatment(doses, leaves, holds, end, stop, medicines,
                Lists.changed(pauses, p -> p.until() == null, p -> p.over(at)));
    }

    /** Whether the infusion stands still. */
    public boolean pausing() {
        return end == null && pauses.stream().anyMatch(p -> p.until() == null);
    }

    /** Without those that were entered in error. */
    public List<Medicine> given() {
        return Lists.without(medicines, Medicine::inError);
    }
}
