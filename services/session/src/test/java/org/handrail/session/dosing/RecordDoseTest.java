package org.handrail.session.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.reasons;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;

import java.util.List;
import org.handrail.runtime.testkit.Then;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.correction.RecordCorrected;
import org.handrail.session.dosing.DoseEvent.DoseAdministered;
import org.handrail.session.dosing.DoseEvent.DrugAdministered;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.monitoring.VitalsEvent.VitalsThresholdCrossed;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordDoseTest {

    @Test
    void a_device_given_with_permission_is_recorded() {
        ready().when(ask(1)).when(dose(1, "10:00"))
                .then(new DoseAdministered(VISIT, 1, "esketamine", 28, time("10:00"), "permission"));
    }

    @ParameterizedTest
    @CsvSource({"10:00:00, permission", "10:09:59, permission", "10:10:00, deviation", "10:10:01, deviation",
        "09:59:59, deviation"})
    void a_permission_given_at_ten_covers_ten_minutes(String clock, String basis) {
        ready().when(ask(1)).and().at(time("10:30")).when(dose(1, clock)).andAnswers("basis", basis);
    }

    @Test
    void a_time_written_to_the_minute_counts_as_after_the_permission_of_that_minute() {
        ready().at(time("10:00:40")).when(ask(1)).when(dose(1, "10:00")).andAnswers("basis", "permission");
    }

    @Test
    void a_device_given_without_permission_is_recorded_and_named_as_a_deviation() {
        var then = ready().when(dose(1, "10:00")).thenEvents(DoseAdministered.class, DeviationRecorded.class)
                .andAnswers("basis", "deviation");
        assertThat(reasons(deviation(then).rules())).containsExactly("DOSE-WITHOUT-PERMISSION no-leave-in-force");
    }

    @Test
    void a_device_is_recorded_for_a_patient_whom_nobody_here_has_heard_of() {
        var then = unknown().when(dose(1, "10:00")).thenEvents(DoseAdministered.class, DeviationRecorded.class);
        assertThat(reasons(deviation(then).rules())).contains("DOSE-CLEARED clearance-not-known");
    }

    @ParameterizedTest
    @CsvSource({"10:04:59, true", "10:05:00, false"})
    void a_second_device_before_five_minutes_are_over_is_recorded_with_a_deviation(String clock, boolean early) {
        var then = ready().when(ask(1)).when(dose(1, "10:00")).and().at(time("10:06")).when(dose(2, clock));
        assertThat(reasons(deviation(then).rules()).contains("DOSE-REST rest-not-over")).isEqualTo(early);
    }

    @Test
    void a_second_device_is_early_even_with_permission() {
        var then = ready().when(ask(1)).and().at(time("10:01")).when(dose(1, "10:00:30")).and().at(time("10:05:30")).when(ask(2))
                .andAnswers("outcome", "permitted").when(dose(2, "10:05:10")).andAnswers("basis", "permission");
        assertThat(reasons(deviation(then).rules())).containsExactly("DOSE-REST rest-not-over");
    }

    @Test
    void a_first_device_written_down_late_shows_that_the_second_came_too_soon() {
        var then = ready().at(time("10:20")).when(dose(2, "10:08")).when(dose(1, "10:04"));
        assertThat(then.events()).filteredOn(DeviationRecorded.class::isInstance).map(DeviationRecorded.class::cast)
                .extracting(DeviationRecorded::device).containsExactly(1, 2);
    }

    @Test
    void the_second_nurse_to_write_down_a_device_has_not_given_another_one() {
        ready().when(ask(1)).when(dose(1, "10:00")).and().at(time("10:02")).when(dose(1, "10:01")).thenNothing()
                .andAnswers("outcome", "recorded-before").andAnswers("occurredAt", time("10:00"));
    }

    @Test
    void a_device_written_down_after_the_reading_makes_the_reading_one_of_the_monitoring() {
        var then = ready().at(time("10:45")).when(pressure(170, 90, "10:40")).when(dose(1, "10:00"));
        assertThat(then.events()).filteredOn(VitalsThresholdCrossed.class::isInstance)
                .map(VitalsThresholdCrossed.class::cast).singleElement()
                .extracting(VitalsThresholdCrossed::level).isEqualTo("note");
    }

    @Test
    void only_bad_input_is_refused() {
        ready().when(dose(1, "10:02:01")).thenRefused("not-in-the-future");
        ready().when(of("Something else", 28, "10:00")).thenRefused("unknown-code");
        ready().when(new RecordDose(VISIT, 0, "esketamine", null, 28, time("10:00"), "p-nurse")).thenRefused("device-number");
        ready().when(of("esketamine", 14, "10:00")).andAnswers("outcome", "recorded");
    }

    @Test
    void another_drug_is_recorded_and_named_as_a_deviation() {
        var then = ready().when(ask(1)).when(of("ketamine", 34.5, "10:00"))
                .thenEvents(DrugAdministered.class, DeviationRecorded.class).andAnswers("basis", "deviation");
        assertThat(reasons(deviation(then).rules())).contains("DOSE-DRUG another-drug",
                "DOSE-WITHOUT-PERMISSION no-leave-in-force");
    }

    @Test
    void more_than_one_device_holds_is_recorded_and_named_as_a_deviation() {
        var then = ready().when(ask(1)).when(of("esketamine", 56, "10:00")).andAnswers("basis", "permission");
        assertThat(reasons(deviation(then).rules())).containsExactly("DOSE-AMOUNT more-than-one-device-holds");
    }

    @Test
    void another_amount_of_the_same_device_corrects_it() {
        var then = ready().when(ask(1)).when(dose(1, "10:00")).when(of("esketamine", 14, "10:01"))
                .thenEvents(RecordCorrected.class).andAnswers("outcome", "corrected").andAnswers("amountMg", 14)
                .andAnswers("occurredAt", time("10:00"));
        assertThat(then.state().visit(VISIT).amountMg()).isEqualTo(14);
        assertThat(then.state().visit(VISIT).corrections().getFirst().was()).containsEntry("amountMg", 28.0);
        then.when(of("esketamine", 14, "10:01")).thenNothing().andAnswers("outcome", "recorded-before");
    }

    @Test
    void quite_another_time_of_the_same_device_corrects_it_and_its_rest_is_judged_again() {
        var then = dosed().at(time("10:30")).when(dose(1, "10:03"))
                .thenEvents(RecordCorrected.class, DeviationRecorded.class).andAnswers("outcome", "corrected");
        assertThat(deviation(then).device()).isEqualTo(2);
        assertThat(reasons(deviation(then).rules())).containsExactly("DOSE-REST rest-not-over");
    }

    private static RecordDose of(String drug, double amountMg, String clock) {
        return new RecordDose(VISIT, 1, drug, null, amountMg, time(clock), "p-nurse");
    }

    @Test
    void every_device_rests_on_a_permission_an_override_or_a_deviation() {
        assertThat(dosed().state().visit(VISIT).doses()).extracting("basis")
                .isEqualTo(List.of("permission", "permission"));
    }

    private static DeviationRecorded deviation(Then<Episode, SessionCommand, SessionEvent> then) {
        return then.events().stream().filter(DeviationRecorded.class::isInstance).map(DeviationRecorded.class::cast)
                .findFirst().orElse(new DeviationRecorded(VISIT, null, List.of(), 0, time("10:00")));
    }
}
