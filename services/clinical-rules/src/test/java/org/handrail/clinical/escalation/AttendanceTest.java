package org.handrail.clinical.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule ESC-UNATTENDED. */
class AttendanceTest {

    private static final Rota DAY = new Rota(1, List.of(new Rota.Rung(1, "p-anna", List.of("pager"),
            Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-02T18:00:00Z"))));

    @ParameterizedTest(name = "ESC-UNATTENDED at {0}")
    @CsvSource({"07:59:59, false", "08:00:00, true", "17:59:59, true", "18:00:00, false"})
    void who_answers_while_nobody_is_on_call_is_told_so_with_the_crisis_line(String time, boolean attended) {
        Map<String, Object> notice = Attendance.notice(DAY, Instant.parse("2026-03-02T" + time + "Z"));
        assertThat(notice).isEqualTo(attended ? Map.of() : Map.of("unattended", true, "crisisLine", "988",
                "rules", List.of(EscalationRules.UNATTENDED.hit("nobody-on-call"))));
    }

    @Test
    void where_no_rota_is_known_nobody_may_be_watching() {
        assertThat(Attendance.notice(null, Instant.parse("2026-03-02T12:00:00Z"))).containsEntry("unattended", true);
    }
}
