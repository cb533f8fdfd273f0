package org.handrail.session.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.ask;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.infusion;
import static org.handrail.session.Chair.prepared;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.readyForInfusion;
import static org.handrail.session.Chair.reasons;
import static org.handrail.session.Chair.standing;
import static org.handrail.session.Chair.time;

import java.util.List;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.dosing.OrderAsked;
import org.handrail.clinical.dosing.Standing.Currency;
import org.handrail.runtime.testkit.Then;
import org.handrail.session.decision.DecisionMade;
import org.handrail.session.dosing.DoseCommand.AskToDose;
import org.handrail.session.dosing.DoseCommand.OverrideHold;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.dosing.DoseEvent.DoseHeld;
import org.handrail.session.dosing.DoseEvent.DrugAdministered;
import org.handrail.session.dosing.DoseEvent.InfusionPermitted;
import org.handrail.session.episode.Care;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeEvent.ClearanceLearnt;
import org.handrail.session.episode.EpisodeEvent.ReviewLearnt;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {

    private static RecordOrder devices(double amountMg, int visits) {
        return new RecordOrder(new OrderAsked(Protocol.ESKETAMINE_TRD, "esketamine", "nasal", amountMg, null, null, null,
                null, null), null, visits, "p-doc", time("09:58"));
    }

    private static DoseHeld held(Then<Episode, SessionCommand, SessionEvent> then) {
        return (DoseHeld) then.events().getFirst();
    }

    @Test
    void an_order_is_recorded_and_named() {
        ready().when(devices(84, 7)).thenEvents(OrderRecorded.class).andAnswers("order", "o2")
                .andAnswers("amountMg", 84.0);
    }

    @Test
    void a_new_order_takes_the_place_of_the_one_before() {
        var then = dosed().at(time("10:10")).when(ask(3)).andAnswers("outcome", "held").when(devices(84, 7));
        assertThat(reasons(held(then.when(ask(3))).rules())).containsExactly(
                "DOSE-FIRST-DAY more-than-56-on-the-first-day");
    }

    @ParameterizedTest
    @CsvSource({"0.09, below-usual", "0.1, ", "0.75, ", "0.76, above-usual"})
    void an_unusual_dose_of_an_infusion_is_noted_and_taken(double mgPerKg, String noted) {
        var then = ready().when(new RecordOrder(new OrderAsked(Protocol.IV_KETAMINE, "ketamine", "iv", null, mgPerKg, 70.0,
                time("09:00"), 1.0, mgPerKg * 70), 40, 6, "p-doc", time("09:58")));
        List<Hit> notes = ((OrderRecorded) then.events().getFirst()).rules();
        assertThat(notes == null ? List.of() : reasons(notes))
                .isEqualTo(noted == null ? List.of() : List.of("IV-USUAL " + noted));
    }

    @Test
    void an_order_that_devices_cannot_make_up_is_not_taken() {
        ready().when(devices(70, 1)).thenRefused("order-not-possible").thenRefusedBy("DOSE-ORDER");
    }

    @Test
    void a_benefit_review_that_asks_for_another_dose_or_stops_needs_a_new_order() {
        assertThat(reasons(held(ready().given(new ReviewLearnt(new Care.Review("change", 84.0, time("09:30"))))
                .when(ask(1))).rules())).containsExactly("DOSE-ORDER review-asks-for-another-dose");
        assertThat(reasons(held(ready().given(new ReviewLearnt(new Care.Review("stop", null, time("09:30"))))
                .when(ask(1))).rules())).containsExactly("DOSE-ORDER stopped-at-benefit-review");
        ready().given(new ReviewLearnt(new Care.Review("continue", null, time("09:30")))).when(ask(1))
                .andAnswers("outcome", "permitted");
    }

    @Test
    void a_prescriber_gives_an_infusion_by_an_older_weight_once_and_with_a_reason() {
        var old = ready().given(new ClearanceLearnt(true, "iv-ketamine")).when(new RecordOrder(new OrderAsked(
                Protocol.IV_KETAMINE, "ketamine", "iv", 35.0, 0.5, 70.0, time("09:00").minusSeconds(31 * 86_400L), 1.0, 35.0), 40, 6,
                "p-doc", time("09:58")));
        assertThat(reasons(((OrderRecorded) old.events().getFirst()).rules())).containsExactly("IV-WEIGHT weight-too-old");
        var held = readyForInfusion().given(new OrderRecorded.WeightNoted("o2", time("09:00").minusSeconds(31 * 86_400L)))
                .when(infusion(35)).andAnswers("outcome", "held").andAnswers("overridable", true);
        held.when(new OverrideHold(VISIT, 1, "checked-in-person", "p-doc")).andAnswers("until", time("10:10"))
                .when(new RecordDose(VISIT, 1, "ketamine", "iv", 35, time("10:00"), "p-nurse")).andAnswers("basis", "override");
    }

    @Test
    void nobody_decides_against_a_missing_order() {
        var then = org.handrail.session.Chair.unknown().when(ask(1)).andAnswers("overridable", false);
        then.when(new OverrideHold(VISIT, 1, "known-by-phone", "p-doc")).thenRefused("not-to-be-overridden");
    }

    @Test
    void an_infusion_that_two_people_worked_out_is_permitted_with_its_whole_amount() {
        var then = readyForInfusion().when(infusion(35)).thenEvents(InfusionPermitted.class, DecisionMade.class)
                .andAnswers("outcome", "permitted");
        assertThat(then.events().getFirst()).isEqualTo(new InfusionPermitted(VISIT, 1, time("10:00"), time("10:10"),
                "ketamine", "iv", 35, 0.5, 35.0, List.of(), ((DecisionMade) then.events().getLast()).made().local(), 0));
        then.when(new RecordDose(VISIT, 1, "ketamine", "iv", 35, time("10:00"), "p-nurse"))
                .then(new DrugAdministered(VISIT, 1, "ketamine", "iv", 35, 0.5, time("10:00"), "permission"));
    }

    @Test
    void a_tenfold_slip_at_the_syringe_holds_and_nobody_decides_against_it() {
        var then = readyForInfusion().when(prepared("p-ada", 350)).when(infusion(35)).andAnswers("outcome", "held")
                .andAnswers("overridable", false);
        assertThat(reasons(held(then).rules())).contains("IV-SECOND-CHECK tenfold");
        assertThat(held(then).whoCan()).containsExactly("nurse", "clinician");
    }

    @ParameterizedTest
    @CsvSource({"ketamine, 350", "esketamine, 28"})
    void what_is_asked_for_is_what_was_ordered(String drug, double amountMg) {
        var then = readyForInfusion().when(new AskToDose(VISIT, 1, drug, amountMg,
                List.of(standing("intake", Currency.CURRENT, true))));
        assertThat(reasons(held(then).rules())).containsExactly("DOSE-ORDER not-as-ordered");
    }
}
