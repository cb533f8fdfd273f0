package org.handrail.clinical.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemsDutyTest {

    @ParameterizedTest
    @CsvSource({
        "OUTPATIENT, GATE-SITE DAY-PRESCRIBER GATE-ENROLMENT GATE-COUNSELLED DOSE-OBSERVED REL-TWO-HOURS REL-AWAKE "
                + "REL-DISSOCIATION REL-BREATHING FORM-MONITORING AE-SERIOUS",
        "INPATIENT, GATE-SITE DOSE-OBSERVED REL-TWO-HOURS REL-AWAKE REL-DISSOCIATION REL-BREATHING AE-SERIOUS"})
    void the_programme_asks_less_of_a_ward(Site site, String rules) {
        assertThat(RemsDuty.at(site)).extracting(duty -> duty.rule().id())
                .containsExactlyElementsOf(Arrays.asList(rules.split(" ")));
    }
}
