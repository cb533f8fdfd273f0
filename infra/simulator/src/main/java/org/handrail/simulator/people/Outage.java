package org.handrail.simulator.people;

import java.time.Instant;
import org.handrail.local.launcher.PartnerDesk;
import org.handrail.local.partners.Mode;
import org.handrail.simulator.engine.Agenda;

/** A partner is out of order for a while, and well again. */
public record Outage(String partner, Instant from, Instant until) {

    public void plan(Agenda agenda, PartnerDesk desk) {
        agenda.planAlone(from, "partner " + partner, () -> desk.behave(partner, Mode.FAIL));
        agenda.planAlone(until, "partner " + partner, () -> desk.behave(partner, Mode.OK));
    }
}
