package org.handrail.intake.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.intake.Care;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.Acknowledge;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeCommand.NoteAcknowledged;
import org.handrail.intake.episode.EpisodeCommand.NoteResolved;
import org.handrail.intake.episode.EpisodeCommand.OnCall;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.EligibilityJudged;
import org.handrail.intake.episode.Kept.RotaKnown;
import org.handrail.intake.episode.Published.SuicideRiskRaised;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmsTest {

    private static final String EMERGENCY = Care.EPISODE + "~cssrs~emergency";
    private static final String SAME_DAY = Care.EPISODE + "~phq~same-day";
    private static final Rota ROTA = new Rota(1, List.of(rung(1, "p-anna"), rung(2, "p-ben")));

    private final Scenario<Episode, EpisodeCommand, EpisodeEvent> patient = Care.referred();

    @Test
    void a_plan_is_an_emergency_that_calls_the_first_person_and_follow_up_at_once() {
        Then<Episode, EpisodeCommand, EpisodeEvent> raised = intent();
        raised.thenOwes(EMERGENCY + "~r1~t1", EMERGENCY + "~put~1", decisionKept(raised))
                .andStillWants(EMERGENCY + "~put~1");
        assertThat(risks(raised)).singleElement().satisfies(risk -> {
            assertThat(risk.level()).isEqualTo(SuicideLevel.HIGH);
            assertThat(risk.escalation()).isEqualTo(EMERGENCY);
            assertThat(risk.trigger().rule()).isEqualTo("RISK-HIGH");
        });
        Call page = raised.call(EMERGENCY + "~r1~t1");
        assertThat(page.urgent()).isTrue();
        assertThat(page.body()).containsEntry("person", "p-anna").containsEntry("channel", "pager");
        assertThat(raised.call(EMERGENCY + "~put~1").body()).containsEntry("raisedBy", "intake")
                .containsEntry("cause", "suicide-risk-high").containsEntry("contact", "cssrs");
    }

    @Test
    void the_next_person_is_called_after_five_minutes() {
        intent().and().whenAnswered(EMERGENCY + "~r1~t1", done())
                .andDueNext(Care.NINE.plusSeconds(300))
                .at("2026-03-02T09:04:59-05:00").whenTimePasses().thenNothing()
                .at("2026-03-02T09:05:00-05:00").whenTimePasses()
                .thenOwes(EMERGENCY + "~r2~t1", EMERGENCY + "~put~2");
    }

    @Test
    void a_pager_that_does_not_answer_is_followed_by_the_phone_at_once() {
        Then<Episode, EpisodeCommand, EpisodeEvent> next = intent().and()
                .whenAnswered(EMERGENCY + "~r1~t1", new Outcome.Unknown("timeout"));
        assertThat(next.call(EMERGENCY + "~r1~t2").body()).containsEntry("channel", "phone");
    }

    @Test
    void once_follow_up_has_it_nobody_else_is_called_from_here() {
        intent().and().whenAnswered(EMERGENCY + "~put~1", done())
                .andStillWants(EMERGENCY + "~r1~t1")
                .at("2026-03-02T09:30:00-05:00").whenTimePasses().thenNothing();
    }

    @Test
    void a_page_that_fails_after_the_handing_over_takes_the_next_channel_and_follow_up_hears_of_it() {
        intent().and().whenAnswered(EMERGENCY + "~put~1", done()).and()
                .whenAnswered(EMERGENCY + "~r1~t1", new Outcome.Rejected("unknown-person"))
                .thenOwes(EMERGENCY + "~r1~t2", EMERGENCY + "~put~2");
    }

    @Test
    void an_alarm_does_not_end_with_a_no_of_follow_up() {
        patient.when(item9(1)).and().whenAnswered(SAME_DAY + "~put~1", new Outcome.Rejected("not-found"))
                .andDueNext(Care.NINE.plusSeconds(60))
                .at("2026-03-02T09:01:00-05:00").whenTimePasses().thenOwes(SAME_DAY + "~put~2")
                .and().whenAnswered(SAME_DAY + "~put~2", done()).andNothingDue();
    }

    @Test
    void who_has_taken_it_ends_the_paging_and_follow_up_hears_of_it() {
        Then<Episode, EpisodeCommand, EpisodeEvent> taken = intent().when(new Acknowledge(EMERGENCY, "p-anna"));
        taken.thenOwes(EMERGENCY + "~put~2").andNoLongerWants(EMERGENCY + "~r1~t1");
        assertThat(taken.call(EMERGENCY + "~put~2").body().get("acknowledged"))
                .isEqualTo(Map.of("by", "p-anna", "at", Care.NINE.toString()));
        taken.when(new Acknowledge(EMERGENCY, "p-ben")).thenNothing();
    }

    @Test
    void an_acknowledgement_of_what_is_not_known_here_is_passed_on_to_follow_up() {
        String theirs = Care.EPISODE + "~v1~emergency";
        Call passed = patient.when(new Acknowledge(theirs, "p-anna"))
                .call(theirs + "~taken~" + Care.NINE.toEpochMilli());
        assertThat(passed.partner()).isEqualTo("follow-up");
        assertThat(passed.operation()).isEqualTo("POST /escalations/{escalation}/acknowledgements");
        assertThat(passed.body()).isEqualTo(Map.of("escalation", theirs, "clinic", "riverside", "by", "p-anna",
                "acknowledgedAt", Care.NINE.toString()));
    }

    @Test
    void who_has_taken_it_elsewhere_ends_the_paging_here_too() {
        intent().when(new NoteAcknowledged(EMERGENCY, "p-anna", Care.NINE)).thenOwes()
                .andNoLongerWants(EMERGENCY + "~r1~t1").andNothingDue();
    }

    @Test
    void what_follow_up_has_closed_calls_nobody_from_here_though_it_was_never_handed_over() {
        intent().when(new NoteResolved(EMERGENCY, "p-doctor", "assessed-safe", Care.NINE)).andNothingDue()
                .andNoLongerWants(EMERGENCY + "~r1~t1");
    }

    @Test
    void who_answers_while_nobody_is_on_call_is_told_so_at_once() {
        intent().andAnswers("unattended", null);
        patient.when(Care.screener("q1", 0)).andAnswers("unattended", true).andAnswers("crisisLine", "988");
    }

    @Test
    void without_a_rota_roles_are_called() {
        Then<Episode, EpisodeCommand, EpisodeEvent> raised = patient.when(Care.screener("q5", 1));
        assertThat(raised.call(EMERGENCY + "~r1~t1").body()).containsEntry("person", "role-on-call-clinician");
    }

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

    private Then<Episode, EpisodeCommand, EpisodeEvent> intent() {
        return patient.given(new RotaKnown(ROTA)).when(new OnCall(ROTA, Care.screener("q4", 1)));
    }

    private static AnswerInstrument item9(int value) {
        return new AnswerInstrument("phq", "phq-9", List.of(new ItemAnswer("9", value)), null, Care.NINE);
    }

    private static List<SuicideRiskRaised> risks(Then<Episode, EpisodeCommand, EpisodeEvent> then) {
        return then.events().stream().filter(SuicideRiskRaised.class::isInstance).map(SuicideRiskRaised.class::cast)
                .toList();
    }

    /** The answer is judged for eligibility too, and what that rested on is kept. */
    private static String decisionKept(Then<Episode, EpisodeCommand, EpisodeEvent> raised) {
        return raised.events().stream().filter(EligibilityJudged.class::isInstance)
                .map(event -> "decision-keep~" + ((EligibilityJudged) event).made().decision())
                .findFirst().orElseThrow();
    }

    private static Outcome done() {
        return new Outcome.Done(Map.of());
    }

    private static Rota.Rung rung(int rung, String person) {
        return new Rota.Rung(rung, person, List.of("pager", "phone"), Instant.parse("2026-03-02T00:00:00Z"),
                Instant.parse("2026-03-03T00:00:00Z"));
    }
}
