package org.handrail.intake.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.intake.Care;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.AcknowledgeRisk;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeCommand.NoteResolved;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.BaselineKept;
import org.handrail.intake.episode.Published.RiskBaselineAcknowledged;
import org.handrail.intake.episode.Published.SuicideRiskNoted;
import org.handrail.intake.episode.Published.SuicideRiskRaised;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Risk that a person has seen: what is said again, and what a clinician has acknowledged. */
class KnownRiskTest {

    /** At the same time of day; the clock of the clinic goes forward on 8 March. */
    private static final Instant THIRTY_DAYS_ON = Instant.parse("2026-04-01T13:00:00Z");

    private static final Instant TEN = Care.NINE.plusSeconds(3_600);
    private static final Outcome DONE = new Outcome.Done(Map.of());
    private static final String EMERGENCY = Care.EPISODE + "~cssrs~emergency";

    @Test
    void a_safety_plan_without_one_of_its_steps_is_no_plan_yet() {
        List<String> all = List.of("warning-signs", "coping", "contacts", "professional-help", "safety-of-means");
        all.forEach(left -> Care.referred().when(new AcknowledgeRisk("moderate", true,
                all.stream().filter(step -> !step.equals(left)).toList(), null, "p-doctor", Care.NINE))
                .thenRefusedBy("FUP-SAFETY-PLAN"));
        Care.referred().when(new AcknowledgeRisk("moderate", true, all, null, "p-doctor", Care.NINE))
                .thenEvents(BaselineKept.class, RiskBaselineAcknowledged.class);
    }

    @Test
    void the_same_answer_given_again_after_its_alarm_was_closed_is_raised_anew() {
        Scenario<Episode, EpisodeCommand, EpisodeEvent> closed = intent().when(resolved(EMERGENCY, TEN)).and();
        Then<Episode, EpisodeCommand, EpisodeEvent> again = closed.at(TEN.plusSeconds(60))
                .when(answers("cssrs", TEN.plusSeconds(60), "q4", 1));
        assertThat(raised(again)).containsExactly(Care.EPISODE + "~cssrs.again1~emergency");
        Scenario<Episode, EpisodeCommand, EpisodeEvent> closedAgain = again.when(
                resolved(Care.EPISODE + "~cssrs.again1~emergency", TEN.plusSeconds(120))).and();
        assertThat(raised(closedAgain.at(TEN.plusSeconds(180)).when(answers("cssrs", TEN.plusSeconds(180), "q5", 1))))
                .containsExactly(Care.EPISODE + "~cssrs.again2~emergency");
    }

    @Test
    void an_answer_that_came_between_the_closing_and_the_news_of_it_is_not_lost() {
        Scenario<Episode, EpisodeCommand, EpisodeEvent> again = intent().at(TEN.plusSeconds(60))
                .when(answers("cssrs", TEN.plusSeconds(60), "q4", 1)).and();
        assertThat(raised(again.when(resolved(EMERGENCY, TEN))))
                .containsExactly(Care.EPISODE + "~cssrs.again1~emergency");
    }

    @Test
    void an_answer_that_joins_what_follow_up_has_closed_while_the_broker_is_away_calls_people_at_once() {
        var joined = intent().whenAnswered(EMERGENCY + "~put~1", DONE).and().at(TEN)
                .when(answers("cssrs", TEN, "q4", 1)).thenOwes(EMERGENCY + "~put~2");
        String anew = Care.EPISODE + "~cssrs.again1~emergency";
        var closed = joined.and().whenAnswered(EMERGENCY + "~put~2", new Outcome.Done(Map.of("closed", true, "by",
                "p-doctor", "outcome", "assessed-safe", "closedAt", TEN.minusSeconds(60).toString())));
        assertThat(raised(closed)).containsExactly(anew);
        closed.thenOwes(anew + "~r1~t1", anew + "~put~1").when(resolved(EMERGENCY, TEN.minusSeconds(60))).thenNothing();
    }

    @Test
    void what_was_said_before_the_closing_was_seen() {
        Scenario<Episode, EpisodeCommand, EpisodeEvent> closed = intent().at(TEN)
                .when(resolved(EMERGENCY, TEN)).and();
        assertThat(raised(closed.when(answers("cssrs", TEN, "q1", 0)))).isEmpty();
    }

    @Test
    void the_closing_of_another_alarm_closes_nothing_here() {
        Scenario<Episode, EpisodeCommand, EpisodeEvent> other = intent()
                .when(resolved(Care.EPISODE + "~cssrs~same-day", TEN)).and();
        assertThat(raised(other.at(TEN).when(answers("cssrs", TEN, "q4", 1)))).isEmpty();
    }

    @Test
    void a_closing_of_something_unknown_is_noted_calmly() {
        Care.nobody().when(resolved(EMERGENCY, TEN)).thenNothing();
    }

    @ParameterizedTest
    @CsvSource({"q6, false", "q1, true", "q3, true", "q4, true"})
    void after_a_baseline_only_new_and_high_answers_alarm(String item, boolean alarms) {
        Scenario<Episode, EpisodeCommand, EpisodeEvent> known = Care.referred().when(Care.screener("q6", 1)).and()
                .when(Care.baseline("moderate")).and();
        Then<Episode, EpisodeCommand, EpisodeEvent> later = known.at(TEN).when(answers("later", TEN, item, 1));
        assertThat(raised(later)).hasSize(alarms ? 1 : 0);
        assertThat(later.events()).filteredOn(SuicideRiskNoted.class::isInstance).hasSize(alarms ? 0 : 1);
        later.andState("a row for a person", episode -> episode.safety().noted().isEmpty() == alarms);
    }

    @Test
    void a_baseline_ends_after_30_days() {
        Scenario<Episode, EpisodeCommand, EpisodeEvent> known = Care.referred().when(Care.screener("q6", 1)).and()
                .when(Care.baseline("moderate")).and();
        Instant end = THIRTY_DAYS_ON;
        Instant before = end.minusSeconds(1);
        assertThat(raised(known.at(before).when(answers("later", before, "q6", 1)))).isEmpty();
        assertThat(raised(known.at(end).when(answers("later", end, "q6", 1)))).hasSize(1);
    }

    @Test
    void longer_than_30_days_is_refused_and_so_is_a_level_that_does_not_exist() {
        Care.referred().when(new AcknowledgeRisk("low", true, THIRTY_DAYS_ON.plusMillis(1),
                "p-doctor", Care.NINE)).thenRefused("not-longer-than-allowed");
        Care.referred().when(Care.baseline("none")).thenRefused("unknown-level");
    }

    @Test
    void without_a_safety_plan_nothing_is_silenced() {
        Scenario<Episode, EpisodeCommand, EpisodeEvent> known = Care.referred().when(Care.screener("q6", 1)).and()
                .when(new AcknowledgeRisk("moderate", false, null, "p-doctor", Care.NINE)).and();
        assertThat(raised(known.at(TEN).when(answers("later", TEN, "q6", 1)))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 1"})
    void a_rising_item_9_alarms(int value, int alarms) {
        Scenario<Episode, EpisodeCommand, EpisodeEvent> known = Care.referred()
                .when(new AnswerInstrument("phq", "phq-9", List.of(new ItemAnswer("9", 2)), null, Care.NINE)).and()
                .when(Care.baseline("low")).and();
        assertThat(raised(known.at(TEN).when(new AnswerInstrument("later", "phq-9",
                List.of(new ItemAnswer("9", value)), null, TEN)))).hasSize(alarms);
    }

    private static NoteResolved resolved(String escalation, Instant at) {
        return new NoteResolved(escalation, "p-doctor", "assessed-safe", at);
    }

    private static Scenario<Episode, EpisodeCommand, EpisodeEvent> intent() {
        return Care.referred().when(Care.screener("q4", 1)).and();
    }

    private static AnswerInstrument answers(String set, Instant at, String item, int value) {
        return new AnswerInstrument(set, "c-ssrs-screener", List.of(new ItemAnswer(item, value)), null, at);
    }

    private static List<String> raised(Then<Episode, EpisodeCommand, EpisodeEvent> then) {
        return then.events().stream().filter(SuicideRiskRaised.class::isInstance)
                .map(event -> ((SuicideRiskRaised) event).escalation()).toList();
    }
}
