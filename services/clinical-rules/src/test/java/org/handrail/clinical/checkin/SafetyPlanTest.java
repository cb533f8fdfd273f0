package org.handrail.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyPlanTest {

    @ParameterizedTest
    @ValueSource(strings = {"warning-signs", "coping", "contacts", "professional-help", "safety-of-means"})
    void a_plan_without_one_of_its_steps_is_no_plan_yet(String left) {
        List<String> written = new ArrayList<>(SafetyPlan.STEPS);
        written.remove(left);
        assertThat(SafetyPlan.incomplete(written)).get().extracting(RuleHit::rule, RuleHit::reason)
                .containsExactly("FUP-SAFETY-PLAN", "without-" + left);
    }

    @Test
    void a_plan_of_all_steps_is_complete_and_of_none_begins_with_the_first() {
        assertThat(SafetyPlan.incomplete(SafetyPlan.STEPS)).isEmpty();
        assertThat(SafetyPlan.incomplete(List.of())).get().extracting(RuleHit::reason).isEqualTo("without-warning-signs");
    }
}
