package org.handrail.clinical.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handrail.clinical.rule.Policy;
import org.junit.jupiter.api.Test;

class PublishedLeafletsTest {

    /** Whoever changes a word adds the new version to the list and leaves the old ones there. */
    @Test
    void the_wording_of_today_is_on_the_list_of_all_that_were_given_out() {
        assertThat(PublishedLeaflets.WORDINGS).containsAll(
                PatientInformation.all(Policy.DEFAULTS).stream().map(Leaflet::version).toList());
    }

    @Test
    void what_was_given_out_once_stays_known() {
        assertThat(PublishedLeaflets.known(List.of())).contains("esketamine-d0a9fb62", "ketamine-52f47ca4");
    }

    @Test
    void a_clinic_that_sets_its_own_numbers_has_versions_of_its_own_and_no_other_clinic_has_them() {
        Policy own = new Policy(1, Map.of("fasting-food", "180"));
        String version = PatientInformation.all(own).getFirst().version();
        assertThat(PublishedLeaflets.known(List.of(own))).contains(version).containsAll(PublishedLeaflets.WORDINGS);
        assertThat(PublishedLeaflets.known(List.of())).doesNotContain(version);
    }
}
