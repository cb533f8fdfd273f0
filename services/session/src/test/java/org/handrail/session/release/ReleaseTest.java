package org.handrail.session.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.dose;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.reasons;
import static org.handrail.session.Chair.time;

import java.time.OffsetDateTime;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.eligibility.Heeded;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.session.correction.RecordCorrected;
import org.handrail.session.decision.DecisionMade;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeEvent.HeededLearnt;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.form.FormEvent.RemsFormDue;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.release.ReleaseCommand.AskToRelease;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.ReleaseCommand.DecideAgainst;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.release.ReleaseEvent.EndingNoted;
import org.handrail.session.release.ReleaseEvent.ReadyToLeave;
import org.handrail.session.release.ReleaseEvent.ReleaseRefused;
import org.handrail.session.release.ReleaseEvent.SessionCompleted;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices at 10:00 and 10:05: two hours from the last are over at 12:05. */
class ReleaseTest {

    private static final Attestations ALL = said(Answer.YES, 10, Answer.YES, null);

    private static Attestations said(Answer stable, Integer aldrete, Answer ride, Answer fromFirst) {
        return new Attestations(stable, Answer.YES, null, Answer.YES, aldrete, ride, Answer.YES, fromFirst, null);
    }

    private static Scenario<Episode, SessionCommand, SessionEvent> rested(String clock) {
        return dosed().at(time("12:04")).when(new RecordVitals(VISIT, true, new Values(126, 80, 70, 98, 14, 5), null,
                List.of(), time("12:04"))).and().at(time(clock));
    }

    private static AskToRelease release(Attestations said) {
        return new AskToRelease(VISIT, said, false);
    }

    @Test
    void a_patient_who_meets_every_condition_is_released() {
        var then = rested("12:05").when(release(ALL)).andAnswers("outcome", "released");
        DecisionMade decision = (DecisionMade) then.events().getLast();
        then.then(new SessionCompleted(VISIT, "released", 2, 56, time("10:00"), time("10:05"), null, "esketamine-trd",
                        "esketamine", "o1", 1, null, null, true, decision.made().local(), 0, time("12:05")),
                new RemsFormDue(VISIT, OffsetDateTime.parse("2026-03-17T00:00:00-04:00").toInstant()), decision);
    }

    @Test
    void a_taxi_takes_a_patient_home_only_where_the_clinic_allows_it_and_a_clinician_may_decide_for_it() {
        Attestations taxi = new Attestations(Answer.YES, Answer.YES, null, Answer.YES, 10, Answer.YES, Answer.YES, null, null,
                "taxi");
        var refused = rested("12:05").when(release(taxi)).andAnswers("outcome", "refused").andAnswers("waitingForRide", true);
        refused.when(new DecideAgainst(VISIT, List.of("REL-RIDE-KIND"), "checked-in-person", "p-doc")).when(release(taxi))
                .andAnswers("outcome", "released");
        rested("12:05").where("release-ride", "taxi").when(release(taxi)).andAnswers("outcome", "released");
        rested("12:05").when(release(new Attestations(Answer.YES, Answer.YES, null, Answer.YES, 10, Answer.YES, Answer.YES,
                null, null, "on-foot"))).thenRefused("unknown-code");
    }

    @ParameterizedTest
    @CsvSource({"12:04:59, refused", "12:05:00, released"})
    void the_two_hours_run_from_the_last_device(String clock, String outcome) {
        rested(clock).when(release(ALL)).andAnswers("outcome", outcome);
    }

    @ParameterizedTest
    @CsvSource({"13:04:59, refused", "13:05, released"})
    void with_liver_disease_of_class_b_the_stay_is_an_hour_longer(String clock, String outcome) {
        var heeded = dosed().given(new HeededLearnt(new Heeded(Answer.NO, true, List.of(), false))).at(time("13:04"))
                .when(new RecordVitals(VISIT, true, new Values(126, 80, 70, 98, 14, 5), null, List.of(), time("13:04")));
        var asked = heeded.and().at(time(clock)).when(release(ALL)).andAnswers("outcome", outcome);
        assertThat(asked.events().getFirst()).matches(event -> event instanceof SessionCompleted
                || event instanceof ReleaseRefused refused
                && reasons(refused.unmet()).equals(List.of("REL-LIVER too-soon-with-child-pugh-b")));
    }

    @ParameterizedTest
    @CsvSource({"11:59:59, refused", "12:00:00, released"})
    void the_prescriber_may_count_from_the_first_device_and_never_from_before(String clock, String outcome) {
        var end = dosed().at(time("11:56")).when(new RecordVitals(VISIT, true, new Values(126, 80, 70, 98, 14, 5),
                null, List.of(), time("11:56"))).and().at(time(clock));
        end.when(new AskToRelease(VISIT, said(Answer.YES, 9, Answer.YES, Answer.YES), true))
                .andAnswers("outcome", outcome);
    }

    @Test
    void a_nurse_does_not_count_from_the_first_device() {
        rested("12:05").when(release(said(Answer.YES, 9, Answer.YES, Answer.YES))).thenRefused("prescriber-only");
    }

    @Test
    void a_patient_without_an_escort_is_not_released() {
        var then = rested("12:10").when(release(said(Answer.YES, 9, Answer.NO, null)))
                .thenEvents(ReleaseRefused.class, ReadyToLeave.class, DecisionMade.class).andAnswers("outcome", "refused")
                .andAnswers("waitingForRide", true);
        ReleaseRefused refused = (ReleaseRefused) then.events().getFirst();
        assertThat(reasons(refused.unmet())).containsExactly("REL-RIDE not-handed-over");
        assertThat(refused.earliest()).isNull();
    }

    @Test
    void everything_that_stands_between_the_patient_and_the_door_is_named_with_the_earliest_time() {
        var then = dosed().at(time("11:00")).when(release(Attestations.NONE)).andAnswers("earliest", time("12:05"));
        assertThat(((ReleaseRefused) then.events().getFirst()).unmet()).extracting("rule").containsExactly(
                "REL-TWO-HOURS", "REL-FROM-LAST", "REL-STABLE", "REL-BP", "REL-AWAKE", "REL-DISSOCIATION",
                "REL-BREATHING", "REL-SPO2", "REL-WALKING", "REL-ALDRETE", "REL-RIDE", "REL-INSTRUCTIONS");
    }

    @ParameterizedTest
    @CsvSource({"8, refused", "9, released"})
    void the_aldrete_score_is_nine_or_more(int score, String outcome) {
        rested("12:05").when(release(said(Answer.YES, score, Answer.YES, null))).andAnswers("outcome", outcome);
    }

    @ParameterizedTest(name = "heart rate {0}, {1} breaths, {2}: {3}")
    @CsvSource({"70, 8, , released", "70, 7, , refused", "130, 14, , released", "140, 14, , refused",
        "70, 14, chest-pain, refused"})
    void nobody_is_ready_to_leave_and_urgent_at_once(int heartRate, int breaths, String symptom, String outcome) {
        dosed().at(time("12:04")).when(new RecordVitals(VISIT, true, new Values(126, 80, heartRate, 98, breaths, 5), null,
                symptom == null ? List.of() : List.of(symptom), time("12:04"))).and().at(time("12:05")).when(release(ALL))
                .andAnswers("outcome", outcome);
    }

    @Test
    void a_high_pressure_at_the_door_keeps_the_patient() {
        var then = rested("12:10").when(pressure(160, 84, "12:08")).when(release(ALL));
        assertThat(reasons(((ReleaseRefused) then.events().getFirst()).unmet())).containsExactly("REL-BP too-high");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transferred-by-ambulance", "admitted", "left-against-advice", "left-unnoticed",
        "stopped-early"})
    void every_other_ending_is_accepted_and_asks_for_a_call_within_four_hours(String ending) {
        var then = dosed().at(time("10:30")).when(end(ending, "10:28"));
        assertThat(then.events().getFirst()).isEqualTo(new SessionCompleted(VISIT, ending, 2, 56, time("10:00"),
                time("10:05"), 4, "esketamine-trd", "esketamine", "o1", 1, "yes", "taxi", true, null, 0, time("10:28")));
        assertThat(then.events().subList(1, 3)).extracting(event -> (Object) event.getClass())
                .containsExactly(EndingNoted.class, RemsFormDue.class);
    }

    @ParameterizedTest
    @CsvSource({"left-against-advice, 11:59:59, true", "left-against-advice, 12:00:00, false",
        "transferred-by-ambulance, 10:30:00, false"})
    void leaving_before_two_hours_are_over_is_a_deviation_and_an_ambulance_is_not(String ending, String clock,
                                                                                 boolean deviates) {
        var then = dosed().at(time("12:30")).when(end(ending, clock));
        assertThat(then.events().stream().anyMatch(DeviationRecorded.class::isInstance)).isEqualTo(deviates);
    }

    @Test
    void a_visit_without_a_dose_ends_as_not_dosed() {
        ready().when(end("not-dosed", "10:00")).thenEvents(SessionCompleted.class, EndingNoted.class);
        ready().when(release(ALL)).andAnswers("outcome", "refused");
    }

    @Test
    void not_dosed_after_a_device_is_kept_as_it_was_written_and_named_as_a_deviation() {
        var then = dosed().when(end("not-dosed", "10:05"))
                .thenEvents(SessionCompleted.class, EndingNoted.class, RemsFormDue.class, DeviationRecorded.class)
                .andAnswers("outcome", "ended");
        assertThat(((SessionCompleted) then.events().getFirst()).callWithinHours()).isEqualTo(4);
        assertThat(reasons(((DeviationRecorded) then.events().getLast()).rules()))
                .containsExactly("REL-ENDING-FITS not-dosed-after-a-dose");
    }

    @Test
    void a_device_written_down_after_the_visit_ended_as_not_dosed_is_kept_and_named() {
        var then = ready().when(end("not-dosed", "10:00")).and().at(time("10:20")).when(dose(1, "10:00"));
        assertThat(then.events()).filteredOn(DeviationRecorded.class::isInstance).map(DeviationRecorded.class::cast)
                .singleElement().satisfies(d -> assertThat(reasons(d.rules()))
                        .contains("REL-ENDING-FITS not-dosed-after-a-dose"));
    }

    @Test
    void an_ending_that_is_written_down_twice_is_one() {
        dosed().when(end("admitted", "10:05")).when(end("admitted", "10:04")).thenNothing()
                .andAnswers("outcome", "ended-before").when(release(ALL)).thenRefused("visit-ended");
    }

    @Test
    void another_ending_of_a_visit_that_has_ended_corrects_it_and_is_judged() {
        var then = dosed().when(end("admitted", "10:05")).and().at(time("10:40")).when(end("left-unnoticed", "10:30"))
                .thenEvents(RecordCorrected.class, DeviationRecorded.class).andAnswers("outcome", "corrected");
        RecordCorrected corrected = (RecordCorrected) then.events().getFirst();
        assertThat(corrected.was()).containsEntry("ending", "admitted");
        assertThat(corrected.corrected()).containsEntry("ending", "left-unnoticed")
                .containsEntry("occurredAt", time("10:30").toString());
        assertThat(corrected.by()).isEqualTo("p-nurse");
        assertThat(then.state().visit(VISIT).ended().ending()).isEqualTo("left-unnoticed");
        assertThat(then.state().visit(VISIT).corrections()).hasSize(1);
    }

    @Test
    void the_list_is_named_when_a_word_is_not_in_it() {
        var then = dosed().when(new EndVisit(VISIT, "admitted", "yes", "broomstick", List.of(), List.of(),
                time("10:05"), "p-nurse")).thenRefused("unknown-code");
        assertThat(then.refusal().violations().getFirst().message()).contains("taxi", "escort");
    }

    @Test
    void sentences_and_unknown_endings_are_refused() {
        dosed().when(end("released", "10:05")).thenRefused("unknown-code");
        dosed().when(end("went home", "10:05")).thenRefused("unknown-code");
        dosed().when(new EndVisit(VISIT, "admitted", null, null, List.of(), List.of("Felt unwell"), time("10:05"),
                "p-nurse"))
                .thenRefused("unknown-code");
        dosed().when(end("admitted", "10:30")).thenRefused("not-in-the-future");
    }

    private static EndVisit end(String ending, String clock) {
        return new EndVisit(VISIT, ending, "yes", "taxi", List.of("prescriber"), List.of("patients-wish"),
                time(clock), "p-nurse");
    }
}
