package org.handrail.simulator.table;

import java.util.Map;
import java.util.TreeMap;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.outside.Topics;

/** Referrals to psychotherapy and for ways of living: how each loop was closed, and what the open ones wait for. */
final class ReferralTable {

    private ReferralTable() {
    }

    static Table of(Evidence evidence) {
        Map<String, String> became = new TreeMap<>();
        evidence.named("ReferralSent").forEach(event -> became.put(name(event), "open: sent"));
        evidence.named("ReferralStatusChanged").forEach(event ->
                became.put(name(event), "open: " + Words.of(event, "status") + wait(event)));
        evidence.named("ReferralOverdue").forEach(event ->
                became.merge(name(event), "open", (was, none) -> was + ", no " + Words.of(event, "step") + " in time"));
        evidence.named("ReferralClosed").forEach(event -> became.put(name(event), "closed: " + Words.of(event, "outcome")));
        return new Table("Referrals to psychotherapy", "", "referrals").rows(Counts.of(became.values().stream(), word -> word));
    }

    /** A date months ahead is no silence. */
    private static String wait(Topics.Event event) {
        return event.text("status").equals("appointment-set")
                ? ", a wait of %s days stated".formatted(event.text("statedWaitDays")) : "";
    }

    private static String name(Topics.Event event) {
        return event.subject() + " " + event.text("referral");
    }
}
