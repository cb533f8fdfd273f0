package org.handrail.session.dosing;

import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.arrived;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.override;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.standing;
import static org.handrail.session.Chair.time;

import org.handrail.clinical.dosing.Standing.Currency;
import org.handrail.session.dosing.DoseCommand.OverrideHold;
import org.handrail.session.dosing.DoseEvent.HoldOverridden;
import org.handrail.session.episode.EpisodeEvent.ClearanceLearnt;
import org.junit.jupiter.api.Test;

class OverrideTest {

    @Test
    void the_prescriber_goes_on_despite_a_service_that_does_not_answer() {
        ready().when(ask(1, standing("intake", Currency.NO_ANSWER, null)))
                .when(override(1)).thenEvents(HoldOverridden.class).andAnswers("until", time("10:10"))
                .when(dose(1, "10:00")).andAnswers("basis", "override");
    }

    @Test
    void nobody_overrides_what_the_programme_leaves_to_nobody() {
        ready().when(ask(1, standing("intake", Currency.CURRENT, false)))
                .when(override(1)).thenRefused("not-to-be-overridden").thenRefusedBy("DOSE-CLEARED");
    }

    @Test
    void a_withdrawal_heard_after_the_hold_was_shown_counts() {
        ready().when(ask(1, standing("intake", Currency.NO_ANSWER, null))).and().given(new ClearanceLearnt(false, null))
                .when(override(1)).thenRefused("not-to-be-overridden");
    }

    @Test
    void there_is_nothing_to_override_before_the_dose_was_asked_for_or_for_another_device() {
        ready().when(override(1)).thenRefused("nothing-held");
        arrived().when(ask(1)).when(override(2)).thenRefused("nothing-held");
        ready().when(ask(1)).when(override(1)).thenRefused("nothing-held");
    }

    @Test
    void a_reason_that_is_not_in_the_list_is_refused() {
        arrived().when(ask(1)).when(new OverrideHold(VISIT, 1, "because", "p-doc")).thenRefused("unknown-code");
    }

    @Test
    void a_decision_by_which_nothing_was_given_ends_with_its_time() {
        arrived().when(pressure(165, 101, "09:40")).when(pressure(162, 98, "09:56")).when(ask(1))
                .when(override(1)).andAnswers("until", time("10:10"))
                .at("2026-03-09T10:11:00-04:00").when(ask(1)).andAnswers("outcome", "held");
    }

    @Test
    void a_decision_about_the_blood_pressure_before_the_dose_holds_for_the_visit() {
        arrived().when(pressure(165, 101, "09:40")).when(pressure(162, 98, "09:56")).when(ask(1))
                .andAnswers("outcome", "held").when(override(1)).when(dose(1, "10:00"))
                .at("2026-03-09T10:11:00-04:00").when(ask(2)).andAnswers("outcome", "permitted");
    }
}
