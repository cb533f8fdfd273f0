package org.handrail.session.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.arrived;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.override;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.reasons;
import static org.handrail.session.Chair.standing;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;

import java.util.List;
import org.handrail.clinical.dosing.Standing;
import org.handrail.clinical.dosing.Standing.Currency;
import org.handrail.runtime.testkit.Then;
import org.handrail.session.decision.DecisionMade;
import org.handrail.session.dosing.DoseCommand.AskToDose;
import org.handrail.session.dosing.DoseEvent.DoseAdministered;
import org.handrail.session.dosing.DoseEvent.DoseHeld;
import org.handrail.session.dosing.DoseEvent.DosePermitted;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeEvent.CareEndLearnt;
import org.handrail.session.episode.EpisodeEvent.ClearanceLearnt;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskToDoseTest {

    @Test
    void a_device_is_permitted_for_ten_minutes() {
        var then = ready().when(ask(1)).thenEvents(DosePermitted.class, DecisionMade.class)
                .andAnswers("outcome", "permitted");
        assertThat(then.events().getFirst()).isEqualTo(new DosePermitted(VISIT, 1, time("10:00"), time("10:10"),
                "esketamine", 28, List.of(), ((DecisionMade) then.events().getLast()).made().local(), 0));
    }

    @Test
    void the_second_device_asked_for_at_the_very_moment_of_the_first_has_to_rest() {
        var then = ready().when(ask(1)).when(dose(1, "10:00")).and().at(time("10:00")).when(ask(2));
        assertThat(reasons(held(then).rules())).containsExactly("DOSE-REST rest-not-over");
    }

    @ParameterizedTest
    @CsvSource({"10:04:59, held", "10:05:00, permitted"})
    void the_second_device_waits_until_five_minutes_after_the_first(String clock, String outcome) {
        ready().when(ask(1)).when(dose(1, "10:00")).and().at(time(clock)).when(ask(2)).andAnswers("outcome", outcome);
    }

    @Test
    void a_hold_says_what_lifts_it_and_from_when_time_alone_would() {
        var then = ready().when(ask(1)).when(dose(1, "10:00")).and().at(time("10:04:59")).when(ask(2))
                .andAnswers("earliest", time("10:05")).andAnswers("overridable", true);
        assertThat(held(then).liftedBy()).containsExactly("time", "prescriber-override");
        assertThat(reasons(held(then).rules())).containsExactly("DOSE-REST rest-not-over");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T10:00:00-05:00, 2026-03-06T10:00:00-05:00, held",
        "2026-03-02T23:59:59-05:00, 2026-03-06T10:00:00-05:00, permitted",
        "2026-03-05T10:00:00-05:00, 2026-03-05T10:06:00-05:00, permitted",
        "2026-03-08T10:00:00-04:00, 2026-03-08T10:06:00-04:00, held"})
    void a_third_treatment_day_in_seven_and_the_day_after_a_treatment_are_held(String one, String other,
                                                                               String outcome) {
        ready().given(given("v2", one), given("v3", other)).when(ask(1)).andAnswers("outcome", outcome);
    }

    private static DoseAdministered given(String visit, String at) {
        return new DoseAdministered(visit, 1, "esketamine", 28, java.time.OffsetDateTime.parse(at).toInstant(),
                "permission");
    }

    @ParameterizedTest
    @CsvSource({
        "140, 90, permitted,",
        "141, 90, held, DOSE-BP-WEIGH",
        "140, 91, held, DOSE-BP-WEIGH",
        "159, 99, held, DOSE-BP-WEIGH",
        "160, 99, held, DOSE-BP-HOLD",
        "159, 100, held, DOSE-BP-HOLD"})
    void a_blood_pressure_still_raised_after_the_recheck_is_weighed_and_a_high_one_held(int systolic, int diastolic,
                                                                                        String outcome, String rule) {
        var then = arrived().when(pressure(165, 101, "09:40")).when(pressure(systolic, diastolic, "09:56"))
                .when(ask(1)).andAnswers("outcome", outcome);
        if (rule != null) {
            assertThat(held(then).rules()).extracting("rule").containsExactly(rule);
        }
    }

    @Test
    void without_a_blood_pressure_of_today_nothing_is_given() {
        assertThat(reasons(held(arrived().when(ask(1))).rules())).containsExactly("DOSE-BP-READ not-read-today");
    }

    @ParameterizedTest
    @CsvSource({"BEHIND", "BLOCKED", "NO_ANSWER"})
    void a_service_that_cannot_be_believed_holds_the_dose_and_the_prescriber_may_decide(Currency currency) {
        var then = ready().when(ask(1, standing("intake", currency, true),
                standing("scheduling", Currency.CURRENT, null))).andAnswers("overridable", true);
        assertThat(reasons(held(then).rules())).containsExactly("DOSE-NOT-CURRENT not-current");
    }

    @Test
    void a_clearance_that_was_heard_is_known_while_intake_is_away_and_the_prescriber_may_decide() {
        var then = ready().when(ask(1, standing("intake", Currency.NO_ANSWER, null))).andAnswers("overridable", true);
        assertThat(reasons(held(then).rules())).containsExactly("DOSE-NOT-CURRENT not-current");
    }

    @Test
    void a_clearance_that_nobody_has_heard_of_is_not_for_the_prescriber_to_decide() {
        var then = unknown().when(ask(1, standing("intake", Currency.NO_ANSWER, null))).andAnswers("overridable", false);
        assertThat(reasons(held(then).rules())).contains("DOSE-CLEARED clearance-not-known");
        then.when(override(1)).thenRefused("not-to-be-overridden");
    }

    @Test
    void a_missing_enrolment_is_not_for_the_prescriber_to_decide() {
        var then = ready().when(ask(1, new Standing("intake", Currency.CURRENT, true, List.of("enrolment-missing"),
                List.of("enrolment-missing")))).andAnswers("overridable", false);
        assertThat(held(then).rules()).singleElement().extracting("rule", "tag", "reason")
                .containsExactly("DOSE-CLEARED", "L-must", "enrolment-missing");
        then.when(override(1)).thenRefused("not-to-be-overridden").thenRefusedBy("DOSE-CLEARED");
    }

    @Test
    void what_another_service_holds_against_the_dose_is_named() {
        var then = ready().when(ask(1, standing("intake", Currency.CURRENT, true),
                standing("follow-up", Currency.CURRENT, null, "escalation-open")));
        assertThat(reasons(held(then).rules())).containsExactly("DOSE-COURSE-HOLD escalation-open");
        assertThat(held(then).liftedBy()).containsExactly("escalation-open-resolved", "prescriber-override");
    }

    @Test
    void a_withdrawn_clearance_that_was_heard_holds_whatever_becomes_of_the_question() {
        var then = ready().given(new ClearanceLearnt(false, null)).when(ask(1, standing("intake", Currency.NO_ANSWER, null)))
                .andAnswers("overridable", false);
        assertThat(held(then).rules()).extracting("rule").contains("DOSE-CLEARED");
        assertThat(held(ready().given(new CareEndLearnt("completed")).when(ask(1))).rules()).extracting("rule")
                .containsExactly("DOSE-CLEARED");
    }

    @Test
    void no_device_after_a_threshold_that_stops_dosing() {
        var then = ready().when(ask(1)).when(dose(1, "10:00")).and().at(time("10:06"))
                .when(pressure(150, 88, "10:06", "severe-headache")).when(ask(2));
        assertThat(held(then).rules()).extracting("rule").contains("DOSE-STOPPED");
    }

    @Test
    void no_device_beyond_the_order() {
        var then = dosed().at(time("10:10")).when(ask(3));
        assertThat(reasons(held(then).rules())).containsExactly("DOSE-AMOUNT ordered-dose-reached");
    }

    @ParameterizedTest
    @CsvSource({"midazolam, 1, 28, unknown-code", "esketamine, 0, 28, device-number",
        "esketamine, 21, 28, device-number", "esketamine, 1, 27, device-amount", "esketamine, 1, 56, device-amount"})
    void a_question_that_makes_no_sense_is_refused(String drug, int device, int amount, String reason) {
        ready().when(new AskToDose(VISIT, device, drug, amount, List.of())).thenRefused(reason);
    }

    private static DoseHeld held(Then<Episode, SessionCommand, SessionEvent> then) {
        return (DoseHeld) then.events().getFirst();
    }
}
