package org.handrail.clinical.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules FORM-MONITORING and FORM-ATTENTION. */
class MonitoringFormTest {

    @ParameterizedTest(name = "FORM-MONITORING, {0} mg, {1}: {2}")
    @CsvSource({"0, outpatient, false", "0.1, outpatient, true", "84, outpatient, true", "84, inpatient, false"})
    void it_is_owed_by_an_outpatient_site_for_any_amount_given(double mg, String site, boolean owed) {
        assertThat(MonitoringForm.owed(mg, new Policy(1, Map.of("site-kind", site)))).isEqualTo(owed);
    }

    @ParameterizedTest(name = "FORM-ATTENTION, dosed on {0}: a row to {1}, in time to {2}")
    @CsvSource({"2026-03-02, 2026-03-06, 2026-03-09", "2026-03-03, 2026-03-06, 2026-03-10",
        "2026-03-04, 2026-03-09, 2026-03-11", "2026-03-05, 2026-03-10, 2026-03-12"})
    void it_is_a_row_to_day_five_or_the_last_working_day_before_it(LocalDate dosed, LocalDate row, LocalDate last) {
        assertThat(MonitoringForm.worklistUntil(dosed, Policy.DEFAULTS)).isEqualTo(row);
        assertThat(MonitoringForm.lastDay(dosed)).isEqualTo(last);
    }
}
