package org.handrail.session.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.DAY;
import static org.handrail.session.Chair.EMERGENCY;
import static org.handrail.session.Chair.EPISODE;
import static org.handrail.session.Chair.URGENT;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.override;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.reasons;
import static org.handrail.session.Chair.screener;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.shell.Json;
import org.handrail.session.day.DayCommand.RecordAnswers;
import org.handrail.session.day.DayCommand.RecordDay;
import org.handrail.session.day.DayEvent.DayFindingRecorded;
import org.handrail.session.day.DayEvent.DayNoted;
import org.handrail.session.day.DayEvent.InstrumentAnswered;
import org.handrail.session.day.DayEvent.SuicideRiskRaised;
import org.handrail.session.dosing.DoseEvent.DoseHeld;
import org.handrail.session.episode.Care;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeEvent.BaselineLearnt;
import org.handrail.session.episode.Visit;
import org.handrail.session.sideeffect.SideEffectReported;
import org.handrail.session.visit.VisitCommand.RecordArrival;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static RecordDay day(Map<String, Object> said) {
        return new RecordDay(VISIT, Json.from(said, DayNotes.class), time("09:59"));
    }

    private static RecordAnswers screened(ItemAnswer... items) {
        return new RecordAnswers(VISIT, null, "c-ssrs-screener", List.of(items), null, time("09:58"));
    }

    private static RecordAnswers screened(List<ItemAnswer> items) {
        return screened(items.toArray(ItemAnswer[]::new));
    }

    @Test
    void coffee_ten_minutes_ago_holds_the_dose_for_twenty() {
        var then = ready().when(day(Map.of("lastDrinkAt", time("09:50").toString()))).when(ask(1))
                .andAnswers("outcome", "held").andAnswers("earliest", time("10:20"));
        then.and().at(time("10:20")).when(ask(1)).andAnswers("outcome", "permitted");
    }

    @Test
    void a_positive_pregnancy_test_is_told_to_intake_and_the_prescriber_decides() {
        var then = ready().when(day(Map.of("pregnancy", "positive")))
                .thenEvents(DayNoted.class, DayFindingRecorded.class);
        var held = then.when(ask(1)).andAnswers("outcome", "held").andAnswers("overridable", true);
        assertThat(reasons(((DoseHeld) held.events().getFirst()).rules())).containsExactly("DAY-PREGNANT present");
        held.when(override(1)).when(ask(1)).andAnswers("outcome", "permitted");
    }

    @Test
    void a_finding_that_is_gone_is_told_and_lifts_the_hold() {
        ready().when(day(Map.of("intoxicated", "yes"))).when(ask(1)).andAnswers("outcome", "held")
                .when(day(Map.of("intoxicated", "no"))).then(new DayNoted(VISIT, Json.from(Map.of("intoxicated", "no"),
                        DayNotes.class)), new DayFindingRecorded(VISIT, "intoxication", false, time("09:59")))
                .when(ask(1)).andAnswers("outcome", "permitted");
    }

    @Test
    void what_was_looked_for_and_was_never_there_is_told_to_nobody() {
        unknown().when(new RecordDay(VISIT, DAY, time("09:59"))).thenEvents(DayNoted.class);
    }

    @Test
    void times_of_the_future_and_words_not_in_the_list_are_refused() {
        Instant later = time("10:03");
        ready().when(day(Map.of("lastFoodAt", later.toString()))).thenRefused("not-in-the-future");
        ready().when(day(Map.of("pregnancy", "maybe"))).thenRefused("unknown-code");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0, low, same-day", "0, 1, 0, unclear,", "0, 0, 1, high, emergency"})
    void each_answer_is_judged_as_it_comes(int q1, int q2, int q6, String level, String escalation) {
        var then = ready().when(screened(screener(q1, q2, q6)));
        assertThat(then.events()).filteredOn(SuicideRiskRaised.class::isInstance).map(SuicideRiskRaised.class::cast)
                .allSatisfy(risk -> {
                    assertThat(risk.escalation()).isEqualTo(EPISODE + "~v1~" + (escalation == null ? "same-day" : escalation));
                    assertThat(risk.level()).isEqualTo(escalation == null ? "low" : level);
                }).hasSize(1);
    }

    @Test
    void high_risk_calls_a_person_at_once_and_the_prescriber_decides_about_the_dose() {
        var then = ready().when(screened(screener(0, 0, 1)));
        assertThat(then.events()).filteredOn(SuicideRiskRaised.class::isInstance).singleElement()
                .isInstanceOfSatisfying(SuicideRiskRaised.class, risk -> assertThat(risk.trigger().rule())
                        .isEqualTo("RISK-SINCE-CONTACT"));
        assertThat(then.state().paging(EMERGENCY).orElseThrow().open()).isTrue();
        assertThat(then.and().owed()).isNotEmpty();
        var held = then.when(ask(1)).andAnswers("overridable", true);
        assertThat(reasons(((DoseHeld) held.events().getFirst()).rules())).containsExactly("DAY-SUICIDE-HIGH high");
        held.when(override(1)).andAnswers("outcome", "overridden");
    }

    @Test
    void an_unfinished_screener_holds_the_dose_until_it_is_finished() {
        var begun = ready().when(screened(new ItemAnswer("q1", 0))).thenEvents(InstrumentAnswered.class)
                .andAnswers("complete", false);
        begun.when(ask(1)).andAnswers("outcome", "held").when(new RecordAnswers(VISIT, "v1-a2", "c-ssrs-screener",
                        List.of(new ItemAnswer("q2", 0), new ItemAnswer("q6", 0)), null, time("09:59")))
                .andAnswers("answers", "v1-a2").andAnswers("complete", true)
                .when(ask(1)).andAnswers("outcome", "permitted");
    }

    @ParameterizedTest
    @CsvSource({"moderate, true, false", "low, true, false", "low, false, true"})
    void what_a_clinician_knows_of_alarms_no_more_while_it_is_no_more_than_that(String level, boolean plan, boolean told) {
        var then = ready().given(new BaselineLearnt(new Care.Baseline(level, plan, time("08:00"),
                time("08:00").plusSeconds(86_400)))).when(screened(screener(1, 0, 0)));
        assertThat(then.events().stream().anyMatch(SuicideRiskRaised.class::isInstance)).isEqualTo(told);
    }

    @Test
    void a_positive_item_nine_beside_a_screener_without_a_yes_is_low() {
        var then = ready().when(new RecordAnswers(VISIT, null, "phq-9", List.of(new ItemAnswer("9", 1)), null,
                time("09:58")));
        assertThat(then.events()).filteredOn(SuicideRiskRaised.class::isInstance).map(SuicideRiskRaised.class::cast)
                .singleElement().extracting(SuicideRiskRaised::level).isEqualTo("low");
    }

    @Test
    void a_prescriber_who_leaves_while_somebody_is_watched_is_called_back_and_the_leaving_is_named() {
        var then = dosed().when(new RecordDay(VISIT, Json.from(Map.of("prescriberOnSite", "no"), DayNotes.class),
                time("10:05")));
        assertThat(then.events()).filteredOn(DeviationRecorded.class::isInstance).map(DeviationRecorded.class::cast)
                .singleElement().satisfies(d -> assertThat(reasons(d.rules()))
                        .containsExactly("DAY-PRESCRIBER left-while-watched"));
        assertThat(then.state().paging(URGENT).orElseThrow().cause()).isEqualTo("prescriber-not-on-site");
        assertThat(ready().when(day(Map.of("prescriberOnSite", "no"))).state().pagings()).isEmpty();
    }

    @Test
    void the_screener_is_asked_every_time_and_the_phq_9_once_a_week() {
        var open = unknown().when(new RecordArrival(VISIT, time("09:50")));
        assertThat(due(open.state(), "10:00")).containsExactly("c-ssrs-screener", "phq-9", "urinary-symptoms",
                "memory-and-thinking");
        var scored = ready().when(new RecordAnswers(VISIT, null, "phq-9", List.of(new ItemAnswer("1", 1)), null,
                time("10:00")));
        assertThat(due(scored.state(), "10:00")).isEmpty();
        Instant sixDays = time("10:00").plus(Duration.ofDays(6));
        assertThat(Due.at(scored.state(), Visit.fresh("v2"), at(sixDays))).containsExactly("c-ssrs-screener", "urinary-symptoms",
                "memory-and-thinking");
        assertThat(Due.at(scored.state(), Visit.fresh("v2"), at(sixDays.plus(Duration.ofDays(1)))))
                .containsExactly("c-ssrs-screener", "phq-9", "urinary-symptoms", "memory-and-thinking");
    }

    @Test
    void bladder_and_memory_are_asked_at_each_visit_and_liver_tests_once_a_year() {
        Episode treated = dosed().state();
        Instant year = time("10:00").plus(Duration.ofDays(365));
        assertThat(Due.at(treated, Visit.fresh("v2"), at(year.minus(Duration.ofDays(1))))).doesNotContain("liver-tests");
        assertThat(Due.at(treated, Visit.fresh("v2"), at(year))).contains("liver-tests", "urinary-symptoms");
        Episode tested = dosed().when(day(Map.of("liverTestsAt", time("08:00").toString()))).state();
        assertThat(Due.at(tested, Visit.fresh("v2"), at(year.minus(Duration.ofDays(1))))).doesNotContain("liver-tests");
        assertThat(due(tested, "10:05")).doesNotContain("urinary-symptoms", "memory-and-thinking");
    }

    @Test
    void a_urinary_symptom_told_when_asked_is_looked_at_the_same_day_and_the_prescriber_decides_before_the_dose() {
        var told = ready().when(day(Map.of("urinary", "urinary-pain")));
        assertThat(told.events()).filteredOn(SideEffectReported.class::isInstance).singleElement()
                .isInstanceOfSatisfying(SideEffectReported.class, effect -> {
                    assertThat(effect.code()).isEqualTo("urinary-pain");
                    assertThat(effect.level()).isEqualTo("same-day");
                });
        assertThat(told.when(day(Map.of("urinary", "urinary-pain"))).events()).noneMatch(SideEffectReported.class::isInstance);
        assertThat(reasons(((DoseHeld) told.when(ask(1)).events().getFirst()).rules())).anyMatch(r -> r.startsWith("DAY-URINARY"));
        ready().when(day(Map.of("urinary", "thirst"))).thenRefused("unknown-code");
    }

    @Test
    void worse_memory_is_looked_at_the_same_day() {
        assertThat(ready().when(day(Map.of("cognitionWorse", "yes"))).events()).filteredOn(SideEffectReported.class::isInstance)
                .singleElement().isInstanceOfSatisfying(SideEffectReported.class,
                        effect -> assertThat(effect.level()).isEqualTo("same-day"));
    }

    private static Context at(Instant now) {
        return new Context(now, now, ZONE);
    }

    private static List<String> due(Episode episode, String clock) {
        return Due.at(episode, episode.visit(VISIT), at(time(clock)));
    }

    @Test
    void only_bad_input_is_refused() {
        ready().when(new RecordAnswers(VISIT, null, "tarot", List.of(), null, time("09:58"))).thenRefused("unknown-code");
        ready().when(screened(new ItemAnswer("q9", 0))).thenRefused("unknown-item");
        ready().when(screened(new ItemAnswer("q1", 2))).thenRefused("out-of-range");
        ready().when(new RecordAnswers(VISIT, "v1-a9", "c-ssrs-screener", List.of(new ItemAnswer("q1", 0)), null,
                time("09:58"))).thenRefused("unknown-answers");
    }
}
