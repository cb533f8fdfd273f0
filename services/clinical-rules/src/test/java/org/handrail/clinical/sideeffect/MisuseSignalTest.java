package org.handrail.clinical.sideeffect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MisuseSignalTest {

    @ParameterizedTest
    @EnumSource(MisuseSignal.class)
    void each_sign_of_misuse_is_looked_at_within_a_day(MisuseSignal signal) {
        Appraisal appraisal = MisuseSignal.appraise(List.of(signal)).orElseThrow();
        assertThat(appraisal.level()).isEqualTo(Level.SAME_DAY);
        assertThat(appraisal.rules()).containsExactly(new RuleHit("AE-MISUSE", Tag.P, 1, signal.toString()));
        assertThat(MisuseSignal.of(signal.toString())).contains(signal);
    }

    @Test
    void no_sign_says_nothing_and_of_several_the_first_of_the_list_is_told() {
        assertThat(MisuseSignal.appraise(List.of())).isEmpty();
        assertThat(MisuseSignal.appraise(List.of(MisuseSignal.CRAVING, MisuseSignal.LOST_DOSES)).orElseThrow().rules())
                .extracting(RuleHit::reason).containsExactly("lost-doses");
        assertThat(MisuseSignal.of("guessed")).isEmpty();
    }
}
