package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What other parts of the clinic say of a patient who asks for a device. */
class StandingHoldsTest extends AskingForADevice {

    @ParameterizedTest
    @EnumSource(value = Standing.Currency.class, names = "CURRENT", mode = EnumSource.Mode.EXCLUDE)
    void a_yes_that_may_be_old_is_not_believed_and_the_prescriber_may_override(Standing.Currency currency) {
        standings = List.of(new Standing("intake", currency, true, List.of()));
        assertRules("DOSE-NOT-CURRENT");
        assertThat(ask().rules()).extracting(RuleHit::reason).containsExactly("not-current");
        assertThat(ask().liftedBy()).containsExactly("intake-current", "prescriber-override");
        assertThat(ask().overridable()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Standing.Currency.class)
    void a_no_is_believed_however_old_and_nobody_overrides_it(Standing.Currency currency) {
        standings = List.of(new Standing("intake", currency, false, List.of()));
        weighed = List.of("DOSE-CLEARED");
        assertThat(ask().rules()).extracting(RuleHit::rule).contains("DOSE-CLEARED");
        assertThat(ask().overridable()).isFalse();
    }

    @Test
    void asking_nobody_is_no_clearance() {
        standings = List.of();
        weighed = List.of("DOSE-CLEARED", "DOSE-NOT-CURRENT");
        assertThat(ask().permitted()).isFalse();
        assertThat(ask().rules()).extracting(RuleHit::reason).contains("clearance-not-known");
    }

    @ParameterizedTest
    @EnumSource(Standing.Currency.class)
    void a_clearance_that_nobody_knows_of_is_not_for_the_prescriber_to_decide(Standing.Currency currency) {
        standings = List.of(new Standing("intake", currency, null, List.of()));
        weighed = List.of("DOSE-CLEARED", "DOSE-NOT-CURRENT");
        assertRules("DOSE-CLEARED");
        assertThat(ask().overridable()).isFalse();
        assertThat(ask().liftedBy()).containsExactly("treatment-cleared");
    }

    @ParameterizedTest
    @EnumSource(Standing.Currency.class)
    void what_label_or_programme_holds_is_not_for_the_prescriber_to_decide(Standing.Currency currency) {
        standings = List.of(new Standing("intake", currency, true, List.of("enrolment-missing", "needs-review"),
                List.of("enrolment-missing")));
        weighed = List.of("DOSE-CLEARED", "DOSE-COURSE-HOLD", "DOSE-NOT-CURRENT");
        assertRules("DOSE-CLEARED");
        assertThat(ask().rules()).extracting(RuleHit::tag, RuleHit::reason)
                .contains(tuple(Tag.L_MUST, "enrolment-missing"));
        assertThat(ask().overridable()).isFalse();
        assertThat(ask().liftedBy()).containsExactly("enrolment-missing-resolved");
    }

    @Test
    void a_hold_known_elsewhere_names_what_lifts_it() {
        standings = List.of(new Standing("intake", Standing.Currency.CURRENT, true, List.of()),
                new Standing("follow-up", Standing.Currency.CURRENT, null, List.of("urgent-escalation")));
        assertRules("DOSE-COURSE-HOLD");
        assertThat(ask().liftedBy()).contains("urgent-escalation-resolved");
    }
}
