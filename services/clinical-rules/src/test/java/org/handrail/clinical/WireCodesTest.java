package org.handrail.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.handrail.clinical.course.Phase;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.dosing.Standing;
import org.handrail.clinical.eligibility.ChildPugh;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.monitoring.Concern;
import org.handrail.clinical.monitoring.Symptom;
import org.handrail.clinical.rule.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that are stored and sent: whoever changes one changes what was agreed. */
class WireCodesTest {

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(Answer.values(), "yes no unknown"),
                Arguments.of(Protocol.values(), "esketamine-trd esketamine-mdsi iv-ketamine"),
                Arguments.of(Phase.values(), "induction weekly fortnightly-or-weekly infusions maintenance"),
                Arguments.of(CallOutcome.values(), "pending failed sent"),
                Arguments.of(Concern.values(), "emergency urgent note"),
                Arguments.of(Standing.Currency.values(), "current behind blocked no-answer"),
                Arguments.of(ChildPugh.values(), "none A B C unknown"),
                Arguments.of(Tag.values(), "L-must L-weigh G P K"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void each_has_its_word(Object[] values, String words) {
        assertThat(values).extracting(Object::toString).containsExactlyInAnyOrder(words.split(" "));
    }

    @Test
    void a_symptom_is_found_by_its_word() {
        assertThat(Arrays.stream(Symptom.values())).allSatisfy(symptom ->
                assertThat(Symptom.of(symptom.toString())).contains(symptom));
        assertThat(Symptom.of("tired")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-0.1, false", "0, true", "27, true", "27.1, false", "NaN, false"})
    void a_number_can_be_meant_between_both_ends(double value, boolean held) {
        assertThat(Bounds.PHQ_9.hold(value)).isEqualTo(held);
        assertThat(Bounds.PHQ_9).hasToString("0 to 27");
    }
}
