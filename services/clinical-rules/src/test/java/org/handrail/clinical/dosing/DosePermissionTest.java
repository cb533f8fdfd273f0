package org.handrail.clinical.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a device may be given now. */
class DosePermissionTest extends AskingForADevice {

    @Test
    void the_first_device_is_permitted_for_ten_minutes() {
        DoseAnswer answer = ask();
        assertThat(answer.permitted()).isTrue();
        assertThat(answer.permittedUntil()).isEqualTo(NOW.plusSeconds(600));
        assertThat(answer.amountMg()).isEqualTo(28);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "599, true", "600, false", "-1, false"})
    void a_permission_covers_what_happens_before_it_runs_out(long second, boolean covered) {
        assertThat(DosePermission.covers(NOW, NOW.plusSeconds(600), NOW.plusSeconds(second))).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({"299, DOSE-REST", "300, ''"})
    void the_second_device_waits_five_minutes(long secondsAfterFirst, String rule) {
        device = 2;
        givenToday = List.of(NOW.minusSeconds(secondsAfterFirst));
        assertRules(rule);
    }

    @Test
    void the_rest_says_when_it_is_over() {
        device = 2;
        givenToday = List.of(NOW.minusSeconds(60));
        assertThat(ask().earliest()).isEqualTo(NOW.plusSeconds(240));
        assertThat(ask().liftedBy()).contains("time");
    }

    @ParameterizedTest
    @CsvSource({"56, 2, ''", "56, 3, DOSE-AMOUNT", "84, 3, ''", "84, 4, DOSE-AMOUNT", "28, 1, ''",
        "28, 2, DOSE-AMOUNT"})
    void no_device_beyond_the_order(int ordered, int asked, String rule) {
        orderedMg = ordered;
        device = asked;
        givenToday = devices(asked - 1);
        assertRules(rule);
    }

    @Test
    void no_device_without_an_order() {
        orderedMg = null;
        assertRules("DOSE-ORDER");
    }

    @ParameterizedTest
    @CsvSource({"0", "55", "57", "112", "560"})
    void an_order_that_devices_cannot_make_up_is_no_order(int ordered) {
        orderedMg = ordered;
        assertRules("DOSE-ORDER");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, already-given", "3, 1, earlier-device-not-recorded"})
    void devices_are_asked_for_in_turn(int asked, int given, String reason) {
        orderedMg = 84;
        device = asked;
        givenToday = devices(given);
        assertThat(ask().rules()).extracting(RuleHit::reason).containsExactly(reason);
    }

    @Test
    void after_a_stop_no_further_device() {
        stopped = true;
        device = 2;
        givenToday = devices(1);
        assertRules("DOSE-STOPPED");
    }

    @Test
    void everything_in_the_way_is_named_the_most_binding_first_and_each_has_an_end() {
        orderedMg = null;
        stopped = true;
        pressures = List.of();
        standings = List.of(new Standing("intake", Standing.Currency.BEHIND, false, List.of("course-hold")));
        givenBefore = List.of(at("2026-03-09", "09:00"), at("2026-03-10", "09:00"));
        assertThat(ask().rules()).extracting(RuleHit::rule).containsExactlyInAnyOrder("DOSE-CLEARED", "DOSE-BP-READ",
                "DOSE-NOT-CURRENT", "DOSE-COURSE-HOLD", "DOSE-ORDER", "DOSE-STOPPED", "DOSE-WEEK", "DOSE-GAP");
        assertThat(ask().rules().getFirst().rule()).isEqualTo("DOSE-CLEARED");
        assertThat(ask().holds()).allSatisfy(hold -> assertThat(hold.liftedBy()).isNotEmpty());
        assertThat(ask().earliest()).isNull();
    }

    @Test
    void a_device_given_all_the_same_breaks_the_rules_that_would_have_held_it() {
        device = 2;
        givenToday = List.of(NOW.minusSeconds(299));
        assertThat(DosePermission.broken(question(), Policy.DEFAULTS, NOW)).extracting(RuleHit::rule)
                .containsExactly("DOSE-REST");
    }
}
