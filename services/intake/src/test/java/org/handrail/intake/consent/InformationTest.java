package org.handrail.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.information.PatientInformation;
import org.handrail.clinical.rule.Policy;
import org.handrail.intake.Care;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.EpisodeCommand.RecordConsent;
import org.handrail.intake.episode.Published.ConsentRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A consent says which version of the information the patient was given. */
class InformationTest {

    private static final String VERSION = PatientInformation.of(Protocol.ESKETAMINE_TRD, Policy.DEFAULTS).version();

    @Test
    void a_consent_records_the_version_that_the_patient_was_told() {
        var then = Care.cleared().when(consent("c7", VERSION));
        assertThat(then.state().gates().consent().information()).isEqualTo(VERSION);
        assertThat(then.events()).filteredOn(ConsentRecorded.class::isInstance)
                .extracting(event -> ((ConsentRecorded) event).information()).containsExactly(VERSION);
    }

    @Test
    void what_was_signed_on_an_earlier_leaflet_is_recorded_and_said_to_be_so() {
        var then = Care.cleared().when(consent("c7", "esketamine-00000000"));
        assertThat(then.state().gates().consent().information()).isEqualTo("esketamine-00000000");
        then.andAnswers("informationIsCurrent", false);
        Care.cleared().when(consent("c7", VERSION)).andAnswers("informationIsCurrent", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"esketamine-0000000", "esketamine-000000000", "esketamine-0000000g", "leaflet-00000000"})
    void what_is_no_version_at_all_is_refused(String version) {
        Care.cleared().when(consent("c7", version)).thenRefused("not-a-version");
    }

    @Test
    void a_consent_that_does_not_say_what_was_told_is_recorded_all_the_same() {
        assertThat(Care.cleared().when(consent("c7", null)).state().gates().consent().information()).isNull();
    }

    private static RecordConsent consent(String id, String version) {
        return new RecordConsent(id, ConsentStatus.ACTIVE, false, version, Care.NINE);
    }
}
