package org.handrail.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.DOSED;
import static org.handrail.followup.Care.ENDED;
import static org.handrail.followup.Care.afterVisit;
import static org.handrail.followup.Care.hours;
import static org.handrail.followup.Care.over;
import static org.handrail.followup.Care.released;

import java.util.List;
import org.handrail.followup.checkin.CheckInEvent.CheckInClosed;
import org.handrail.followup.checkin.CheckInEvent.CheckInDue;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.visit.VisitCommand.CorrectDose;
import org.handrail.followup.visit.VisitCommand.CorrectEnding;
import org.handrail.followup.visit.VisitCommand.NoteDose;
import org.junit.jupiter.api.Test;

/** What a visit owes when it turns out to have been otherwise than was written down. */
class PutRightTest {

    private static final NoteDose LATE = new NoteDose("riverside", "v1", "v1-d1", 28.0, DOSED);

    private static CorrectEnding ending(String now) {
        return new CorrectEnding("riverside", "v1", false, now, null);
    }

    private static CorrectDose struck(String dose) {
        return new CorrectDose("riverside", "v1", dose, true, null, null);
    }

    @Test
    void a_dose_written_down_after_the_visit_had_ended_without_any_is_asked_about_and_a_person_calls() {
        var then = afterVisit("not-dosed", 0).at(hours(1)).when(LATE);
        assertThat(open(then.state())).containsExactly("v1-4h", "v1-24h", "v1-day-3", "v1-day-7", "v1-post-series");
        assertThat(then.state().treatment().firstDoseAt()).isEqualTo(DOSED);
        then.and().whenTimePasses().thenEvents(CheckInDue.class);
    }

    @Test
    void a_dose_told_twice_is_one() {
        afterVisit("not-dosed", 0).when(LATE).and().when(LATE).thenNothing();
    }

    @Test
    void a_patient_without_a_drug_who_had_left_against_advice_is_called() {
        assertThat(open(afterVisit("not-dosed", 0).at(hours(1)).when(ending("left-against-advice")).state()))
                .containsExactly("v1-4h");
    }

    @Test
    void a_call_stays_owed_when_the_patient_who_had_left_unnoticed_turns_out_to_be_in_hospital() {
        var then = afterVisit("left-unnoticed", 2).at(hours(1)).when(new CorrectEnding("riverside", "v1", false,
                "admitted", hours(0.5)));
        assertThat(then.state().checkIn("v1-4h").orElseThrow().dueAt()).isEqualTo(hours(4.5));
        assertThat(then.state().checkIn("v1-4h").orElseThrow().open()).isTrue();
    }

    @Test
    void a_call_that_rested_on_a_wrong_ending_is_closed_with_that_reason() {
        afterVisit("left-unnoticed", 0).whenTimePasses().and().at(hours(1))
                .when(new CorrectEnding("riverside", "v1", true, null, null))
                .andState("it is closed", s -> s.checkIn("v1-4h").orElseThrow().closedBecause().equals("recorded-in-error"))
                .andNothingDue().and()
                .when(over("v1", "left-against-advice", 0, 0, hours(1)))
                .andState("it is owed again", s -> s.checkIn("v1-4h").orElseThrow().open());
    }

    @Test
    void doses_that_were_never_given_are_not_asked_about() {
        var then = released().at(hours(24)).whenTimePasses().and().when(struck("v1-d1")).and().when(struck("v1-d2"));
        assertThat(open(then.state())).isEmpty();
        assertThat(then.state().treatment().lastDoseAt()).isNull();
        assertThat(then.events()).contains(new CheckInClosed("v1-24h", null, "later-contact", "recorded-in-error",
                hours(24)));
    }

    @Test
    void the_row_goes_on_from_the_visit_before_when_the_last_dose_was_never_given() {
        var then = released().at(hours(72)).when(over("v2", "released", 1, 28, hours(72))).and()
                .when(new CorrectDose("riverside", "v2", "v2-d1", true, null, null));
        assertThat(open(then.state())).contains("v1-post-series").doesNotContain("v2-post-series", "v2-24h");
        assertThat(then.state().treatment().lastVisit()).isEqualTo("v1");
    }

    @Test
    void an_ending_that_was_never_one_asks_for_nothing_until_the_visit_has_ended() {
        var again = afterVisit("left-unnoticed", 2).when(new CorrectEnding("riverside", "v1", true, null, null));
        assertThat(open(again.state())).isEmpty();
        assertThat(open(again.and().at(hours(1)).when(over("v1", "released", 2, 56, hours(1))).state()))
                .contains("v1-24h", "v1-day-3").doesNotContain("v1-4h");
    }

    @Test
    void a_correction_of_a_visit_that_was_never_told_is_no_mistake() {
        afterVisit("not-dosed", 0).when(new CorrectEnding("riverside", "v7", false, "admitted", ENDED)).thenNothing();
        afterVisit("not-dosed", 0).when(new CorrectDose("riverside", "v7", "v7-d1", false, 14.0, null)).thenNothing();
    }

    private static List<String> open(FollowUp care) {
        return care.checkIns().stream().filter(CheckIn::open).map(CheckIn::id).toList();
    }
}
