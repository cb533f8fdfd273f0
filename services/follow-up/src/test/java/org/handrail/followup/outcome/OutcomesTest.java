package org.handrail.followup.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.DOSED;
import static org.handrail.followup.Care.fresh;
import static org.handrail.followup.Care.hours;
import static org.handrail.followup.Care.over;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.outcome.OutcomeClass;
import org.handrail.clinical.rule.Policy;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.episode.NoteEndOfCare;
import org.handrail.followup.escalation.EscalationEvent.EscalationRaised;
import org.handrail.followup.instrument.NoteAnswers;
import org.handrail.followup.outcome.OutcomeEvent.BenefitReviewDue;
import org.handrail.followup.outcome.OutcomeEvent.BenefitReviewed;
import org.handrail.followup.outcome.OutcomeEvent.OutcomeClassified;
import org.handrail.followup.outcome.OutcomeEvent.RelapseSuspected;
import org.handrail.followup.outcome.OutcomeEvent.StopReviewProposed;
import org.handrail.followup.visit.VisitCommand.NoteClearance;
import org.handrail.runtime.decide.Settings;
import org.handrail.runtime.decide.SettingsOverTime;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {

    @Test
    void a_score_during_treatment_is_compared_with_the_last_one_before_the_first_dose() {
        assertThat(treated(22, 1, "esketamine-trd").when(phq9("s1", 11, hours(200))).events()).contains(
                new OutcomeClassified("phq-9", "s1", 11, 22, 50.0, OutcomeClass.RESPONSE, false, 14, 0, hours(200)));
    }

    @Test
    void another_recall_window_is_never_compared() {
        assertThat(treated(22, 1, "esketamine-trd").when(new NoteAnswers("riverside", "session", "s1", "phq-9",
                List.of(), 11, true, 1, hours(24))).events()).noneMatch(e -> e instanceof OutcomeClassified);
    }

    @Test
    void a_score_before_treatment_classifies_nothing() {
        assertThat(fresh().when(phq9("a1", 22, DOSED.minusSeconds(60))).events())
                .noneMatch(e -> e instanceof OutcomeClassified);
    }

    @Test
    void the_same_answers_told_again_say_nothing_new() {
        treated(22, 1, "esketamine-trd").when(phq9("s1", 11, hours(200))).when(phq9("s1", 11, hours(200)))
                .thenNothing();
    }

    @ParameterizedTest
    @CsvSource({"iv-ketamine, 18 19 18, true", "iv-ketamine, 18 17 18, false", "iv-ketamine, 18 19, false",
        "esketamine-trd, 18 19 18, false"})
    void the_first_infusions_without_any_improvement_are_shown_and_stop_nothing(String protocol, String scores,
                                                                                boolean shown) {
        var care = treated(22, 4, protocol);
        List<Instant> doses = care.state().treatment().visits().stream().map(v -> v.given().getFirst().at()).toList();
        String[] each = scores.split(" ");
        for (int i = 0; i < each.length; i++) {
            care = care.when(phq9("s" + i, Integer.parseInt(each[i]), doses.get(i).plusSeconds(3600))).and();
        }
        assertThat(Reviews.earlySign(care.state(), Policy.DEFAULTS).isPresent()).isEqualTo(shown);
        var reviewed = care.when(new ReviewBenefit("continue", null, null, "partial-response", "p-doc", null));
        assertThat(reviewed.events()).filteredOn(OutcomeEvent.BenefitReviewed.class::isInstance).singleElement()
                .isInstanceOfSatisfying(OutcomeEvent.BenefitReviewed.class, decided -> assertThat(decided.rules().stream()
                        .anyMatch(hit -> hit.rule().equals("OUT-EARLY-SIGN"))).isEqualTo(shown));
    }

    @ParameterizedTest
    @CsvSource({"14, false", "15, true"})
    void a_score_five_above_the_last_is_looked_at_within_a_day(int score, boolean raised) {
        List<FollowUpEvent> events = treated(10, 1, "esketamine-trd").when(phq9("s1", score, hours(200))).events();
        assertThat(events.stream().anyMatch(e -> e instanceof EscalationRaised r && r.cause().equals("worsening")
                && r.contact().equals("s1"))).isEqualTo(raised);
    }

    @Test
    void a_relapse_is_suspected_once_while_it_lasts() {
        var risen = treated(22, 1, "esketamine-trd").when(phq9("s1", 6, hours(200))).and()
                .when(phq9("s2", 12, hours(400)));
        assertThat(risen.events()).anyMatch(e -> e instanceof RelapseSuspected r && r.best() == 6);
        assertThat(risen.when(phq9("s3", 13, hours(600))).events()).noneMatch(e -> e instanceof RelapseSuspected);
    }

    @ParameterizedTest
    @CsvSource({"299, false", "300, true"})
    void a_relapse_is_suspected_by_the_rise_that_was_set_when_the_form_was_filled_in(int hour, boolean suspected) {
        var better = treated(22, 1, "esketamine-trd").when(phq9("s1", 6, hours(200))).and()
                .where(SettingsOverTime.NONE.with(new SettingsOverTime.Version(hours(300),
                        new Settings(1, Map.of("relapse-rise", "5")))));
        assertThat(better.at(hours(301)).when(phq9("s2", 11, hours(hour))).events().stream()
                .anyMatch(e -> e instanceof RelapseSuspected r && r.policy() == 1)).isEqualTo(suspected);
    }

    @ParameterizedTest
    @CsvSource({"esketamine-trd, 8, review-8, esketamine-session-8", "iv-ketamine, 4, review-4, infusion-4"})
    void the_benefit_is_reviewed_after_the_eighth_session_or_the_fourth_infusion(String protocol, int visits,
            String review, String because) {
        FollowUp care = treated(22, visits - 1, protocol).state();
        assertThat(care.reviews()).isEmpty();
        Instant ended = hours(24 * 3 * (visits - 1));
        assertThat(treated(22, visits - 1, protocol).at(ended).when(over("v" + visits, "released", 2, 56, ended))
                .events()).contains(new BenefitReviewDue(review, because, "v" + visits, ended));
    }

    @Test
    void stopping_is_proposed_with_little_improvement_and_also_when_the_score_comes_after_the_visit() {
        var reviewed = treated(22, 4, "iv-ketamine");
        assertThat(reviewed.state().reviews()).extracting(Review::stopProposed).containsExactly(false);
        var proposed = reviewed.when(phq9("s9", 18, hours(300)));
        assertThat(proposed.events()).anyMatch(e -> e instanceof StopReviewProposed p && p.review().equals("review-4"));
        assertThat(proposed.when(phq9("s10", 19, hours(310))).events())
                .noneMatch(e -> e instanceof StopReviewProposed);
    }

    @Test
    void without_any_score_nothing_is_proposed() {
        var care = fresh().when(new NoteClearance("riverside", "iv-ketamine")).and();
        for (int visit = 1; visit <= 4; visit++) {
            Instant ended = hours(24 * 3 * (visit - 1));
            care = care.at(ended).when(over("v" + visit, "released", 1, 35, ended)).and();
        }
        assertThat(care.state().reviews()).hasSize(1).noneMatch(Review::stopProposed);
    }

    @Test
    void a_clinician_decides_and_the_review_is_closed() {
        var decided = treated(22, 8, "esketamine-trd").when(new ReviewBenefit("continue", "weekly", null, "response",
                "p-doctor", null));
        decided.thenEvents(BenefitReviewed.class).andAnswers("review", "review-8")
                .andState("no review is open", s -> s.reviews().stream().noneMatch(Review::open));
    }

    @Test
    void a_clinician_may_weigh_the_benefit_early() {
        treated(22, 2, "esketamine-trd").when(new ReviewBenefit("stop", null, null, "side-effects", "p-doctor", null))
                .thenEvents(BenefitReviewDue.class, BenefitReviewed.class);
    }

    @Test
    void a_change_says_what_changes() {
        treated(22, 8, "esketamine-trd").when(new ReviewBenefit("change", null, null, "partial", "p-doctor", null))
                .thenRefused("required");
    }

    @ParameterizedTest
    @CsvSource({"esketamine-trd, , 500, DOSE-AMOUNT", "esketamine-mdsi, , 28, DOSE-AMOUNT", "esketamine-trd, , 56, ",
        "esketamine-mdsi, , 84, ", "iv-ketamine, , 42.5, ", "esketamine-trd, infusions, , no-such-phase",
        "iv-ketamine, weekly, , no-such-phase", "iv-ketamine, maintenance, , "})
    void a_review_names_a_phase_and_a_dose_of_the_patients_protocol(String protocol, String phase, Double amountMg,
                                                                    String rule) {
        var then = treated(22, 4, protocol).when(new ReviewBenefit("change", phase, amountMg, "partial", "p-doctor", null));
        if (rule == null) {
            assertThat(then.events()).hasAtLeastOneElementOfType(BenefitReviewed.class);
        } else {
            then.thenRefused(rule);
        }
    }

    @Test
    void before_anything_was_given_there_is_no_benefit_to_weigh() {
        fresh().when(new NoteClearance("riverside", "esketamine-trd"))
                .when(new ReviewBenefit("continue", "weekly", null, "response", "p-doctor", null))
                .thenRefused("nothing-given");
    }

    @Test
    void the_end_of_care_ends_an_open_review() {
        treated(22, 8, "esketamine-trd").when(new NoteEndOfCare("riverside", hours(600), "completed"))
                .andState("no review is open", s -> s.reviews().stream().noneMatch(Review::open));
    }

    /** So many visits three days apart, with one score before the first. */
    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> treated(int baseline, int visits,
                                                                             String protocol) {
        var care = fresh().when(new NoteClearance("riverside", protocol)).and()
                .when(phq9("a1", baseline, DOSED.minus(Duration.ofDays(3)))).and();
        for (int visit = 1; visit <= visits; visit++) {
            Instant ended = hours(24 * 3 * (visit - 1));
            care = care.at(ended).when(over("v" + visit, "released", 2, 56, ended)).and();
        }
        return care.at(hours(24 * 30));
    }

    private static NoteAnswers phq9(String answers, int total, Instant at) {
        return new NoteAnswers("riverside", "session", answers, "phq-9", List.of(new ItemAnswer("1", 1)), total, true,
                14, at);
    }
}
