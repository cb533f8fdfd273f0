package org.handrail.clinical.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CssrsScreenerTest {

    private static final Policy BANDS = new Policy(1, Map.of("cssrs-behaviour-scheme", "three-bands"));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "q1=0 q2=0 q6=0,                          NONE",
        "q1=1 q2=0 q6=0,                          LOW",
        "q1=0 q2=1 q3=0 q4=0 q5=0 q6=0,           LOW",
        "q1=1 q2=1 q3=1 q4=0 q5=0 q6=0,           MODERATE",
        "q1=1 q2=1 q3=0 q4=1 q5=0 q6=0,           HIGH",
        "q1=1 q2=1 q3=0 q4=0 q5=1 q6=0,           HIGH",
        "q1=0 q2=0 q6=1 q6-3m=0,                  MODERATE",
        "q1=0 q2=0 q6=1 q6-3m=1,                  HIGH",
        "q1=0 q2=0 q6-3m=1,                       HIGH",
    })
    void the_highest_row_that_matches_counts(String answers, SuicideLevel level) {
        Triage triage = CssrsScreener.triage(read(answers), Policy.DEFAULTS);
        assertThat(triage.level()).isEqualTo(level);
        assertThat(triage.atLeast()).isFalse();
    }

    @ParameterizedTest(name = "{0} is {1}, missing {2}")
    @CsvSource({
        "'',                                      UNCLEAR,  q1 q2 q3 q4 q5 q6 q6-3m",
        "q1=0 q2=0,                               UNCLEAR,  q6 q6-3m",
        "q2=0 q6=0,                               UNCLEAR,  q1",
        "q1=0 q6=0,                               UNCLEAR,  q2 q3 q4 q5",
        "q1=1 q2=0,                               LOW,      q6 q6-3m",
        "q1=0 q2=1 q6=0,                          LOW,      q3 q4 q5",
        "q1=0 q2=0 q6=1,                          MODERATE, q6-3m",
        "q1=0 q2=1 q3=1 q5=0 q6=0,                MODERATE, q4",
        "q1=0 q2=0 q6=7,                          UNCLEAR,  q6 q6-3m",
    })
    void a_missing_answer_never_makes_it_none_and_the_level_is_at_least_what_was_said(
            String answers, SuicideLevel level, String missing) {
        Triage triage = CssrsScreener.triage(read(answers), Policy.DEFAULTS);
        assertThat(triage.level()).isEqualTo(level);
        assertThat(triage.atLeast()).isTrue();
        assertThat(triage.missing()).containsExactly(missing.split(" "));
    }

    @ParameterizedTest(name = "three bands: {0} is {1}")
    @CsvSource({
        "q1=0 q2=0 q6=1 q6-3m=1,              HIGH",
        "q1=0 q2=0 q6=1 q6-3m=0 q6-12m=1,     MODERATE",
        "q1=0 q2=0 q6=1 q6-3m=0 q6-12m=0,     LOW",
        "q1=0 q2=0 q6=1 q6-3m=0,              MODERATE",
    })
    void a_clinic_may_count_old_behaviour_in_three_bands(String answers, SuicideLevel level) {
        assertThat(CssrsScreener.triage(read(answers), BANDS).level()).isEqualTo(level);
    }

    @Test
    void the_default_scheme_is_never_laxer_than_the_other() {
        for (List<ItemAnswer> answers : everything()) {
            assertThat(CssrsScreener.triage(answers, Policy.DEFAULTS).level())
                    .isLessThanOrEqualTo(CssrsScreener.triage(answers, BANDS).level());
        }
    }

    @Test
    void one_more_yes_never_makes_the_risk_lower() {
        for (List<ItemAnswer> answers : everything()) {
            SuicideLevel before = CssrsScreener.triage(answers, Policy.DEFAULTS).level();
            for (int i = 0; i < answers.size(); i++) {
                List<ItemAnswer> worse = new ArrayList<>(answers);
                worse.set(i, new ItemAnswer(answers.get(i).item(), 1));
                assertThat(CssrsScreener.triage(worse, Policy.DEFAULTS).level()).isLessThanOrEqualTo(before);
            }
        }
    }

    @Test
    void a_forgotten_answer_never_makes_it_none() {
        for (List<ItemAnswer> answers : everything()) {
            for (String item : List.of("q1", "q2", "q6")) {
                List<ItemAnswer> fewer = answers.stream().filter(answer -> !answer.item().equals(item)).toList();
                assertThat(CssrsScreener.triage(fewer, Policy.DEFAULTS).level()).isNotEqualTo(SuicideLevel.NONE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "q1=1 q2=1 q3=0 q4=1 q5=0 q6=0, EMERGENCY, high",
        "q1=1 q2=1 q3=1 q4=0 q5=0 q6=0, SAME_DAY,  moderate",
        "q1=1 q2=0 q6=0,                SAME_DAY,  low",
        "q1=0,                          SAME_DAY,  unclear",
    })
    void what_is_raised_says_how_soon_a_person_must_act(String answers, Level level, String code) {
        RiskRaised raised = SuicideRisk.of(CssrsScreener.triage(read(answers), Policy.DEFAULTS)).orElseThrow();
        assertThat(raised.escalation()).isEqualTo(level);
        assertThat(raised.level()).hasToString(code);
    }

    @Test
    void a_positive_item_9_without_a_screener_asks_for_the_screener_today() {
        RiskRaised raised = SuicideRisk.ofItem9(1, null).orElseThrow();
        assertThat(raised.level()).isEqualTo(SuicideLevel.UNCLEAR);
        assertThat(raised.escalation()).isEqualTo(Level.SAME_DAY);
        assertThat(raised.trigger().reason()).isEqualTo("screener-needed-today");
    }

    @Test
    void item_9_at_zero_or_not_answered_raises_nothing_by_itself() {
        assertThat(SuicideRisk.ofItem9(0, null)).isEmpty();
        assertThat(SuicideRisk.ofItem9(null, null)).isEmpty();
    }

    @Test
    void a_screener_without_a_yes_does_not_silence_a_positive_item_9() {
        Triage none = CssrsScreener.triage(read("q1=0 q2=0 q6=0"), Policy.DEFAULTS);
        assertThat(SuicideRisk.of(none)).isEmpty();
        assertThat(SuicideRisk.of(2, none).orElseThrow().level()).isEqualTo(SuicideLevel.LOW);
        assertThat(SuicideRisk.of(0, none)).isEmpty();
    }

    @ParameterizedTest(name = "RISK-SINCE-CONTACT, {0}: {1}")
    @CsvSource({"q1=0 q2=0 q6=1, HIGH", "q1=0 q2=0 q6=0, NONE", "q1=0 q2=0 q6=1 q6-3m=0, MODERATE",
        "q1=1 q2=0 q6=0, LOW"})
    void after_the_intake_behaviour_since_the_last_contact_is_behaviour_of_the_last_three_months(
            String answers, SuicideLevel level) {
        assertThat(CssrsScreener.triage(CssrsScreener.sinceLastContact(read(answers)), Policy.DEFAULTS).level())
                .isEqualTo(level);
    }

    private static List<List<ItemAnswer>> everything() {
        List<String> items = List.of("q1", "q2", "q3", "q4", "q5", "q6", "q6-3m", "q6-12m");
        List<List<ItemAnswer>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << items.size(); bits++) {
            List<ItemAnswer> answers = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                answers.add(new ItemAnswer(items.get(i), bits >> i & 1));
            }
            all.add(answers);
        }
        return all;
    }

    private static List<ItemAnswer> read(String answers) {
        return Arrays.stream(answers.split(" ")).filter(answer -> !answer.isBlank())
                .map(answer -> answer.split("="))
                .map(parts -> new ItemAnswer(parts[0], Integer.parseInt(parts[1]))).toList();
    }
}
