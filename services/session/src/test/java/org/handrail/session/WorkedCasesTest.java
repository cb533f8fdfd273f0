package org.handrail.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.EMERGENCY;
import static org.handrail.session.Chair.EPISODE;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.arrived;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.infusion;
import static org.handrail.session.Chair.override;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.readyForInfusion;
import static org.handrail.session.Chair.reasons;
import static org.handrail.session.Chair.time;

import java.time.Instant;
import java.time.Duration;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.dosing.OrderAsked;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.handrail.session.dosing.DoseCommand.EndInfusion;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.dosing.DoseEvent.DoseAdministered;
import org.handrail.session.dosing.DoseEvent.DoseHeld;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.monitoring.VitalsEvent.VitalsThresholdCrossed;
import org.handrail.session.order.RecordOrder;
import org.handrail.session.release.ReleaseCommand.AskToRelease;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.ReleaseEvent.SessionCompleted;
import org.handrail.session.sideeffect.ReportSideEffect;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;
import org.handrail.session.visit.VisitEvent.DosingStopped;
import org.junit.jupiter.api.Test;

/** Cases of the day as clinicians tell them, from the question to what people see. */
class WorkedCasesTest {

    private static List<String> held(Then<Episode, SessionCommand, SessionEvent> then) {
        return reasons(((DoseHeld) then.events().getFirst()).rules());
    }

    @Test
    void a_pressure_of_140_over_90_is_no_raised_pressure() {
        arrived().when(pressure(140, 90, "09:55")).when(ask(1)).andAnswers("outcome", "permitted");
    }

    @Test
    void a_pressure_of_164_over_96_and_162_over_94_on_the_recheck_is_no_dose_today() {
        var first = arrived().when(pressure(164, 96, "09:40")).when(ask(1));
        assertThat(held(first)).containsExactly("DOSE-BP-RECHECK recheck-due");
        var again = first.when(pressure(162, 94, "09:56")).when(ask(1)).andAnswers("overridable", true);
        assertThat(held(again)).containsExactly("DOSE-BP-HOLD still-high-after-recheck");
        assertThat(((DoseHeld) again.events().getFirst()).liftedBy()).contains("another-day", "blood-pressure-lower");
    }

    /** The second visit, 84 mg: 10:00, 10:05 and 10:10. */
    private static Scenario<Episode, SessionCommand, SessionEvent> eightyFour() {
        return ready().given(new DoseAdministered("v0", 1, "esketamine", 28, time("10:00").minusSeconds(604_800),
                        "permission"))
                .when(new RecordOrder(new OrderAsked(Protocol.ESKETAMINE_TRD, "esketamine", "nasal", 84.0, null, null, null,
                        null, null), null, 7, "p-doc", time("09:50"))).when(ask(1)).when(dose(1, "10:00"))
                .at("2026-03-09T10:05:00-04:00").when(ask(2)).when(dose(2, "10:05"))
                .at("2026-03-09T10:10:00-04:00").when(ask(3)).when(dose(3, "10:10")).and();
    }

    @Test
    void a_crisis_forty_minutes_after_84_mg_stops_everything_and_calls_somebody_at_once() {
        var then = eightyFour().at(time("10:50")).when(pressure(182, 112, "10:50", "severe-headache", "vision-change"));
        assertThat(then.events()).filteredOn(VitalsThresholdCrossed.class::isInstance)
                .map(VitalsThresholdCrossed.class::cast).singleElement().satisfies(crossed -> {
                    assertThat(crossed.level()).isEqualTo("emergency");
                    assertThat(reasons(crossed.rules())).contains("MON-BP-CRISIS stop-level-with-symptoms");
                });
        assertThat(then.events()).anyMatch(DosingStopped.class::isInstance);
        assertThat(then.state().paging(EMERGENCY).orElseThrow().ladder().called()).isNotEmpty();
    }

    @Test
    void a_second_device_a_second_too_early_is_not_permitted_and_its_record_is_taken_with_a_deviation() {
        var early = ready().when(ask(1)).when(dose(1, "10:00")).and().at(time("10:04:59"));
        assertThat(held(early.when(ask(2)))).containsExactly("DOSE-REST rest-not-over");
        var given = early.when(dose(2, "10:04:59")).andAnswers("outcome", "recorded").andAnswers("basis", "deviation");
        assertThat(given.events()).filteredOn(DeviationRecorded.class::isInstance).map(DeviationRecorded.class::cast)
                .singleElement().satisfies(d -> assertThat(reasons(d.rules())).contains("DOSE-REST rest-not-over"));
    }

    @Test
    void a_third_treatment_day_in_a_week_is_not_permitted_and_its_record_is_taken_with_a_deviation() {
        var third = ready().given(treated("v8", 6), treated("v9", 3));
        assertThat(held(third.when(ask(1)))).containsExactly("DOSE-WEEK too-many-treatment-days");
        assertThat(third.when(dose(1, "10:00")).events()).filteredOn(DeviationRecorded.class::isInstance)
                .map(DeviationRecorded.class::cast).singleElement()
                .satisfies(d -> assertThat(reasons(d.rules())).contains("DOSE-WEEK too-many-treatment-days"));
    }

    private static DoseAdministered treated(String visit, int daysAgo) {
        Instant at = time("10:00").minusSeconds(86_400L * daysAgo);
        return new DoseAdministered(visit, 1, "esketamine", 28, at, "permission");
    }

    @Test
    void painful_and_frequent_urination_after_fourteen_weeks_is_looked_at_the_same_day_and_decided_before_the_next_dose() {
        var told = ready().when(new ReportSideEffect("v14", "urinary-pain", 1, false, time("09:30")))
                .andAnswers("level", "same-day").when(new ReportSideEffect("v14", "urinary-frequency", 1, false,
                        time("09:30"))).andAnswers("level", "same-day");
        var asked = told.when(ask(1)).andAnswers("overridable", true);
        assertThat(held(asked)).containsExactly("DAY-URINARY urinary-symptoms");
        asked.when(override(1)).when(dose(1, "10:00")).andAnswers("basis", "override")
                .at("2026-03-09T10:05:00-04:00").when(ask(2)).andAnswers("outcome", "permitted");
    }

    @Test
    void an_infusion_ends_after_forty_minutes_and_the_patient_leaves_an_hour_later() {
        var run = readyForInfusion().when(infusion(35)).when(new RecordDose(VISIT, 1, "ketamine", "iv", 35, time("10:00"),
                "p-nurse")).at("2026-03-09T10:40:00-04:00").when(new EndInfusion(VISIT, "completed", 35.0, null,
                time("10:40"))).at("2026-03-09T11:39:00-04:00").when(new RecordVitals(VISIT, true,
                new Values(126, 80, 70, 98, 14, 5), null, Answer.NO, List.of(), time("11:39")));
        AskToRelease release = new AskToRelease(VISIT, new Attestations(Answer.YES, Answer.YES, null, Answer.YES, 10,
                Answer.YES, Answer.YES, null, null), false);
        run.when(release).andAnswers("outcome", "refused").andAnswers("earliest", time("11:40"));
        var left = run.and().at(time("11:40")).when(release).andAnswers("outcome", "released");
        assertThat((SessionCompleted) left.events().getFirst()).satisfies(completed -> {
            assertThat(completed.protocol()).isEqualTo("iv-ketamine");
            assertThat(completed.formDue()).isNull();
        });
        left.andDueNext("file:v1", time("11:40").plus(Duration.ofDays(8)));
    }

    @Test
    void an_alarm_by_a_slip_of_the_hand_is_named_like_the_visit() {
        assertThat(dosed().at(time("10:45")).when(pressure(224, 110, "10:45", "confusion")).state().paging(EPISODE
                + "~v1~emergency")).isPresent();
    }
}
