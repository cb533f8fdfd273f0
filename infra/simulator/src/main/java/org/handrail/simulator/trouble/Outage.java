package org.handrail.simulator.trouble;

import java.time.Instant;
import java.util.function.Consumer;
import org.handrail.local.launcher.PartnerDesk;
import org.handrail.local.partners.Mode;
import org.handrail.simulator.engine.Agenda;

/** A partner is out of order for a while, and well again. */
public record Outage(String partner, Instant from, Instant until) {

    /** @param told in words when it begins and ends */
    public void plan(Agenda agenda, PartnerDesk desk, Consumer<String> told) {
        agenda.planAlone(from, "partner " + partner, () -> {
            desk.behave(partner, Mode.FAIL);
            told.accept("the " + partner + " is out of order");
        });
        agenda.planAlone(until, "partner " + partner, () -> {
            desk.behave(partner, Mode.OK);
            told.accept("the " + partner + " works again");
        });
    }
}
