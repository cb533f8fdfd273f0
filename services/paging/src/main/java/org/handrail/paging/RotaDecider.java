package org.handrail.paging;

import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;

/** Keeps the newest rota of a clinic: people are called from here while nobody else can be asked. */
public final class RotaDecider implements Decider<ClinicRota, OnCallChanged, RotaHeard> {

    /** One document for each clinic; nothing of it is published. */
    public static Kind<ClinicRota, OnCallChanged, RotaHeard> kind() {
        return Kind.of("rotas", ClinicRota.class, new RotaDecider(),
                        new EventTypes<RotaHeard>().internal(RotaHeard.class))
                .belongsTo(ClinicRota::clinic)
                .hears("/scheduling/rotas/")
                .reacts("org.handrail.scheduling.OnCallChanged.v1", OnCallChanged.class, (event, changed) -> changed)
                .build();
    }

    @Override
    public ClinicRota initial(String id) {
        return new ClinicRota(id, null);
    }

    @Override
    public Decision<RotaHeard> decide(ClinicRota known, OnCallChanged heard, Context context) {
        boolean newer = known.rota() == null || heard.revision() > known.rota().revision();
        return newer ? Decision.accepted(new RotaHeard(heard.rota())) : Decision.accepted();
    }

    @Override
    public ClinicRota evolve(ClinicRota known, RotaHeard heard) {
        return new ClinicRota(known.clinic(), heard.rota());
    }
}
