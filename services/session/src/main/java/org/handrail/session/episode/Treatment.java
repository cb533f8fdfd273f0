package org.handrail.session.episode;

import java.util.List;

/**
 * What was allowed, held and given in a visit, each in the order in which it was recorded.
 *
 * @param leaves permissions and decisions against a hold
 * @param holds  of each device the last answer, when it was no
 */
public record Treatment(List<Dose> doses, List<Leave> leaves, List<Held> holds) {

    static final Treatment NONE = new Treatment(null, null, null);

    public Treatment {
        doses = Lists.orEmpty(doses);
        leaves = Lists.orEmpty(leaves);
        holds = Lists.orEmpty(holds);
    }

    /** A device is recorded once: what is written down again takes its place. */
    public Treatment given(Dose dose) {
        return new Treatment(Lists.and(without(dose.drug(), dose.device()).doses, dose), leaves, holds);
    }

    public Treatment without(String drug, int device) {
        return new Treatment(Lists.without(doses, d -> d.is(drug, device)), leaves, holds);
    }

    /** Leave to give a device ends the hold on it. */
    public Treatment allowed(Leave leave) {
        return new Treatment(doses, Lists.and(leaves, leave), Lists.without(holds, h -> h.device() == leave.device()));
    }

    public Treatment held(Held hold) {
        return new Treatment(doses, leaves,
                Lists.and(Lists.without(holds, h -> h.device() == hold.device()), hold));
    }
}
