package org.handrail.session.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.EMERGENCY;
import static org.handrail.session.Chair.URGENT;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.readyForInfusion;
import static org.handrail.session.Chair.time;

import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.clinical.rule.Policy;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.paging.PagingEvent.Closed;
import org.handrail.session.Chair;
import org.handrail.session.dosing.DoseCommand.EndInfusion;
import org.handrail.session.dosing.DoseCommand.RecordMedicine;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.InfusionEnd;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.escalation.Paged;
import org.handrail.session.monitoring.VitalsEvent.VitalsThresholdCrossed;
import org.handrail.session.monitoring.Watching;
import org.handrail.session.order.Orders;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.sideeffect.ReportSideEffect;
import org.handrail.session.sideeffect.SideEffectReported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record that was wrong is kept, and what rested on it is judged again. */
class CorrectRecordTest {

    private static CorrectRecord correct(String record, Map<String, Object> corrected) {
        return new CorrectRecord(VISIT, record, false, "typing-error", corrected, "p-nurse");
    }

    private static CorrectRecord strike(String record) {
        return new CorrectRecord(VISIT, record, true, "wrong-patient", Map.of(), "p-nurse");
    }

    /** 224/110 with a severe headache was written down: an Emergency. */
    private static Scenario<Episode, SessionCommand, SessionEvent> alarmed() {
        return dosed().at(time("10:45")).when(pressure(224, 110, "10:44", "severe-headache")).and();
    }

    @Test
    void an_alarm_that_a_wrong_value_raised_is_closed_with_that_reason_and_follow_up_is_told() {
        var then = alarmed().when(correct("v1-r2", Map.of("systolic", 124, "diastolic", 80)));
        RecordCorrected corrected = (RecordCorrected) then.events().getFirst();
        assertThat(corrected.closes()).containsExactly(EMERGENCY);
        assertThat(corrected.was()).isEqualTo(Map.of("systolic", 224, "diastolic", 110));
        assertThat(then.events()).contains(new Paged(new Closed(EMERGENCY, "p-nurse", "recorded-in-error", time("10:45"), true)));
        assertThat(then.state().paging(EMERGENCY).orElseThrow().open()).isFalse();
        assertThat(then.and().owed()).anySatisfy(call -> assertThat(call.body())
                .containsEntry("escalation", EMERGENCY).containsEntry("outcome", "recorded-in-error"));
    }

    @Test
    void the_headache_that_is_left_calls_a_clinician_still() {
        var then = alarmed().when(correct("v1-r2", Map.of("systolic", 124, "diastolic", 80)));
        assertThat(then.events()).filteredOn(VitalsThresholdCrossed.class::isInstance)
                .map(VitalsThresholdCrossed.class::cast).singleElement()
                .extracting(VitalsThresholdCrossed::escalation).isEqualTo(URGENT);
    }

    @Test
    void a_value_that_was_written_too_low_alarms_when_it_is_corrected() {
        var then = dosed().at(time("11:30")).when(pressure(124, 80, "10:44", "confusion")).and().at(time("11:40"))
                .when(correct("v1-r2", Map.of("systolic", 224)));
        assertThat(then.state().paging(EMERGENCY).orElseThrow().open()).isTrue();
    }

    @Test
    void a_second_reading_that_confirmed_a_wrong_one_is_alone_again_and_alarms_when_it_is_confirmed_later() {
        var alone = dosed().at(time("10:50")).when(pressure(184, 90, "10:40")).when(pressure(186, 90, "10:46"))
                .when(correct("v1-r2", Map.of("systolic", 134)));
        assertThat(alone.state().paging(URGENT).orElseThrow().open()).isFalse();
        assertThat(alone.state().visit(VISIT).stopped()).isFalse();
        var again = alone.and().at(time("10:52")).when(pressure(188, 92, "10:52"));
        assertThat(again.state().paging("ep-k3j5v7q2m4n6a2b4c6d7~v1-2~urgent").orElseThrow().open()).isTrue();
    }

    @Test
    void a_reading_of_another_patient_is_struck_out_and_counts_no_more() {
        var then = alarmed().when(strike("v1-r2")).andAnswers("outcome", "corrected");
        assertThat(then.state().visit(VISIT).vitals()).hasSize(1);
        assertThat(then.state().visit(VISIT).watch().readings()).hasSize(2);
        then.when(strike("v1-r2")).thenRefused("unknown-record");
    }

    @Test
    void a_side_effect_that_was_worse_than_written_calls_somebody() {
        var then = dosed().at(time("10:30")).when(new ReportSideEffect(VISIT, "nausea", 1, false, time("10:20")))
                .when(correct("v1-e1", Map.of("grade", 3))).thenEvents(RecordCorrected.class, SideEffectReported.class,
                        org.handrail.session.visit.VisitEvent.DosingStopped.class,
                        Paged.class, Paged.class);
        assertThat(then.state().visit(VISIT).watch().reports()).singleElement()
                .satisfies(r -> assertThat(r.level()).isEqualTo("urgent"));
    }

    @Test
    void a_side_effect_that_was_none_closes_what_it_called_for() {
        var then = dosed().at(time("10:30")).when(new ReportSideEffect(VISIT, "seizure", 4, true, time("10:20")))
                .when(strike("v1-e1"));
        assertThat(((RecordCorrected) then.events().getFirst()).closes()).containsExactly(EMERGENCY);
    }

    @Test
    void an_ending_that_was_written_for_another_patient_leaves_this_one_in_the_chair() {
        var then = dosed().when(new EndVisit(VISIT, "admitted", null, null, List.of(), List.of(), time("10:05"),
                "p-nurse"))
                .when(strike("v1-ending"));
        assertThat(then.state().visit(VISIT).open()).isTrue();
        then.andDueNext(time("10:30"));
    }

    @Test
    void an_arrival_has_its_right_time_and_a_device_its_right_amount() {
        var then = dosed().when(correct("v1-arrival", Map.of("occurredAt", time("09:40").toString())))
                .when(correct("v1-d2", Map.of("amountMg", 14.0)));
        assertThat(then.state().visit(VISIT).arrivedAt()).isEqualTo(time("09:40"));
        assertThat(then.state().visit(VISIT).amountMg()).isEqualTo(42);
        assertThat(then.state().visit(VISIT).corrections()).hasSize(2);
    }

    @Test
    void a_sedative_that_was_none_makes_nobody_stay_longer_and_begins_no_checks() {
        var given = dosed().at(time("10:30")).when(new RecordMedicine(VISIT, "midazolam", "sedative", time("10:30"))).and();
        assertThat(Watching.of(given.state(), given.state().visit(VISIT), Policy.DEFAULTS).lastSedative()).isEqualTo(time("10:30"));
        var then = given.when(correct("v1-m1", Map.of("medicine", "ondansetron", "kind", "nausea")))
                .thenEvents(OtherRecordCorrected.class).andAnswers("outcome", "corrected");
        assertThat(Watching.of(then.state(), then.state().visit(VISIT), Policy.DEFAULTS).lastSedative()).isNull();
        assertThat(then.state().visit(VISIT).corrections()).singleElement()
                .satisfies(c -> assertThat(c.was()).isEqualTo(Map.of("medicine", "midazolam", "kind", "sedative")));
    }

    @Test
    void raised_pressure_that_was_graded_by_a_wrong_value_is_graded_again() {
        var ended = dosed().at(time("12:10")).when(pressure(224, 110, "12:06")).when(new EndVisit(VISIT,
                "left-against-advice", "yes", "taxi", List.of("prescriber"), List.of(), time("12:10"), "p-nurse"));
        assertThat(ended.state().visit(VISIT).watch().reports()).singleElement().satisfies(r -> {
            assertThat(r.code()).isEqualTo("blood-pressure-increased");
            assertThat(r.inError()).isFalse();
        });
        var then = ended.when(correct("v1-r2", Map.of("systolic", 124, "diastolic", 80)));
        assertThat(then.state().visit(VISIT).watch().reports()).singleElement()
                .satisfies(r -> assertThat(r.inError()).isTrue());
        assertThat(then.events()).filteredOn(RecordCorrected.class::isInstance).map(RecordCorrected.class::cast)
                .extracting(RecordCorrected::because).containsExactly("typing-error", "judged-again");
    }

    @Test
    void pressure_that_turns_out_to_have_been_high_is_graded_after_the_end() {
        var ended = dosed().at(time("12:10")).when(pressure(124, 80, "12:06")).when(new EndVisit(VISIT,
                "left-against-advice", "yes", "taxi", List.of("prescriber"), List.of(), time("12:10"), "p-nurse"));
        assertThat(ended.state().visit(VISIT).watch().reports()).isEmpty();
        assertThat(ended.when(correct("v1-r2", Map.of("systolic", 184))).state().visit(VISIT).watch().reports())
                .singleElement().satisfies(r -> assertThat(r.grade()).isEqualTo(3));
    }

    @Test
    void a_medicine_of_another_patient_is_struck_out_and_kept() {
        var then = dosed().when(new RecordMedicine(VISIT, "midazolam", "sedative", time("10:05"))).when(strike("v1-m1"));
        assertThat(then.state().visit(VISIT).treatment().given()).isEmpty();
        assertThat(then.state().visit(VISIT).treatment().medicines()).singleElement()
                .satisfies(m -> assertThat(m.inError()).isTrue());
        then.when(strike("v1-m1")).thenRefused("unknown-record");
        then.when(new RecordMedicine(VISIT, "clonidine", "blood-pressure", time("10:05"))).andAnswers("record", "v1-m2");
    }

    @ParameterizedTest
    @CsvSource({"medicine, MIDAZOLAM", "kind, poison"})
    void a_medicine_is_corrected_to_one_that_can_be(String field, String value) {
        dosed().when(new RecordMedicine(VISIT, "midazolam", "sedative", time("10:05")))
                .when(correct("v1-m1", Map.of(field, value))).thenRefused("unknown-code");
    }

    @Test
    void an_order_for_another_patient_is_in_force_no_more_and_nothing_is_given_under_it() {
        var then = ready().when(strike("o1"));
        assertThat(Orders.at(then.state(), time("10:00"))).isEmpty();
        then.when(ask(1)).andAnswers("outcome", "held").and().when(dose(1, "10:00")).andAnswers("basis", "deviation");
        ready().when(correct("o1", Map.of("visits", 12))).andAnswers("outcome", "corrected");
        ready().when(correct("o1", Map.of("amountMg", 84.0))).thenRefused("unknown-field");
    }

    @Test
    void the_end_of_an_infusion_has_its_right_time_or_was_none() {
        var ended = readyForInfusion().when(new EndInfusion(VISIT, "stopped", 18.0, "blood-pressure", time("10:00")));
        assertThat(ended.when(correct("v1-infusion-end", Map.of("amountMg", 21.0, "ended", "completed"))).state()
                .visit(VISIT).treatment().end()).isEqualTo(new InfusionEnd("completed", 21.0, time("10:00")));
        assertThat(ended.when(strike("v1-infusion-end")).state().visit(VISIT).treatment().end()).isNull();
    }

    @Test
    void feeling_apart_that_was_written_down_wrongly_is_put_right_for_the_form() {
        var then = dosed().at(time("10:45")).when(Chair.mind(5, "10:45")).when(correct("v1-r2", Map.of("dissociated", "yes")));
        assertThat(then.state().visit(VISIT).readings().getLast().dissociated()).isEqualTo(Answer.YES);
    }

    @Test
    void what_says_the_same_changes_nothing() {
        dosed().when(correct("v1-d2", Map.of("amountMg", 28.0))).thenNothing().andAnswers("outcome", "unchanged");
    }
}
