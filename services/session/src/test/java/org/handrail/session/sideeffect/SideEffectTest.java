package org.handrail.session.sideeffect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.EPISODE;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.time;

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
}
