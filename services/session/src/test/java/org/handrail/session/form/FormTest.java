package org.handrail.session.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.EPISODE;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.infusion;
import static org.handrail.session.Chair.mind;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.readyForInfusion;
import static org.handrail.session.Chair.sedation;
import static org.handrail.session.Chair.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.decide.Settings;
import org.handrail.runtime.decide.SettingsOverTime;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.session.correction.CorrectRecord;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.dosing.DoseEvent.LotNoted;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.form.FormEvent.FormRefused;
import org.handrail.session.form.FormEvent.FormSent;
import org.handrail.session.form.FormEvent.RemsFormDue;
import org.handrail.session.form.FormEvent.RemsFormOverdue;
import org.handrail.session.form.FormEvent.RemsFormSubmitted;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.sideeffect.ReportSideEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dose on Monday 9 March: the form is late on Tuesday 17 March, whatever the hour of the dose. */
class FormTest {

    private static final Instant DUE = at("2026-03-17", "00:00");
    private static final String CALL = EPISODE + "~v1~form~1";
    private static final SendForm SEND = new SendForm(VISIT, "lot-7", null, "p-doc");

    private static Instant at(String day, String clock) {
        return OffsetDateTime.parse(day + "T" + clock + ":00-04:00").toInstant();
    }

    private static EndVisit end(String ending) {
        return new EndVisit(VISIT, ending, "yes", "taxi", List.of("prescriber"), List.of(), time("10:05"), "p-nurse");
    }

    private static Scenario<Episode, SessionCommand, SessionEvent> left() {
        return dosed().when(end("left-against-advice")).and();
    }

    @ParameterizedTest
    @CsvSource({"transferred-by-ambulance", "admitted", "left-unnoticed", "stopped-early", "not-dosed"})
    void however_the_visit_ended_the_form_is_owed_when_anything_was_given(String ending) {
        assertThat(dosed().when(end(ending)).events()).contains(new RemsFormDue(VISIT, DUE));
    }

    @Test
    void a_dose_never_begun_and_an_infusion_owe_no_form() {
        assertThat(ready().at(time("10:05")).when(end("not-dosed")).events()).noneMatch(RemsFormDue.class::isInstance);
        assertThat(readyForInfusion().when(infusion(35)).when(new RecordDose(VISIT, 1, "ketamine", "iv", 35,
                time("10:00"), "p-nurse")).at("2026-03-09T10:05:00-04:00").when(end("stopped-early")).events())
                .noneMatch(RemsFormDue.class::isInstance);
    }

    @Test
    void a_ward_owes_no_form() {
        var ward = ready().where("site-kind", "inpatient").when(ask(1)).when(dose(1, "10:00")).and().at(time("10:05"))
                .when(end("admitted"));
        assertThat(ward.events()).noneMatch(RemsFormDue.class::isInstance);
        ward.when(SEND).thenRefused("no-form-due");
    }

    @Test
    void a_dose_written_down_after_the_end_makes_the_form_due() {
        assertThat(ready().at(time("10:10")).when(end("not-dosed")).when(dose(1, "10:00")).events())
                .contains(new RemsFormDue(VISIT, DUE));
    }

    @Test
    void a_clinician_sends_it_through_intake_and_the_reference_of_the_programme_is_published() {
        var then = left().when(SEND).thenEvents(FormSent.class).thenOwes(CALL);
        assertThat(then.call(CALL).body()).containsEntry("to", "rems").containsEntry("episode", EPISODE);
        assertThat((Map<?, ?>) then.call(CALL).body().get("fields")).asString().contains("amount-mg=56", "lot-1=lot-7", "lot-2=lot-7", "site=riverside", "monitored-by=unknown",
                "ending=left-against-advice", "systolic-before=124", "serious-event=no", "benzodiazepine=unknown");
        then.and().whenAnswered(CALL, new Outcome.Done(Map.of("id", "rems-12", "status", "accepted")))
                .then(new RemsFormSubmitted(VISIT, "rems-12", "p-doc", time("10:05")))
                .when(SEND).thenNothing().andAnswers("reference", "rems-12");
    }

    @Test
    void what_the_programme_does_not_take_can_be_sent_again_or_by_other_means() {
        var refused = left().when(SEND).and().whenAnswered(CALL, new Outcome.Rejected("identity-erased"))
                .then(new FormRefused(VISIT, "identity-erased"));
        refused.when(SEND).thenOwes(EPISODE + "~v1~form~2");
        refused.when(new SendForm(VISIT, null, "paper-3", "p-doc"))
                .then(new RemsFormSubmitted(VISIT, "paper-3", "p-doc", time("10:05")));
    }

    @Test
    void a_form_on_its_way_is_not_sent_twice() {
        left().when(SEND).when(SEND).thenNothing().andAnswers("outcome", "on-its-way");
    }

    @Test
    void on_the_eighth_day_it_is_late_and_that_is_said_once() {
        left().at(at("2026-03-16", "23:59")).whenTimePasses().thenNothing().andDueNext("form:v1", DUE).and()
                .at(DUE).whenTimePasses().then(new RemsFormOverdue(VISIT, DUE)).andNothingDue();
        left().when(new SendForm(VISIT, null, "r-1", "p-doc")).andDueNext("file:v1", at("2026-03-17", "10:05"));
    }

    @Test
    void a_dose_that_was_another_patients_owes_no_form() {
        var then = ready().when(dose(1, "10:00")).and().at(time("10:05")).when(end("stopped-early"))
                .when(new CorrectRecord(VISIT, "v1-d1", true, "wrong-patient", Map.of(), "p-nurse"));
        then.andDueNext("file:v1", at("2026-03-17", "10:05")).when(SEND).thenRefused("no-form-due");
        ready().when(SEND).thenRefused("no-form-due");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10, worklist", "2026-03-13, worklist", "2026-03-14, medium", "2026-03-16, medium",
        "2026-03-17, late"})
    void it_is_a_row_on_the_list_to_the_last_working_day_of_the_first_five(String day, String attention) {
        // Day 5 after Monday 9 March is Saturday, so Friday is the last day on the list.
        var visit = left().state().visit(VISIT);
        assertThat(FormView.of(left().state(), visit, new Context(at(day, "09:00"), at(day, "09:00"), ZoneId.of("America/New_York"))).attention()).isEqualTo(attention);
    }

    @Test
    void the_form_says_when_the_patient_was_drowsy_and_what_the_pressure_was() {
        var told = dosed().at(time("12:30")).when(pressure(150, 90, "10:44")).when(sedation(4, "10:40"))
                .when(pressure(128, 80, "12:10")).and().at(time("12:30")).when(end("admitted")).state();
        assertThat(prepared(told)).containsEntry("systolic-at-40", 150).containsEntry("systolic-leaving", 128)
                .containsEntry("sedation", "yes").containsEntry("sedation-from", time("10:40").toString())
                .containsEntry("dissociation", "unknown").containsEntry("respiratory-depression", "unknown");
    }

    @Test
    void the_form_says_no_only_of_what_somebody_has_looked_at() {
        var told = dosed().at(time("12:30")).when(mind(5, "10:44")).when(new RecordVitals(VISIT, false,
                        new Values(null, null, null, 98, 14, null), null, List.of(), time("10:44")))
                .when(end("admitted")).state();
        assertThat(prepared(told)).containsEntry("sedation", "no").containsEntry("dissociation", "no")
                .containsEntry("respiratory-depression", "no");
    }

    @Test
    void the_form_says_of_which_lot_each_device_was_and_who_sends_it_says_the_rest() {
        var then = ready().when(new RecordDose(VISIT, 1, "esketamine", null, 28, time("10:00"), "p-nurse", "lot-5"))
                .and().at(time("10:06")).when(dose(2, "10:05")).when(end("stopped-early"));
        assertThat(prepared(then.state())).containsEntry("lot-1", "lot-5").containsEntry("lot-2", "unknown")
                .containsEntry("vitals-acceptable-before", "yes").containsEntry("vitals-acceptable-leaving", "unknown");
        var sent = then.when(new SendForm(VISIT, "lot-6", "p-nurse", null, Answer.NO, null, "p-doc"));
        assertThat((Map<?, ?>) sent.call(CALL).body().get("fields")).asString().contains("lot-1=lot-5", "lot-2=lot-6",
                "monitored-by=p-nurse", "vitals-acceptable-before=yes", "vitals-acceptable-leaving=no");
    }

    @Test
    void a_lot_that_was_mistaken_is_put_right_by_writing_the_device_down_again() {
        var again = ready().when(new RecordDose(VISIT, 1, "esketamine", null, 28, time("10:00"), "p-nurse", "lot-5")).and()
                .when(new RecordDose(VISIT, 1, "esketamine", null, 28, time("10:00"), "p-nurse", "lot-6"))
                .then(new LotNoted(VISIT, "esketamine", 1, "lot-6")).andAnswers("outcome", "corrected");
        again.when(dose(1, "10:00")).thenNothing().andAnswers("outcome", "recorded-before")
                .andState("the lot stays", state -> state.visit(VISIT).doses().getFirst().lot().equals("lot-6"));
    }

    @Test
    void the_form_names_what_was_serious_and_by_which_criterion() {
        var told = dosed().when(new ReportSideEffect(VISIT, "seizure", 4, true, "life-threatening", null, null, time("10:05")))
                .when(end("transferred-by-ambulance")).state();
        assertThat(prepared(told)).containsEntry("serious-event", "yes").containsEntry("serious-event-1", "seizure")
                .containsEntry("serious-criterion-1", "life-threatening");
    }

    @Test
    void the_pressure_at_forty_minutes_is_read_in_the_window_that_the_clinic_has_set() {
        var told = dosed().at(time("12:30")).when(pressure(150, 90, "10:44"))
                .when(pressure(140, 85, "10:50")).when(end("admitted")).state();
        SettingsOverTime early = new SettingsOverTime(List.of(new SettingsOverTime.Version(Instant.EPOCH,
                new Settings(1, Map.of("check-first", "30")))));
        assertThat(prepared(told)).containsEntry("systolic-at-40", 140);
        assertThat(Prepared.of(told, told.visit(VISIT), new Context(time("12:30"), time("12:30"), ZoneId.of("America/New_York"),
                early))).containsEntry("systolic-at-40", 150);
    }

    private static Map<String, Object> prepared(Episode told) {
        return Prepared.of(told, told.visit(VISIT), new Context(time("12:30"), time("12:30"), ZoneId.of("America/New_York")));
    }
}
