package org.handrail.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.handrail.simulator.judge.Told;
import org.junit.jupiter.api.Test;

class HeadlinesTest {

    private static List<String> of(Told told) {
        Headlines headlines = new Headlines();
        return told.by("20:00").events().stream().map(headlines::of).flatMap(Optional::stream).toList();
    }

    @Test
    void a_crisis_is_told_by_its_pressure_its_symptom_and_its_level() {
        assertThat(of(new Told().event("9:00", "session", "VitalsRecorded", "reading", "r1", "systolic", 182, "diastolic", 112,
                        "occurredAt", "@9:00")
                .event("9:00", "session", "VitalsThresholdCrossed", "reading", "r1", "level", "emergency", "symptoms",
                        List.of("severe-headache")))).containsExactly("182/112 with severe headache: Emergency");
    }

    @Test
    void who_takes_an_escalation_is_told_with_how_long_it_took() {
        assertThat(of(new Told().event("9:00", "follow-up", "EscalationRaised", "escalation", "e1", "raisedAt", "@9:00")
                .event("9:03", "follow-up", "EscalationAcknowledged", "escalation", "e1", "by", "p-onya", "acknowledgedAt",
                        "@9:03"))).containsExactly("p-onya takes it after 180 s");
    }

    @Test
    void a_treatment_is_news_the_first_time_and_a_mild_side_effect_never() {
        assertThat(of(released(released(new Told().event("9:30", "session", "SideEffectReported", "code", "nausea", "grade", 1),
                "v1"), "v2"))).containsExactly("has had the first treatment, 56 mg");
    }

    private static Told released(Told told, String visit) {
        return told.event("11:10", "session", "SessionCompleted", "visit", visit, "ending", "released", "devices", 2,
                "amountMg", 56);
    }
}
