package org.handrail.clinical.sideeffect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppraisalTest {

    @ParameterizedTest(name = "{0} of grade {1}, serious {2}: {3} by {4}")
    @CsvSource({
        "dizziness,            1, false, ROUTINE, AE-KIND",
        "dizziness,            2, false, ROUTINE, AE-KIND",
        "dizziness,            3, false, URGENT, AE-KIND AE-GRADE",
        "dizziness,            4, false, EMERGENCY, AE-KIND AE-GRADE",
        "dizziness,            5, false, EMERGENCY, AE-KIND AE-GRADE",
        "dizziness,            1, true,  URGENT, AE-KIND AE-SERIOUS",
        "dissociation,         2, false, ROUTINE, AE-KIND",
        "dissociation-severe,  2, false, URGENT, AE-KIND",
        "headache-thunderclap, 1, false, EMERGENCY, AE-KIND",
        "urinary-pain,         1, false, SAME_DAY, AE-KIND",
        "seizure,              1, false, EMERGENCY, AE-KIND",
        "suicide-attempt,      1, false, EMERGENCY, AE-KIND",
        "something-else,       1, false, SAME_DAY, AE-UNKNOWN",
        "something-else,       3, false, URGENT, AE-UNKNOWN AE-GRADE",
    })
    void how_soon_a_person_looks(String code, int grade, boolean serious, Level level, String rules) {
        Appraisal appraisal = Appraisal.of(code, grade, serious);
        assertThat(appraisal.level()).isEqualTo(level);
        assertThat(appraisal.rules()).extracting(RuleHit::rule).containsExactly(rules.split(" "));
    }

    @ParameterizedTest
    @EnumSource(SideEffect.class)
    void a_higher_grade_or_a_serious_course_is_never_looked_at_later(SideEffect effect) {
        for (int grade = 1; grade < 5; grade++) {
            Level level = Appraisal.of(effect.toString(), grade, false).level();
            assertThat(Appraisal.of(effect.toString(), grade + 1, false).level().atLeast(level)).isTrue();
            assertThat(Appraisal.of(effect.toString(), grade, true).level().atLeast(level)).isTrue();
            assertThat(level.atLeast(effect.level())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"EMERGENCY, EMERGENCY, AE-KIND AE-RAISED", "SAME_DAY, URGENT, AE-KIND", "URGENT, URGENT, AE-KIND"})
    void a_clinician_puts_an_effect_at_a_stricter_level_and_never_at_a_laxer_one(Level asked, Level level, String rules) {
        Appraisal appraisal = Appraisal.of("faint", 1, false).atLeast(asked);
        assertThat(appraisal.level()).isEqualTo(level);
        assertThat(appraisal.rules()).extracting(RuleHit::rule).containsExactly(rules.split(" "));
    }

    @Test
    void an_effect_that_the_list_does_not_know_says_so() {
        assertThat(Appraisal.of("something-else", 1, false).rules()).extracting(RuleHit::rule)
                .containsExactly("AE-UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void there_is_no_such_grade(int grade) {
        assertThatIllegalArgumentException().isThrownBy(() -> Appraisal.of("dizziness", grade, false));
    }

    @Test
    void codes_are_unique() {
        assertThat(SideEffect.all()).extracting(SideEffect::toString).hasSameSizeAs(SideEffect.values())
                .doesNotHaveDuplicates();
    }
}
