package org.handrail.session.sideeffect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.EPISODE;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.arrived;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.time;

import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.sideeffect.Appraisal;
import org.handrail.clinical.sideeffect.SideEffectRules;
import org.handrail.session.dosing.DoseCommand.RecordMedicine;
import org.handrail.session.episode.Hit;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.visit.VisitEvent.DosingStopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideEffectTest {

    @ParameterizedTest
    @CsvSource({
        "dizziness, 1, false, routine",
        "dizziness, 2, false, routine",
        "dizziness, 3, false, urgent",
        "dizziness, 1, true, urgent",
        "dizziness, 4, false, emergency",
        "vomiting-persistent, 2, false, same-day",
        "dissociation-severe, 2, false, urgent",
        "seizure, 2, false, emergency",
        "other, 1, false, same-day"})
    void a_side_effect_has_the_level_of_its_kind_its_grade_and_its_consequence(String code, int grade, boolean serious,
                                                                              String level) {
        var then = dosed().at(time("10:30")).when(new ReportSideEffect(VISIT, code, grade, serious, time("10:20")))
                .andAnswers("level", level);
        SideEffectReported reported = (SideEffectReported) then.events().getFirst();
        assertThat(reported.escalation()).isEqualTo(level.equals("routine") ? null
                : EPISODE + "~v1~" + level);
        assertThat(then.state().pagings()).hasSize(level.equals("urgent") || level.equals("emergency") ? 1 : 0);
    }

    @Test
    void reports_of_a_visit_are_numbered() {
        dosed().at(time("10:30")).when(new ReportSideEffect(VISIT, "nausea", 1, false, time("10:20")))
                .andAnswers("report", "v1-e1")
                .when(new ReportSideEffect(VISIT, "headache", 1, false, time("10:25"))).andAnswers("report", "v1-e2");
    }

    @Test
    void only_bad_input_is_refused() {
        dosed().when(new ReportSideEffect(VISIT, "feels odd", 1, false, time("10:00"))).thenRefused("unknown-code");
        dosed().when(new ReportSideEffect(VISIT, "nausea", 0, false, time("10:00"))).thenRefused("grade");
        dosed().when(new ReportSideEffect(VISIT, "nausea", 6, false, time("10:00"))).thenRefused("grade");
        dosed().when(new ReportSideEffect(VISIT, "nausea", 1, false, time("10:30"))).thenRefused("not-in-the-future");
    }

    @Test
    void a_clinician_puts_an_effect_at_a_stricter_level_and_never_at_a_laxer_one() {
        var raised = dosed().at(time("10:30")).when(new ReportSideEffect(VISIT, "anxiety", 2, false, null, "urgent",
                "p-doc", time("10:20"))).andAnswers("level", "urgent");
        assertThat(((SideEffectReported) raised.events().getFirst()).raisedBy()).isEqualTo("p-doc");
        dosed().at(time("10:30")).when(new ReportSideEffect(VISIT, "seizure", 4, true, "life-threatening", "routine",
                "p-doc", time("10:20"))).andAnswers("level", "emergency");
    }

    @Test
    void a_criterion_makes_an_effect_serious() {
        var then = dosed().at(time("10:30")).when(new ReportSideEffect(VISIT, "vomiting", 2, false, "hospital-stay", null,
                null, time("10:20"))).andAnswers("level", "urgent");
        assertThat(((SideEffectReported) then.events().getFirst()).serious()).isTrue();
        dosed().when(new ReportSideEffect(VISIT, "vomiting", 2, true, "bad luck", null, null, time("10:00")))
                .thenRefused("unknown-code");
        dosed().when(new ReportSideEffect(VISIT, "vomiting", null, false, time("10:00"))).thenRefused("required");
    }

    @ParameterizedTest
    @CsvSource({"outpatient, true, on-the-monitoring-form", "inpatient, true, by-telephone", "inpatient, false, "})
    void whoever_reports_a_serious_effect_is_told_how_the_programme_learns_of_it(String site, boolean serious, String way) {
        List<RuleHit> rules = new ArrayList<>(Appraisal.of("vomiting", 2, serious).rules());
        if (way != null) {
            rules.add(SideEffectRules.REPORTED.hit(way));
        }
        dosed().where("site-kind", site).when(new ReportSideEffect(VISIT, "vomiting", 2, serious, time("10:05")))
                .andAnswers("rules", Hit.of(rules));
    }

    @Test
    void an_urgent_effect_stops_what_is_being_given() {
        var then = dosed().when(new ReportSideEffect(VISIT, "faint", 2, false, time("10:05")));
        assertThat(then.events()).anyMatch(DosingStopped.class::isInstance);
        assertThat(then.state().visit(VISIT).stopped()).isTrue();
    }

    @Test
    void a_rise_that_was_expected_has_no_grade() {
        var then = dosed().at(time("12:30")).when(pressure(170, 92, "10:45")).when(pressure(130, 82, "12:10"))
                .when(new ReportSideEffect(VISIT, "blood-pressure-increased", null, false, time("12:10")));
        then.thenNothing().andAnswers("outcome", "expected").when(end()).andState("not reported",
                state -> state.visit(VISIT).watch().reports().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"144, 88, ''", "145, 88, 3", "144, 89, 3"})
    void a_pressure_that_has_not_settled_at_the_door_is_grade_three(int systolic, int diastolic, String grade) {
        var then = dosed().at(time("12:30")).when(pressure(systolic, diastolic, "12:10")).when(end());
        assertThat(then.state().visit(VISIT).watch().reports().stream().map(r -> String.valueOf(r.grade())).toList())
                .isEqualTo(grade.isEmpty() ? List.of() : List.of(grade));
    }

    @ParameterizedTest
    @CsvSource({"140, 90, ''", "141, 88, 3"})
    void a_dose_without_a_pressure_before_it_expects_no_rise(int systolic, int diastolic, String grade) {
        var then = arrived().when(dose(1, "10:00")).and().at(time("12:30")).when(pressure(systolic, diastolic, "12:10")).when(end());
        assertThat(then.state().visit(VISIT).watch().reports().stream().map(r -> String.valueOf(r.grade())).toList())
                .isEqualTo(grade.isEmpty() ? List.of() : List.of(grade));
    }

    @Test
    void a_rise_that_is_told_and_was_not_measured_is_grade_three_and_says_what_is_missing() {
        var told = new ReportSideEffect(VISIT, "blood-pressure-increased", null, false, time("10:05"));
        dosed().when(told).andAnswers("grade", 3).andAnswers("because", "not-read-after-the-dose");
        ready().at(time("10:06")).when(told).thenNothing().andAnswers("outcome", "not-dosed");
    }

    @Test
    void a_pressure_that_was_treated_is_grade_two_and_a_crisis_grade_four() {
        var treated = dosed().at(time("12:30")).when(new RecordMedicine(VISIT, "clonidine", "blood-pressure", time("10:50")))
                .when(pressure(126, 80, "12:10")).when(end());
        assertThat(treated.state().visit(VISIT).watch().reports()).singleElement()
                .satisfies(r -> assertThat(r.grade()).isEqualTo(2));
        var crisis = dosed().at(time("12:30")).when(pressure(182, 112, "10:45", "severe-headache")).when(end());
        assertThat(crisis.state().visit(VISIT).watch().reports()).singleElement().satisfies(r -> {
            assertThat(r.grade()).isEqualTo(4);
            assertThat(r.escalation()).isEqualTo(EPISODE + "~v1~emergency");
        });
    }

    private static EndVisit end() {
        return new EndVisit(VISIT, "stopped-early", "yes", "escort", List.of(), List.of(), time("12:20"), "p-nurse");
    }
}
