package org.handrail.simulator.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.simulator.judge.Told;
import org.junit.jupiter.api.Test;

class ManagerTablesTest {

    private static String of(Told told) {
        return ManagerTables.of(told.by("20:00"));
    }

    @Test
    void a_visit_missed_and_then_given_back_counts_once_as_missed() {
        String tables = of(new Told().event("7:00", "scheduling", "VisitBooked", "visit", "v1")
                .event("10:00", "scheduling", "VisitMissed", "visit", "v1", "kind", "no-show")
                .event("16:30", "scheduling", "VisitCancelled", "visit", "v1", "reason", "no-show"));
        assertThat(tables).containsPattern("not held: no show +1").doesNotContain("to come");
    }

    @Test
    void a_patient_whose_care_has_ended_is_counted_by_the_reason() {
        assertThat(of(new Told().event("7:00", "intake", "ReferralReceived").event("9:00", "session", "DoseAdministered")
                .event("16:30", "intake", "CareEnded", "reason", "no-benefit"))).containsPattern("ended: no benefit +1");
    }

    @Test
    void waiting_for_an_acknowledgement_is_told_by_its_median_and_its_worst() {
        Told told = new Told();
        for (int minute = 1; minute <= 3; minute++) {
            told.event("9:00", "follow-up", "EscalationRaised", "escalation", "e" + minute, "level", "urgent", "raisedAt", "@9:00");
            told.event("9:0" + minute, "follow-up", "EscalationAcknowledged", "escalation", "e" + minute, "acknowledgedAt",
                    "@9:0" + minute);
        }
        told.event("9:00", "follow-up", "EscalationRaised", "escalation", "e9", "level", "urgent", "raisedAt", "@9:00");
        assertThat(of(told)).containsPattern("Urgent +4 +3 +120 s +180 s");
    }

    @Test
    void response_is_half_of_the_first_score_and_remission_is_below_five() {
        assertThat(of(scores(20, 10))).containsPattern("response +1 +1").containsPattern("remission +0 +1");
        assertThat(of(scores(20, 11))).containsPattern("response +0 +1");
        assertThat(of(scores(20, 4))).containsPattern("remission +1 +1");
    }

    private static Told scores(int first, int last) {
        return new Told().event("9:00", "session", "DoseAdministered", "visit", "v1")
                .event("8:00", "intake", "InstrumentAnswered", "instrument", "phq-9", "total", first, "occurredAt", "@8:00")
                .event("12:00", "session", "InstrumentAnswered", "instrument", "phq-9", "total", last, "occurredAt", "@12:00");
    }

    @Test
    void an_open_referral_says_what_it_waits_for() {
        assertThat(of(new Told().event("9:00", "follow-up", "ReferralSent", "referral", "r1")
                .event("10:00", "follow-up", "ReferralStatusChanged", "referral", "r1", "status", "accepted")
                .event("11:00", "follow-up", "ReferralOverdue", "referral", "r1", "step", "first-visit")))
                .containsPattern("open: accepted, no first visit in time +1");
    }
}
