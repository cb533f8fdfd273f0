package org.handrail.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.information.PatientInformation;
import org.handrail.clinical.rule.Policy;
import org.handrail.intake.Care;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.EpisodeCommand.RecordConsent;
import org.handrail.intake.episode.Published.ConsentRecorded;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Settings;
import org.handrail.runtime.decide.SettingsOverTime;
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
        var then = Care.cleared().when(consent("c7", "esketamine-d0a9fb62"));
        assertThat(then.state().gates().consent().information()).isEqualTo("esketamine-d0a9fb62");
        then.andAnswers("informationIsCurrent", false);
        Care.cleared().when(consent("c7", VERSION)).andAnswers("informationIsCurrent", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"esketamine-0000000", "esketamine-000000000", "esketamine-0000000g", "leaflet-00000000", "esketamine-00000000", ""})
    void a_version_that_there_never_was_is_refused_with_those_that_there_are(String version) {
        Refusal refusal = Care.cleared().when(consent("c7", version)).thenRefused("unknown-version").refusal();
        assertThat(refusal.violations()).extracting(Refusal.Violation::field).containsExactly("/information");
        assertThat(refusal.detail()).contains(VERSION, "ketamine-52f47ca4");
    }

    @Test
    void the_numbers_that_the_clinic_had_set_before_make_a_version_that_stays_known() {
        Settings longer = new Settings(1, Map.of("fasting-food", "180"));
        String version = PatientInformation.all(new Policy(1, longer.values())).getFirst().version();
        SettingsOverTime over = SettingsOverTime.NONE.with(new SettingsOverTime.Version(Care.NINE.minusSeconds(90_000), longer))
                .with(new SettingsOverTime.Version(Care.NINE.minusSeconds(60), new Settings(2, Map.of())));
        Care.cleared().where(over).when(consent("c7", version)).andAnswers("informationIsCurrent", false);
        Care.cleared().when(consent("c7", version)).thenRefused("unknown-version");
    }

    @Test
    void a_consent_that_does_not_say_what_was_told_is_recorded_all_the_same() {
        assertThat(Care.cleared().when(consent("c7", null)).state().gates().consent().information()).isNull();
    }

    private static RecordConsent consent(String id, String version) {
        return new RecordConsent(id, ConsentStatus.ACTIVE, false, version, Care.NINE);
    }
}
