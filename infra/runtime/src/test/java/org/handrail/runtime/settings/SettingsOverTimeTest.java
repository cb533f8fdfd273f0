package org.handrail.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.handrail.runtime.decide.Settings;
import org.handrail.runtime.decide.SettingsOverTime;
import org.handrail.runtime.decide.SettingsOverTime.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsOverTimeTest {

    private static final SettingsOverTime SET = SettingsOverTime.NONE
            .with(version(1, "2026-03-02T14:00:00Z"))
            .with(version(2, "2026-03-09T04:00:00Z"))
            .with(version(3, "2026-03-05T05:00:00Z"));

    private static Version version(int revision, String from) {
        return new Version(Instant.parse(from), new Settings(revision, Map.of("minutes", "" + revision)));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T13:59:59.999Z,0", "2026-03-02T14:00:00Z,1", "2026-03-05T04:59:59.999Z,1",
        "2026-03-05T05:00:00Z,3", "2026-03-09T03:59:59Z,3", "2026-03-09T04:00:00Z,2", "2036-01-01T00:00:00Z,2"})
    void a_fact_is_judged_by_what_was_in_force_when_it_was(String moment, int revision) {
        assertThat(SET.at(Instant.parse(moment)).revision()).isEqualTo(revision);
    }

    @Test
    void of_two_that_begin_together_the_later_change_holds_whatever_the_order_in_which_they_came() {
        Version first = version(4, "2026-03-09T04:00:00Z");
        assertThat(SET.with(first).at(first.from()).revision()).isEqualTo(4);
        assertThat(SettingsOverTime.NONE.with(first).with(version(2, "2026-03-09T04:00:00Z")).at(first.from())
                .revision()).isEqualTo(4);
    }

    @Test
    void what_is_withdrawn_never_was() {
        assertThat(SET.without(2).at(Instant.parse("2026-03-10T00:00:00Z")).revision()).isEqualTo(3);
        assertThat(SET.without(2).nextAfter(Instant.parse("2026-03-06T00:00:00Z"))).isEmpty();
    }

    @Test
    void the_next_change_is_the_first_that_lies_ahead() {
        assertThat(SET.nextAfter(Instant.parse("2026-03-02T14:00:00Z"))).contains(Instant.parse("2026-03-05T05:00:00Z"));
        assertThat(SET.nextAfter(Instant.parse("2026-03-09T04:00:00Z"))).isEmpty();
    }
}
