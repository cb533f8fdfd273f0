package org.handrail.intake.oncall;

import org.handrail.clinical.escalation.Rota;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;

/** Keeps the newest rota of a clinic: people are called from here while nobody else can. */
public final class RotaDecider implements Decider<ClinicRota, OnCallChanged, RotaHeard> {

    @Override
    public ClinicRota initial(String id) {
        return new ClinicRota(id, null);
    }

    @Override
    public Decision<RotaHeard> decide(ClinicRota known, OnCallChanged heard, Context context) {
        boolean older = known.rota() != null && known.rota().revision() >= heard.revision();
        return older ? Decision.accepted()
                : Decision.accepted(new RotaHeard(new Rota(heard.revision(), heard.ladder())));
    }

    @Override
    public ClinicRota evolve(ClinicRota known, RotaHeard heard) {
        return new ClinicRota(known.clinic(), heard.rota());
    }
}
