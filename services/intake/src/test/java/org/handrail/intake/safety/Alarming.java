package org.handrail.intake.safety;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.intake.Care;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeCommand.OnCall;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.EligibilityJudged;
import org.handrail.intake.episode.Kept.RotaKnown;
import org.handrail.intake.episode.Published.SuicideRiskRaised;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;

/** A patient who was referred and answers what raises an alarm. */
abstract class Alarming {

    static final String EMERGENCY = Care.EPISODE + "~cssrs~emergency";
    static final String SAME_DAY = Care.EPISODE + "~phq~same-day";
    static final Rota ROTA = new Rota(1, List.of(rung(1, "p-anna"), rung(2, "p-ben")));

    final Scenario<Episode, EpisodeCommand, EpisodeEvent> patient = Care.referred();

    Then<Episode, EpisodeCommand, EpisodeEvent> intent() {
        return patient.given(new RotaKnown(ROTA)).when(new OnCall(ROTA, Care.screener("q4", 1)));
    }

    static AnswerInstrument item9(int value) {
        return new AnswerInstrument("phq", "phq-9", List.of(new ItemAnswer("9", value)), null, Care.NINE);
    }

    static List<SuicideRiskRaised> risks(Then<Episode, EpisodeCommand, EpisodeEvent> then) {
        return then.events().stream().filter(SuicideRiskRaised.class::isInstance).map(SuicideRiskRaised.class::cast)
                .toList();
    }

    /** The answer is judged for eligibility too, and what that rested on is kept. */
    static String decisionKept(Then<Episode, EpisodeCommand, EpisodeEvent> raised) {
        return raised.events().stream().filter(EligibilityJudged.class::isInstance)
                .map(event -> "decision-keep~" + ((EligibilityJudged) event).made().decision())
                .findFirst().orElseThrow();
    }

    static Outcome done() {
        return new Outcome.Done(Map.of());
    }

    static Rota.Rung rung(int rung, String person) {
        return new Rota.Rung(rung, person, List.of("pager", "phone"), Instant.parse("2026-03-02T00:00:00Z"),
                Instant.parse("2026-03-03T00:00:00Z"));
    }
}
