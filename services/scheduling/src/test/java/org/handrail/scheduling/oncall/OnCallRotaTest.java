package org.handrail.scheduling.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;

class OnCallRotaTest {

    private final Scenario<Rota, ChangeOnCall, OnCallChanged> rota = Scenario.of(new RotaDecider(), "riverside");

    private static Duty duty(int rung, String person, String from, String until) {
        return new Duty(rung, person, List.of(Channel.PAGER, Channel.PHONE), Instant.parse(from), Instant.parse(until));
    }

    private static ChangeOnCall ladder(Duty... duties) {
        return new ChangeOnCall("riverside", List.of(duties));
    }

    @Test
    void each_change_carries_the_whole_ladder_and_the_next_revision() {
        Duty night = duty(1, "p-a", "2026-03-02T22:00:00Z", "2026-03-03T10:00:00Z");
        Duty day = duty(1, "p-b", "2026-03-03T10:00:00Z", "2026-03-03T22:00:00Z");
        Duty second = duty(2, "p-b", "2026-03-02T22:00:00Z", "2026-03-03T10:00:00Z");
        rota.when(ladder(night)).then(new OnCallChanged("riverside", 1, List.of(night))).andAnswers("revision", 1)
                .when(ladder(night, day, second)).then(new OnCallChanged("riverside", 2, List.of(night, day, second)));
    }

    @Test
    void a_rung_names_one_person_at_a_time() {
        assertThat(rota.when(ladder(duty(1, "p-a", "2026-03-02T22:00:00Z", "2026-03-03T10:00:00Z"),
                duty(1, "p-b", "2026-03-03T09:59:59Z", "2026-03-03T22:00:00Z"))).thenRefused("one-person-a-rung")
                .refusal().violations()).extracting(Violation::field).containsExactly("/ladder/1/rung");
    }

    @Test
    void a_duty_ends_after_it_begins_and_is_not_over_yet() {
        rota.when(ladder(duty(1, "p-a", "2026-03-03T10:00:00Z", "2026-03-03T10:00:00Z"))).thenRefused("after-from");
        rota.when(ladder(duty(1, "p-a", "2026-03-01T10:00:00Z", "2026-03-02T14:00:00Z")))
                .thenRefused("not-in-the-past");
    }
}
