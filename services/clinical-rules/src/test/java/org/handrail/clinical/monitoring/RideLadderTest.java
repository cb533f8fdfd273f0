package org.handrail.clinical.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.handrail.clinical.monitoring.RideLadder.Step;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule REL-RIDE-LADDER, in a clinic that closes at five. */
class RideLadderTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @ParameterizedTest(name = "REL-RIDE-LADDER, ready at {0}, after call {1} at {2}: {3} at {4}")
    @CsvSource({
        "12:00, 0, ,      ride,           12:00",
        "12:00, 1, 12:00, ride,           12:15",
        "12:00, 2, 12:15, second-contact, 12:30",
        "12:00, 3, 12:30, charge-nurse,   13:00",
        "12:00, 4, 13:00, charge-nurse,   13:30",
        "15:59, 0, ,      ride,           15:59",
        "16:00, 0, ,      charge-nurse,   16:00",
        "15:30, 2, 15:44, second-contact, 15:59",
        "15:30, 2, 15:45, charge-nurse,   16:00",
        "15:30, 2, 15:50, charge-nurse,   16:00",
        "15:30, 3, 16:00, charge-nurse,   16:30",
        "16:10, 1, 16:10, charge-nurse,   16:25",
    })
    void whom_to_call_next(String ready, int number, String last, String whom, String due) {
        assertThat(RideLadder.after(at(ready), number, last == null ? null : at(last), ZONE, Policy.DEFAULTS))
                .isEqualTo(new Step(number + 1, whom, at(due)));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse("2026-03-02T" + time + "-05:00").toInstant();
    }
}
