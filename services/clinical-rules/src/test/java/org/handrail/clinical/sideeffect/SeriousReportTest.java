package org.handrail.clinical.sideeffect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriousReportTest {

    @ParameterizedTest
    @CsvSource({"outpatient, on-the-monitoring-form", "inpatient, by-telephone"})
    void a_ward_reports_a_serious_effect_by_telephone_and_an_outpatient_site_on_the_form(String site, String way) {
        assertThat(SeriousReport.of(new Policy(1, Map.of("site-kind", site)))).extracting("rule", "tag", "reason")
                .containsExactly("AE-REPORTED", Tag.L_MUST, way);
    }
}
