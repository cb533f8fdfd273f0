package org.handrail.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.rule.Policy;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Settings;
import org.handrail.runtime.decide.SettingsOverTime;
import org.handrail.runtime.decide.SettingsOverTime.Version;
import org.junit.jupiter.api.Test;

class InForceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SettingsOverTime STRICTER_FROM_NOON = new SettingsOverTime(List.of(
            new Version(NOON, new Settings(3, Map.of("fasting-food", "180")))));

    @Test
    void what_happened_before_a_change_is_judged_by_what_was_in_force_then() {
        Context later = at(NOON.plusSeconds(3600));
        assertThat(InForce.at(NOON.minusMillis(1), later)).isEqualTo(Policy.DEFAULTS);
        assertThat(InForce.at(NOON, later)).isEqualTo(new Policy(3, Map.of("fasting-food", "180")));
    }

    @Test
    void leave_to_act_is_given_by_what_is_in_force_now() {
        assertThat(InForce.now(at(NOON.minusMillis(1))).revision()).isZero();
        assertThat(InForce.now(at(NOON)).revision()).isEqualTo(3);
    }

    private static Context at(Instant now) {
        return new Context(now, now, ZoneOffset.UTC, STRICTER_FROM_NOON);
    }
}
