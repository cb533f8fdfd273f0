package org.handrail.intake.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.intake.Care;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Published.SuicideRiskRaised;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a patient says before treatment that raises an alarm. */
class AlarmsTest extends Alarming {

    @Test
    void item_9_in_an_unfinished_form_raises_its_alarm_the_same_day() {
        Then<Episode, EpisodeCommand, EpisodeEvent> raised = patient.when(item9(1));
        raised.thenOwes(SAME_DAY + "~put~1").andState("nobody is paged from here",
                episode -> episode.alarms().getFirst().ladder().called().isEmpty());
        assertThat(risks(raised)).singleElement().satisfies(risk -> {
            assertThat(risk.level()).isEqualTo(SuicideLevel.UNCLEAR);
            assertThat(risk.trigger().rule()).isEqualTo("RISK-PHQ9-ITEM9");
        });
    }

    @Test
    void item_9_of_zero_raises_nothing() {
        assertThat(risks(patient.when(item9(0)))).isEmpty();
    }

    @Test
    void the_rest_of_the_form_does_not_raise_it_again() {
        Then<Episode, EpisodeCommand, EpisodeEvent> rest = patient.when(item9(2)).when(new AnswerInstrument("phq",
                "phq-9", List.of(new ItemAnswer("1", 3)), null, Care.NINE));
        assertThat(risks(rest)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"q1, LOW", "q2, LOW", "q3, MODERATE", "q4, HIGH", "q5, HIGH", "q6, MODERATE", "q6-3m, HIGH"})
    void each_yes_is_raised_as_it_comes(String item, SuicideLevel level) {
        assertThat(risks(patient.when(Care.screener(item, 1)))).extracting(SuicideRiskRaised::level)
                .containsExactly(level);
    }

    @Test
    void a_worse_answer_of_the_same_screener_raises_more_and_a_milder_one_nothing() {
        Then<Episode, EpisodeCommand, EpisodeEvent> worse =
                patient.when(Care.screener("q1", 1)).when(Care.screener("q3", 1));
        assertThat(risks(worse)).extracting(SuicideRiskRaised::level).containsExactly(SuicideLevel.MODERATE);
        worse.thenOwes(Care.EPISODE + "~cssrs~same-day~put~2");
        assertThat(risks(worse.when(Care.screener("q4", 1)))).extracting(SuicideRiskRaised::escalation)
                .containsExactly(EMERGENCY);
        assertThat(risks(worse.when(Care.screener("q2", 1)))).isEmpty();
    }

    @Test
    void a_screener_without_a_yes_that_is_left_unfinished_reaches_a_person() {
        Then<Episode, EpisodeCommand, EpisodeEvent> begun = patient.when(Care.screener("q1", 0));
        assertThat(risks(begun)).isEmpty();
        Then<Episode, EpisodeCommand, EpisodeEvent> left = begun.andDueNext(Care.NINE.plusSeconds(1800))
                .at("2026-03-02T09:30:00-05:00").whenTimePasses();
        assertThat(risks(left)).extracting(SuicideRiskRaised::level).containsExactly(SuicideLevel.UNCLEAR);
        begun.when(Care.screener("q2", 0, "q6", 0)).at("2026-03-02T09:30:00-05:00").whenTimePasses().thenNothing();
    }

    @Test
    void suicide_risk_stands_beside_eligibility_and_does_not_change_it() {
        Then<Episode, EpisodeCommand, EpisodeEvent> raised = Care.screened().when(Care.screener("q1", 1));
        raised.andState("still eligible", episode -> episode.gates().judged().outcome()
                == org.handrail.clinical.eligibility.Outcome.ELIGIBLE);
        assertThat(risks(raised)).hasSize(1);
    }

    @Test
    void an_answer_after_the_end_of_care_still_reaches_a_person() {
        Then<Episode, EpisodeCommand, EpisodeEvent> late = patient
                .when(new EpisodeCommand.EndCare("patients-wish", Care.NINE)).when(Care.screener("q4", 1));
        assertThat(risks(late)).hasSize(1);
    }
}
