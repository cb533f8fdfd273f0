package org.handrail.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.clinical.Answer.NO;
import static org.handrail.clinical.Answer.YES;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.rule.Tag;
import org.handrail.intake.Care;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.Course.Premises;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.episode.EpisodeCommand.ConfirmEnrolment;
import org.handrail.intake.episode.EpisodeCommand.DecideReview;
import org.handrail.intake.episode.EpisodeCommand.EndCare;
import org.handrail.intake.episode.EpisodeCommand.NotePremises;
import org.handrail.intake.episode.EpisodeCommand.RecordConsent;
import org.handrail.intake.episode.EpisodeCommand.Screen;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No gate closes for ever: for each hold, what somebody can do lifts it. */
class EveryHoldTest {

    private static final Instant LATER = Instant.parse("2026-04-06T13:00:00Z");
    private static final Premises PAYER_ASKS = new Premises(1, Care.NINE.plus(Duration.ofDays(365)), true);

    /** How it comes about, and what lifts it. */
    private record Walk(Scenario<Episode, EpisodeCommand, EpisodeEvent> held, EpisodeCommand lifting) {
    }

    private static Map<Hold, Walk> walks() {
        Map<Hold, Walk> walks = new LinkedHashMap<>();
        walks.put(Hold.CONSENT_MISSING, new Walk(Care.screened().when(Care.enrolment()).and(), Care.consent()));
        walks.put(Hold.CONSENT_WITHDRAWN, new Walk(Care.cleared().when(new RecordConsent(null, ConsentStatus.WITHDRAWN,
                false, Care.NINE)).and(), Care.consent()));
        walks.put(Hold.CONSENT_NOT_OFF_LABEL, new Walk(Care.screened().when(wanting(Protocol.IV_KETAMINE)).and()
                .when(Care.consent()).and(), new RecordConsent(null, ConsentStatus.ACTIVE, true, Care.NINE)));
        walks.put(Hold.EXCLUDED, new Walk(Care.cleared().when(Care.screening(Care.aneurysm())).and(),
                Care.screening(Care.healthy())));
        walks.put(Hold.NOT_SUITABLE, new Walk(cleared(Care.referred(), Care.with(NO, YES))
                .when(new DecideReview(false, "other-treatment-first", "p-doctor")).and(),
                new DecideReview(true, "controlled", "p-doctor")));
        walks.put(Hold.NEEDS_REVIEW, new Walk(cleared(Care.referred(), Care.with(NO, YES)),
                new DecideReview(true, "controlled", "p-doctor")));
        walks.put(Hold.INCOMPLETE, new Walk(Care.referred().when(Care.phq9(19)).and().when(Care.noThoughtsOfSuicide())
                .and().when(Care.consent()).and().when(Care.enrolment()).and(), Care.screening(Care.healthy())));
        walks.put(Hold.SCREENING_EXPIRED, new Walk(Care.cleared().at(LATER).whenTimePasses().and(),
                new AnswerInstrument("new", "phq-9", Care.phq9(17).items(), null, LATER)));
        walks.put(Hold.ENROLMENT_MISSING, new Walk(Care.screened().when(Care.consent()).and(), Care.enrolment()));
        walks.put(Hold.COUNSELLING_MISSING, new Walk(Care.screened().when(Care.consent()).and()
                .when(new ConfirmEnrolment("spravato-rems", false, Care.NINE)).and(), Care.enrolment()));
        walks.put(Hold.SITE_NOT_CERTIFIED, new Walk(cleared(Care.referredTo(new Premises(1, null, false)),
                Care.healthy()), new NotePremises(new Premises(2, Care.NINE.plusSeconds(1), false))));
        walks.put(Hold.AUTHORISATION_MISSING, new Walk(cleared(Care.referredTo(PAYER_ASKS), Care.healthy()),
                Care.authorisation(8)));
        walks.put(Hold.AUTHORISATION_ENDED, new Walk(cleared(Care.referredTo(PAYER_ASKS), Care.healthy())
                .when(Care.authorisation(8)).when(Care.dose("v1", 1, Care.NINE)).at("2026-06-01T09:00:00-04:00")
                .whenTimePasses().and(), Care.authorisation("2026-06-01T13:00:00Z", 8)));
        walks.put(Hold.AUTHORISATION_USED_UP, new Walk(cleared(Care.referredTo(PAYER_ASKS), Care.healthy())
                .when(Care.authorisation(1)).when(Care.dose("v1", 1, Care.NINE)).at("2026-03-03T09:00:00-05:00")
                .whenTimePasses().and(), Care.authorisation("2026-03-03T14:00:00Z", 8)));
        return walks;
    }

    @TestFactory
    Stream<DynamicTest> each_hold_is_lifted_by_what_somebody_can_do() {
        return walks().entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey().toString(), () -> {
            Episode held = one.getValue().held().state();
            assertThat(held.cleared()).isFalse();
            one.getValue().held().when(one.getValue().lifting()).andState("cleared", Episode::cleared);
        }));
    }

    /** Only a new referral opens care again, in an episode of its own. */
    @Test
    void no_hold_is_left_out() {
        assertThat(walks().keySet()).containsExactlyInAnyOrderElementsOf(Arrays.stream(Hold.values())
                .filter(hold -> hold != Hold.CARE_ENDED).toList());
        assertThat(Care.cleared().when(new EndCare("completed", Care.NINE)).state()).extracting(Care::holds)
                .isEqualTo(List.of(Hold.CARE_ENDED));
    }

    @Test
    void each_hold_says_who_can_lift_it_by_what_and_where() {
        Set<String> roles = Set.of("coordinator", "clinician", "nurse", "therapist", "service", "administrator");
        for (Hold hold : Hold.values()) {
            assertThat(hold.liftedBy()).as(hold.name()).isNotEmpty();
            assertThat(hold.whoCan()).as(hold.name()).isNotEmpty().isSubsetOf(roles);
            assertThat(hold.door()).as(hold.name()).startsWith("POST /");
        }
    }

    @Test
    void what_label_or_programme_holds_closes_the_course_also_after_the_first_dose_and_says_so() {
        List<Hold> must = Arrays.stream(Hold.values()).filter(hold -> hold.tag() == Tag.L_MUST).toList();
        assertThat(must).containsExactly(Hold.ENROLMENT_MISSING,
                Hold.COUNSELLING_MISSING, Hold.SITE_NOT_CERTIFIED).allMatch(Hold::closesCourse);
        assertThat(EpisodeView.Held.of(must)).extracting(EpisodeView.Held::tag).containsOnly("L-must");
        assertThat(EpisodeView.Held.of(List.of(Hold.NEEDS_REVIEW))).extracting(EpisodeView.Held::tag).containsOnlyNulls();
    }

    private static Scenario<Episode, EpisodeCommand, EpisodeEvent> cleared(
            Scenario<Episode, EpisodeCommand, EpisodeEvent> referred, ScreeningFindings findings) {
        return referred.when(Care.phq9(19)).and().when(Care.noThoughtsOfSuicide()).and()
                .when(Care.screening(findings)).and().when(Care.consent()).and().when(Care.enrolment()).and();
    }

    private static Screen wanting(Protocol protocol) {
        return new Screen(null, protocol, ScreeningFindings.unknown(), Care.NINE);
    }
}
