package org.handrail.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.arrived;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.reasons;
import static org.handrail.session.Chair.time;

import java.time.Duration;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.dosing.DoseEvent.DoseAdministered;
import org.handrail.session.dosing.DoseEvent.DoseHeld;
import org.handrail.session.dosing.DoseEvent.DrugAdministered;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.form.FormEvent.RemsFormDue;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.monitoring.VitalsEvent.VitalsRecorded;
import org.handrail.session.release.ReleaseCommand.AskToRelease;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.release.ReleaseEvent.SessionCompleted;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clonidine at 14:00, esketamine at 14:50: the clonidine is on record, and every clock runs from 14:50. */
class OtherMedicinesTest {

    private static RecordDose clonidine(String clock) {
        return new RecordDose(VISIT, 1, "clonidine", "oral", 0.1, time(clock), "p-nurse");
    }

    private static Scenario<Episode, SessionCommand, SessionEvent> calmed() {
        return ready().at(time("14:00")).when(clonidine("14:00")).at("2026-03-09T14:45:00-04:00")
                .when(pressure(124, 78, "14:45")).at("2026-03-09T14:50:00-04:00");
    }

    private static Then<Episode, SessionCommand, SessionEvent> sprayed() {
        return calmed().when(ask(1)).when(dose(1, "14:50"));
    }

    private static Then<Episode, SessionCommand, SessionEvent> release(String reading, String clock) {
        return sprayed().and().at(time(reading)).when(new RecordVitals(VISIT, true, new Values(126, 80, 70, 98, 14, 5), null,
                List.of(), time(reading))).and().at(time(clock)).when(new AskToRelease(VISIT, new Attestations(
                        Answer.YES, Answer.YES, null, Answer.YES, 10, Answer.YES, Answer.YES, null, null), false));
    }

    @ParameterizedTest
    @CsvSource({"16:00, 16:01:00, refused", "16:49, 16:49:59, refused", "16:49, 16:50:00, released"})
    void the_two_hours_run_from_the_treatment_and_never_from_another_medicine(String reading, String clock,
                                                                              String outcome) {
        release(reading, clock).andAnswers("outcome", outcome);
    }

    @ParameterizedTest
    @CsvSource({"16:00, 16:01:00, refused", "16:49, 16:49:59, refused", "16:49, 16:50:00, released"})
    void a_prescriber_who_counts_from_the_first_device_counts_from_the_treatment(String reading, String clock,
                                                                                 String outcome) {
        sprayed().and().at(time(reading)).when(new RecordVitals(VISIT, true, new Values(126, 80, 70, 98, 14, 5), null,
                List.of(), time(reading))).and().at(time(clock)).when(new AskToRelease(VISIT, new Attestations(
                        Answer.YES, Answer.YES, null, Answer.YES, 10, Answer.YES, Answer.YES, Answer.YES, null), true))
                .andAnswers("outcome", outcome);
    }

    @Test
    void the_visit_ends_with_the_devices_the_amount_and_the_times_of_the_treatment_alone() {
        SessionCompleted completed = only(release("16:49", "16:50"), SessionCompleted.class);
        assertThat(completed.devices()).isEqualTo(1);
        assertThat(completed.amountMg()).isEqualTo(28);
        assertThat(completed.drug()).isEqualTo("esketamine");
        assertThat(completed.firstDoseAt()).isEqualTo(time("14:50"));
        assertThat(completed.lastDoseAt()).isEqualTo(time("14:50"));
        assertThat(completed.visitNumber()).isEqualTo(1);
    }

    @Test
    void a_medicine_given_after_the_treatment_moves_no_time_either() {
        SessionCompleted completed = only(ready().when(ask(1)).when(dose(1, "10:00")).and().at(time("11:00"))
                .when(clonidine("11:00")).and().at(time("12:00"))
                .when(new RecordVitals(VISIT, true, new Values(126, 80, 70, 98, 14, 5), null, List.of(), time("12:00")))
                .when(new AskToRelease(VISIT, new Attestations(Answer.YES, Answer.YES, null, Answer.YES, 10, Answer.YES,
                        Answer.YES, null, null), false)), SessionCompleted.class);
        assertThat(completed.lastDoseAt()).isEqualTo(time("10:00"));
    }

    @Test
    void the_first_device_after_another_medicine_was_not_given_already() {
        calmed().when(ask(1)).andAnswers("outcome", "permitted").when(dose(1, "14:50"))
                .thenEvents(DoseAdministered.class).andAnswers("basis", "permission");
    }

    @Test
    void another_medicine_after_the_device_breaks_no_rule_of_the_devices() {
        var then = ready().when(ask(1)).when(dose(1, "10:00")).and().at(time("10:02")).when(clonidine("10:02"))
                .thenEvents(DrugAdministered.class, DeviationRecorded.class);
        assertThat(reasons(only(then, DeviationRecorded.class).rules())).containsExactly("DOSE-DRUG another-drug",
                "DOSE-WITHOUT-PERMISSION no-leave-in-force");
        then.and().at(time("10:05")).when(ask(2)).andAnswers("outcome", "permitted");
    }

    @Test
    void the_checks_run_from_the_treatment() {
        calmed().whenTimePasses().thenNothing();
        sprayed().andDueNext(time("15:15"));
    }

    @Test
    void a_reading_before_the_treatment_is_one_before_the_dose_whatever_else_was_given() {
        var then = ready().at(time("14:00")).when(clonidine("14:00")).and().at(time("14:45"))
                .when(pressure(124, 78, "14:45"));
        VitalsRecorded reading = only(then, VitalsRecorded.class);
        assertThat(reading.phase()).isEqualTo("pre-dose");
        assertThat(reading.minutesFromFirstDose()).isNull();
    }

    @Test
    void a_raised_pressure_before_the_first_device_is_read_again_also_after_another_medicine() {
        var then = arrived().at(time("10:10")).when(clonidine("10:10")).and().at(time("10:20"))
                .when(pressure(150, 85, "10:20")).and().at(time("10:30")).when(ask(1)).andAnswers("outcome", "held");
        assertThat(reasons(only(then, DoseHeld.class).rules())).anyMatch(r -> r.startsWith("DOSE-BP-RECHECK"));
    }

    @Test
    void days_on_which_only_another_medicine_was_given_are_no_treatment_days() {
        Scenario<Episode, SessionCommand, SessionEvent> before = ready().given(other("v8", 5), other("v9", 1));
        before.when(ask(1)).andAnswers("outcome", "permitted");
        assertThat(before.state().visits()).hasSize(3);
    }

    private static DrugAdministered other(String visit, int daysAgo) {
        return new DrugAdministered(visit, 1, "clonidine", "oral", 0.1, null,
                time("10:00").minus(Duration.ofDays(daysAgo)), "deviation");
    }

    @Test
    void a_visit_with_only_another_medicine_was_not_dosed_and_owes_no_form() {
        var then = ready().at(time("10:30")).when(clonidine("10:20"))
                .when(new EndVisit(VISIT, "not-dosed", null, null, List.of(), List.of(), time("10:30"), "p-nurse"));
        SessionCompleted completed = only(then, SessionCompleted.class);
        assertThat(completed.devices()).isZero();
        assertThat(completed.firstDoseAt()).isNull();
        assertThat(completed.drug()).isNull();
        assertThat(completed.visitNumber()).isNull();
        assertThat(then.events()).noneMatch(DeviationRecorded.class::isInstance).noneMatch(RemsFormDue.class::isInstance);
    }

    private static <T> T only(Then<Episode, SessionCommand, SessionEvent> then, Class<T> type) {
        return then.events().stream().filter(type::isInstance).map(type::cast).findFirst()
                .orElseThrow();
    }
}
