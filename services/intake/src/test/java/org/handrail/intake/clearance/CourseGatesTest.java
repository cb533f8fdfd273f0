package org.handrail.intake.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.intake.Care;
import org.handrail.intake.episode.ConsentStatus;
import org.handrail.intake.episode.Course.Premises;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.ConfirmEnrolment;
import org.handrail.intake.episode.EpisodeCommand.EndCare;
import org.handrail.intake.episode.EpisodeCommand.NoteCorrection;
import org.handrail.intake.episode.EpisodeCommand.NoteDose;
import org.handrail.intake.episode.EpisodeCommand.NotePremises;
import org.handrail.intake.episode.EpisodeCommand.RecordConsent;
import org.handrail.intake.episode.EpisodeCommand.RecordPdmp;
import org.handrail.intake.episode.EpisodeCommand.Screen;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Published.CareEnded;
import org.handrail.intake.episode.Published.PdmpChecked;
import org.handrail.intake.episode.Published.TreatmentClearanceWithdrawn;
import org.handrail.intake.episode.Published.TreatmentCleared;
import org.handrail.intake.episode.Published.TreatmentClearedOtherwise;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificate, payer, register and protocol. */
class CourseGatesTest {

    private static final Instant A_YEAR_ON = Care.NINE.plus(Duration.ofDays(365));
    private static final String FIRST_QUESTION = Care.EPISODE + "~pd1";

    @Test
    void infusions_need_no_programme_and_no_certificate_but_a_consent_that_says_off_label() {
        Then<Episode, EpisodeCommand, EpisodeEvent> cleared =
                Care.screened(Care.referredTo(new Premises(1, null, false)))
                .when(wants(Protocol.IV_KETAMINE)).and().when(Care.consent())
                .andState("the consent says nothing of it",
                        episode -> Care.holds(episode).equals(List.of(Hold.CONSENT_NOT_OFF_LABEL)))
                .when(new RecordConsent(null, ConsentStatus.ACTIVE, true, Care.NINE));
        assertThat(cleared.events()).filteredOn(TreatmentClearedOtherwise.class::isInstance).singleElement()
                .extracting("protocol").isEqualTo(Protocol.IV_KETAMINE);
    }

    @Test
    void another_protocol_is_another_course() {
        Then<Episode, EpisodeCommand, EpisodeEvent> changed = Care.cleared()
                .when(new RecordConsent(null, ConsentStatus.ACTIVE, true, Care.NINE)).and()
                .when(Care.dose("v1", 1, Care.NINE)).and().when(wants(Protocol.IV_KETAMINE));
        assertThat(withdrawn(changed)).isEqualTo("protocol-changed");
        assertThat(changed.events()).filteredOn(TreatmentClearedOtherwise.class::isInstance).hasSize(1);
        assertThat(changed.state().treated()).isFalse();
    }

    @Test
    void naming_the_same_protocol_again_changes_nothing() {
        Care.cleared().when(Care.dose("v1", 1, Care.NINE)).and().when(wants(Protocol.ESKETAMINE_TRD))
                .andState("still cleared and treated", episode -> episode.cleared() && episode.treated());
    }

    @Test
    void a_certificate_that_ends_closes_the_course_also_after_the_first_dose_and_a_new_one_opens_it() {
        Then<Episode, EpisodeCommand, EpisodeEvent> ended = Care.cleared().when(Care.dose("v1", 1, Care.NINE)).and()
                .whenAnswered(FIRST_QUESTION, said("nothing-found")).and().at(A_YEAR_ON).whenTimePasses();
        assertThat(withdrawn(ended)).isEqualTo("site-not-certified");
        Then<Episode, EpisodeCommand, EpisodeEvent> renewed = ended.when(new NotePremises(
                new Premises(2, A_YEAR_ON.plus(Duration.ofDays(365)), false)));
        assertThat(renewed.events()).anyMatch(TreatmentCleared.class::isInstance);
        renewed.when(new NotePremises(new Premises(1, null, false))).thenNothing();
    }

    @Test
    void before_the_first_dose_the_patient_is_told_how_she_is_watched_and_how_she_leaves_and_after_it_nobody_asks() {
        Then<Episode, EpisodeCommand, EpisodeEvent> enrolled = Care.screened().when(Care.consent())
                .when(new ConfirmEnrolment("spravato-rems", false, Care.NINE));
        assertThat(Care.holds(enrolled.state())).containsExactly(Hold.COUNSELLING_MISSING);
        enrolled.when(new ConfirmEnrolment("spravato-rems", false, Care.NINE)).thenNothing();
        enrolled.when(Care.dose("v1", 1, Care.NINE)).andState("of the first dose alone",
                episode -> Care.holds(episode).isEmpty());
        enrolled.when(Care.enrolment()).andState("cleared", Episode::cleared).when(Care.enrolment()).thenNothing();
    }

    @Test
    void a_ward_that_becomes_an_outpatient_site_needs_the_enrolment_before_the_next_dose() {
        Scenario<Episode, EpisodeCommand, EpisodeEvent> treated = Care.screened().where("site-kind", "inpatient")
                .when(Care.consent()).and().when(Care.dose("v1", 1, Care.NINE)).and();
        assertThat(treated.state().cleared()).isTrue();
        Then<Episode, EpisodeCommand, EpisodeEvent> outpatient = treated.where("site-kind", "outpatient")
                .when(Care.dose("v1", 2, Care.NINE.plusSeconds(300)));
        assertThat(withdrawn(outpatient)).isEqualTo("enrolment-missing");
        assertThat(outpatient.when(Care.enrolment()).events()).anyMatch(TreatmentCleared.class::isInstance);
    }

    @Test
    void where_payers_authorise_nobody_is_cleared_without_and_the_clearance_says_how_far_it_goes() {
        Then<Episode, EpisodeCommand, EpisodeEvent> allowed = waitingForPayer().when(Care.authorisation(8));
        assertThat(allowed.events()).filteredOn(TreatmentCleared.class::isInstance).singleElement()
                .extracting("authorisedUnits", "authorisedUntil")
                .containsExactly(8, Care.NINE.plus(Duration.ofDays(60)));
    }

    @Test
    void an_authorisation_that_begins_tomorrow_opens_the_course_tomorrow() {
        Then<Episode, EpisodeCommand, EpisodeEvent> early = waitingForPayer()
                .when(Care.authorisation("2026-03-03T05:00:00Z", 8));
        early.andState("not yet", episode -> !episode.cleared());
        assertThat(early.at("2026-03-03T00:00:00-05:00").whenTimePasses().events())
                .anyMatch(TreatmentCleared.class::isInstance);
    }

    @Test
    void the_last_authorised_visit_is_not_stopped_in_its_middle() {
        Scenario<Episode, EpisodeCommand, EpisodeEvent> last = waitingForPayer().when(Care.authorisation(1)).and()
                .whenAnswered(FIRST_QUESTION, said("nothing-found")).and()
                .when(Care.dose("v1", 1, Care.NINE)).and()
                .when(Care.dose("v1", 2, Care.NINE.plusSeconds(300))).and();
        last.at("2026-03-02T23:59:59-05:00").whenTimePasses().thenNothing();
        assertThat(withdrawn(last.at("2026-03-03T00:00:00-05:00").whenTimePasses()))
                .isEqualTo("authorisation-used-up");
    }

    @Test
    void a_dose_that_was_entered_in_error_was_never_given() {
        Then<Episode, EpisodeCommand, EpisodeEvent> given = Care.cleared().when(Care.dose("v1", 1, Care.NINE))
                .when(Care.dose("v1", 2, Care.NINE.plusSeconds(300)));
        given.when(new NoteCorrection("v1", "v1-d2", true)).andState("one is left", Episode::treated)
                .when(new NoteCorrection("v1", "v1-d1", true))
                .andState("none was given", episode -> !episode.treated() && episode.course().doses().isEmpty());
        given.when(new NoteCorrection("v1", "v1-d1", false)).thenNothing();
        given.when(new NoteCorrection("v1", "v1-r1", true)).thenNothing();
    }

    @Test
    void an_infusion_entered_in_error_was_never_given_and_a_medicine_given_besides_is_no_treatment() {
        Care.cleared().when(new NoteDose("v1", "v1-ketamine-1", "ketamine", Care.NINE)).andState("treated", Episode::treated)
                .when(new NoteCorrection("v1", "v1-ketamine-1", true)).andState("not treated", e -> !e.treated());
        Care.cleared().when(new NoteDose("v1", "v1-ondansetron-1", "ondansetron", Care.NINE)).thenNothing();
    }

    @Test
    void where_payers_do_not_ask_an_authorisation_closes_nothing() {
        Care.cleared().when(Care.authorisation(0)).andState("still cleared", Episode::cleared);
    }

    @Test
    void the_register_is_asked_when_the_course_is_cleared_and_every_30_days() {
        Then<Episode, EpisodeCommand, EpisodeEvent> asked = Care.screened().when(Care.consent())
                .when(Care.enrolment());
        asked.thenOwes(FIRST_QUESTION);
        assertThat(asked.call(FIRST_QUESTION).body()).containsOnlyKeys("episode", "clinic", "check");
        Then<Episode, EpisodeCommand, EpisodeEvent> overlap = asked.and().whenAnswered(FIRST_QUESTION, said("overlap"));
        overlap.thenEvents(PdmpChecked.class).andState("it closes nothing", Episode::cleared);
        overlap.when(Care.dose("v1", 1, Care.NINE)).at("2026-04-01T08:59:59-04:00").whenTimePasses().thenNothing()
                .at("2026-04-01T09:00:00-04:00").whenTimePasses().thenOwes(Care.EPISODE + "~pd2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clean", "some words"})
    void an_answer_of_the_register_that_is_not_understood_is_never_nothing_found(String result) {
        Then<Episode, EpisodeCommand, EpisodeEvent> answered = Care.cleared()
                .whenAnswered(FIRST_QUESTION, said(result));
        assertThat(((PdmpChecked) answered.events().getFirst()).result()).isEqualTo("not-available");
    }

    @Test
    void who_looked_it_up_by_hand_need_not_wait_for_the_register() {
        Care.cleared().when(new RecordPdmp("nothing-found", "p-nurse", Care.NINE)).andNoLongerWants(FIRST_QUESTION);
        Care.cleared().when(new RecordPdmp("fine", "p-nurse", Care.NINE)).thenRefused("unknown-result");
    }

    @Test
    void after_the_end_of_care_the_register_is_not_asked() {
        Care.cleared().when(new EndCare("completed", Care.NINE)).andNoLongerWants(FIRST_QUESTION).andNothingDue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "no-benefit", "patients-wish", "consent-withdrawn", "transferred",
        "not-suitable", "lost-to-contact", "died"})
    void care_ends_for_eight_reasons(String reason) {
        Care.cleared().when(new EndCare(reason, Care.NINE))
                .thenEvents(CareEnded.class, TreatmentClearanceWithdrawn.class);
    }

    @ParameterizedTest
    @CsvSource({"completed, died", "lost-to-contact, transferred", "died, completed"})
    void a_reason_can_be_corrected_and_says_what_it_replaces(String first, String then) {
        Then<Episode, EpisodeCommand, EpisodeEvent> corrected = Care.cleared().when(new EndCare(first, Care.NINE))
                .when(new EndCare(then, Care.NINE));
        assertThat(corrected.events()).singleElement().isEqualTo(new CareEnded(then, first, Care.NINE));
        corrected.when(new EndCare(then, Care.NINE)).thenNothing();
    }

    private static Scenario<Episode, EpisodeCommand, EpisodeEvent> waitingForPayer() {
        return Care.screened(Care.referredTo(new Premises(1, A_YEAR_ON, true))).when(Care.consent()).and()
                .when(Care.enrolment()).and();
    }

    private static Screen wants(Protocol protocol) {
        return new Screen(null, protocol, ScreeningFindings.unknown(), Care.NINE);
    }

    private static String withdrawn(Then<Episode, EpisodeCommand, EpisodeEvent> then) {
        return then.events().stream().filter(TreatmentClearanceWithdrawn.class::isInstance)
                .map(event -> ((TreatmentClearanceWithdrawn) event).reason()).findFirst().orElse(null);
    }

    private static Outcome said(String result) {
        return new Outcome.Done(Map.of("result", result));
    }
}
