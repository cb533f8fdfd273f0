package org.handrail.session.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.EMERGENCY;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.reasons;
import static org.handrail.session.Chair.sedation;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;

import java.util.List;
import org.handrail.runtime.testkit.Then;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.monitoring.VitalsEvent.VitalsRecorded;
import org.handrail.session.monitoring.VitalsEvent.VitalsThresholdCrossed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitalsTest {

    @Test
    void a_reading_says_how_long_after_the_first_device_it_was_taken() {
        dosed().at(time("10:45")).when(pressure(138, 86, "10:45"))
                .then(new VitalsRecorded(VISIT, "v1-r2", "monitoring", 138, 86, null, null, null, null, 45,
                        time("10:45")));
    }

    @Test
    void a_crisis_written_down_in_two_entries_is_one_in_whatever_order() {
        RecordVitals headache = new RecordVitals(VISIT, false, new Values(null, null, null, null, null, null), null,
                List.of("severe-headache"), time("10:44"));
        var symptomFirst = dosed().at(time("10:45")).when(headache).when(pressure(190, 115, "10:45"));
        assertThat(level(symptomFirst)).isEqualTo("emergency");
        var numberFirst = dosed().at(time("10:45")).when(pressure(190, 115, "10:43")).when(headache);
        assertThat(level(numberFirst)).isEqualTo("emergency");
    }

    @ParameterizedTest
    @CsvSource({"163, 102, none", "164, 102, note", "163, 103, note"})
    void an_expected_rise_is_a_note_and_calls_nobody(int systolic, int diastolic, String level) {
        var then = dosed().at(time("10:45")).when(pressure(systolic, diastolic, "10:45")).thenOwes();
        assertThat(level(then)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"90, 89, none", "90, 90, note", "60, 120, note"})
    void a_pressure_that_cannot_be_right_is_written_down_and_asked_about(int systolic, int diastolic, String level) {
        var then = dosed().at(time("10:45")).when(pressure(systolic, diastolic, "10:45")).thenOwes();
        assertThat(then.events()).first().isInstanceOfSatisfying(VitalsRecorded.class,
                recorded -> assertThat(recorded.diastolic()).isEqualTo(diastolic));
        assertThat(level(then)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"179, 109, urgent", "180, 109, emergency", "179, 110, emergency"})
    void a_stop_level_with_a_symptom_is_an_emergency(int systolic, int diastolic, String level) {
        assertThat(level(dosed().at(time("10:45")).when(pressure(systolic, diastolic, "10:45", "severe-headache"))))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"10:49:59, note", "10:50:00, urgent"})
    void a_stop_level_without_symptoms_is_urgent_when_it_stands_for_five_minutes(String second, String level) {
        assertThat(level(dosed().at(time("10:45")).when(pressure(184, 100, "10:45")).and().at(time("10:50"))
                .when(pressure(183, 99, second)))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"5, none", "4, note", "3, urgent", "2, urgent", "1, emergency", "0, emergency"})
    void the_deeper_the_sedation_the_sooner_someone_comes(int moaas, String level) {
        assertThat(level(dosed().at(time("10:45")).when(sedation(moaas, "10:45")))).isEqualTo(level);
    }

    @Test
    void a_late_entry_still_alerts() {
        var then = dosed().at(time("11:30")).when(pressure(186, 112, "10:45", "vision-change"));
        assertThat(crossed(then).occurredAt()).isEqualTo(time("10:45"));
        assertThat(crossed(then).escalation()).isEqualTo(EMERGENCY);
    }

    @Test
    void a_late_entry_changes_what_a_reading_after_it_means() {
        var then = dosed().at(time("10:51")).when(pressure(185, 100, "10:50")).and().at(time("10:55"))
                .when(pressure(184, 101, "10:44"));
        assertThat(then.events()).filteredOn(VitalsThresholdCrossed.class::isInstance)
                .map(VitalsThresholdCrossed.class::cast)
                .extracting(VitalsThresholdCrossed::reading, VitalsThresholdCrossed::level)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("v1-r3", "note"),
                        org.assertj.core.groups.Tuple.tuple("v1-r2", "urgent"));
    }

    @Test
    void what_was_said_of_a_reading_is_not_said_again() {
        dosed().at(time("10:45")).when(pressure(170, 90, "10:45")).and().at(time("10:50"))
                .when(pressure(130, 80, "10:50")).thenEvents(VitalsRecorded.class);
    }

    @Test
    void a_symptom_alone_is_a_reading() {
        var then = dosed().at(time("10:45")).when(new RecordVitals(VISIT, false,
                new Values(null, null, null, null, null, null), null, List.of("chest-pain"), time("10:45")));
        assertThat(reasons(crossed(then).rules())).contains("MON-EMERGENCY-SYMPTOM chest-pain");
        assertThat(crossed(then).symptoms()).containsExactly("chest-pain");
    }

    @Test
    void an_empty_reading_and_an_unknown_symptom_are_refused() {
        dosed().when(new RecordVitals(VISIT, false, new Values(null, null, null, null, null, null), null, List.of(),
                time("10:00"))).thenRefused("nothing-measured");
        dosed().when(pressure(120, 80, "10:00", "sad")).thenRefused("unknown-code");
        dosed().when(pressure(120, 80, "10:08")).thenRefused("not-in-the-future");
    }

    @Test
    void vitals_of_a_patient_whom_nobody_expected_are_recorded() {
        unknown().when(pressure(120, 80, "09:59")).thenEvents(VitalsRecorded.class);
    }

    private static String level(Then<Episode, SessionCommand, SessionEvent> then) {
        return then.events().stream().anyMatch(VitalsThresholdCrossed.class::isInstance) ? crossed(then).level()
                : "none";
    }

    private static VitalsThresholdCrossed crossed(Then<Episode, SessionCommand, SessionEvent> then) {
        return then.events().stream().filter(VitalsThresholdCrossed.class::isInstance)
                .map(VitalsThresholdCrossed.class::cast).reduce((first, last) -> last).orElseThrow();
    }
}
