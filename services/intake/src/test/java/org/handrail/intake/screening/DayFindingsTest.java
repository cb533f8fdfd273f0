package org.handrail.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.intake.Care;
import org.handrail.intake.clearance.Hold;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.DecideReview;
import org.handrail.intake.episode.EpisodeCommand.NoteDayFinding;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Published.TreatmentCleared;
import org.handrail.intake.episode.Published.TreatmentClearanceWithdrawn;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the chair finds on the day of a visit. */
class DayFindingsTest {

    /** In the middle of her course: entry tests count no more, what excludes does. */
    private static Scenario<Episode, EpisodeCommand, EpisodeEvent> treated() {
        return Care.cleared().when(Care.dose("v1", 1, Care.NINE)).and();
    }

    private static NoteDayFinding found(String finding, boolean present, int minutes) {
        return new NoteDayFinding("v2", finding, present, Care.NINE.plusSeconds(60L * minutes));
    }

    @ParameterizedTest
    @CsvSource({"pregnancy, ELIG-PREGNANCY", "psychosis, ELIG-PSYCHOSIS", "mania, ELIG-MANIA"})
    void what_is_found_on_the_day_takes_the_clearance_back_also_after_the_first_dose(String finding, String rule) {
        Then<Episode, EpisodeCommand, EpisodeEvent> then = treated().when(found(finding, true, 1));
        TreatmentClearanceWithdrawn withdrawn = withdrawn(then);
        assertThat(withdrawn.reason()).isEqualTo("excluded");
        assertThat(withdrawn.rules()).extracting("rule").contains(rule);
        assertThat(withdrawn.liftedBy()).containsExactly("patient-screened", "review-decided");
        assertThat(withdrawn.whoCan()).contains("clinician");
        assertThat(Care.holds(then.state())).containsExactly(Hold.EXCLUDED);
    }

    @Test
    void a_named_clinician_decides_with_a_reason_that_treatment_goes_on() {
        Then<Episode, EpisodeCommand, EpisodeEvent> then = treated().when(found("pregnancy", true, 1)).and()
                .when(new DecideReview(true, "specialist-agreed", "p-doctor"));
        assertThat(then.events()).anyMatch(TreatmentCleared.class::isInstance);
        assertThat(then.state().gates().review()).extracting("by", "reason")
                .containsExactly("p-doctor", "specialist-agreed");
        assertThat(then.state().gates().review().covered()).extracting(RuleHit::rule).contains("ELIG-PREGNANCY");
    }

    @Test
    void a_named_clinician_decides_that_it_does_not() {
        assertThat(Care.holds(treated().when(found("pregnancy", true, 1)).and()
                .when(new DecideReview(false, "risk-outweighs-benefit", "p-doctor")).state()))
                .isEqualTo(List.of(Hold.NOT_SUITABLE));
    }

    @Test
    void what_was_a_mistake_and_is_said_to_be_there_no_more_closes_nothing() {
        Then<Episode, EpisodeCommand, EpisodeEvent> then = treated().when(found("pregnancy", true, 1)).and()
                .when(found("pregnancy", false, 2));
        assertThat(then.events()).anyMatch(TreatmentCleared.class::isInstance);
    }

    /** The event may come late: what was found last counts. */
    @Test
    void an_older_finding_takes_nothing_back_from_a_newer_one() {
        treated().when(found("pregnancy", false, 2)).and().when(found("pregnancy", true, 1))
                .andState("still cleared", Episode::cleared);
    }

    @Test
    void to_be_intoxicated_is_of_that_day_alone() {
        treated().when(found("intoxication", true, 1)).thenNothing();
    }

    private static TreatmentClearanceWithdrawn withdrawn(Then<Episode, EpisodeCommand, EpisodeEvent> then) {
        return then.events().stream().filter(TreatmentClearanceWithdrawn.class::isInstance)
                .map(TreatmentClearanceWithdrawn.class::cast).findFirst().orElseThrow();
    }
}
