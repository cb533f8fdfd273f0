package org.handrail.followup.wiring;

import static org.handrail.followup.Care.ID;
import static org.handrail.followup.Care.ENDED;
import static org.handrail.followup.Care.fresh;

import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.shell.Json;
import org.junit.jupiter.api.Test;

/** What session says, as it becomes a command here. */
class SessionEventsTest {

    private static FollowUpCommand heard(String name, Class<?> shape, String data) {
        Envelope event = new Envelope("e1", "org.handrail.session." + name, "/session/episodes/" + ID, 1, null, ID, ENDED,
                "riverside", "p-nurse", null, null, null, data);
        Object fields = Json.MAPPER.readValue(data, shape);
        return switch (fields) {
            case Heard.SideEffect effect -> effect.in(event, clinic -> null);
            case Heard.Crossed crossed -> crossed.in(event, clinic -> null);
            case Heard.Risk risk -> risk.fromSession(event, clinic -> null);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void a_same_day_side_effect_and_a_same_day_suicide_risk_call_a_person() {
        String sameDay = ID + "~v1~same-day";
        fresh().when(heard("SideEffectReported.v1", Heard.SideEffect.class,
                "{\"code\":\"haematuria\",\"level\":\"same-day\",\"escalation\":\"" + sameDay + "\"}"))
                .thenOwes(sameDay + "~r1~t1");
        fresh().when(heard("SuicideRiskRaised.v1", Heard.Risk.class,
                "{\"level\":\"moderate\",\"escalation\":\"" + sameDay + "\"}")).thenOwes(sameDay + "~r1~t1")
                .andState("silence is taken more seriously", s -> s.risk().atRisk());
    }

    @Test
    void a_side_effect_that_waits_and_a_reading_to_note_call_nobody() {
        fresh().when(heard("SideEffectReported.v1", Heard.SideEffect.class, "{\"code\":\"dissociation\"}")).thenOwes()
                .andNothingDue();
        fresh().when(heard("VitalsThresholdCrossed.v1", Heard.Crossed.class, """
                {"rules":[{"rule":"MON-BP-RISE","tag":"P","version":1,"reason":"expected-rise"}],"level":"note"}"""))
                .thenOwes().andNothingDue();
    }

    @Test
    void a_reading_that_crossed_an_urgent_threshold_is_open_here_as_well() {
        fresh().when(heard("VitalsThresholdCrossed.v1", Heard.Crossed.class, """
                {"rules":[{"rule":"MON-SPO2","tag":"P","version":1,"reason":"below-90"}],"level":"urgent",
                 "escalation":"%s~v1~urgent"}""".formatted(ID)))
                .andState("it is open", s -> s.escalation(ID + "~v1~urgent").orElseThrow().open());
    }
}
