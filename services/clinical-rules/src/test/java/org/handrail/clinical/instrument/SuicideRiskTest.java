package org.handrail.clinical.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is raised with a person, and by which rule for which reason. */
class SuicideRiskTest {

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "q1=1 q2=0 q6=0,                     RISK-LOW,      wish-to-be-dead",
        "q1=1 q2=1 q3=0 q4=0 q5=0 q6=0,      RISK-LOW,      unspecific-thoughts",
        "q1=1 q2=1 q3=1 q4=0 q5=0 q6=0,      RISK-MODERATE, method",
        "q1=0 q2=0 q6=1 q6-3m=0,             RISK-MODERATE, behaviour-in-lifetime",
        "q1=1 q2=1 q3=1 q4=0 q5=0 q6=1,      RISK-MODERATE, method",
        "q1=1 q2=1 q3=0 q4=1 q5=0 q6=0,      RISK-HIGH,     intent",
        "q1=1 q2=1 q3=0 q4=1 q5=1 q6=0,      RISK-HIGH,     plan-with-intent",
        "q1=1 q2=1 q3=0 q4=1 q5=1 q6-3m=1,   RISK-HIGH,     behaviour-within-3-months",
        "q1=0,                               RISK-UNCLEAR,  answers-missing",
    })
    void the_screener_says_which_answer_it_was(String answers, String rule, String reason) {
        assertThat(SuicideRisk.of(triage(answers)).orElseThrow().trigger()).extracting(RuleHit::rule, RuleHit::reason)
                .containsExactly(rule, reason);
    }

    @ParameterizedTest(name = "item 9 is {0}, screener {1}: {2}, {3}")
    @CsvSource({
        "0, ,                 , ",
        "1, ,                 RISK-PHQ9-ITEM9, screener-needed-today",
        "1, q1=0,             RISK-PHQ9-ITEM9, screener-needed-today",
        "0, q1=0,             RISK-UNCLEAR,    answers-missing",
        "1, q1=0 q2=0 q6=0,   RISK-PHQ9-ITEM9, item-9-positive",
        "3, q1=1 q2=0 q6=0,   RISK-LOW,        wish-to-be-dead",
        ", q1=1 q2=0 q6=0,    RISK-LOW,        wish-to-be-dead",
        "0, q1=0 q2=0 q6=0,   , ",
    })
    void of_two_forms_the_stricter_is_raised(Integer item9, String screener, String rule, String reason) {
        assertThat(SuicideRisk.of(item9, screener == null ? null : triage(screener)).map(RiskRaised::trigger)
                .map(hit -> hit.rule() + " " + hit.reason()).orElse(null)).isEqualTo(rule == null ? null : rule + " " + reason);
    }

    @ParameterizedTest
    @CsvSource({"PHQ_9, 1, RISK-PHQ9-ITEM9, item-9-positive", "MADRS, 4, RISK-MADRS-ITEM10, item-10-positive",
        "MADRS, 5, RISK-MADRS-ITEM10, item-10-positive", "QIDS_SR16, 2, RISK-QIDS-ITEM12, item-12-positive",
        "QIDS_SR16, 3, RISK-QIDS-ITEM12, item-12-positive"})
    void an_item_beside_a_screener_without_a_yes_is_raised_by_its_own_rule(
            SuicideItem item, int value, String rule, String reason) {
        assertThat(SuicideRisk.ofItem(item, value, triage("q1=0 q2=0 q6=0")).orElseThrow().trigger())
                .extracting(RuleHit::rule, RuleHit::reason).containsExactly(rule, reason);
        assertThat(SuicideItem.of(item.instrument().toString())).contains(item);
    }

    @Test
    void a_form_without_such_an_item_has_none() {
        assertThat(SuicideItem.of("gad-7")).isEmpty();
        assertThat(triage("q1=0 q2=0 q6=0").complete()).isTrue();
        assertThat(triage("q1=0 q2=0").complete()).isFalse();
    }

    private static Triage triage(String answers) {
        List<ItemAnswer> read = Arrays.stream(answers.split(" ")).map(answer -> answer.split("="))
                .map(parts -> new ItemAnswer(parts[0], Integer.parseInt(parts[1]))).toList();
        return CssrsScreener.triage(read, Policy.DEFAULTS);
    }
}
