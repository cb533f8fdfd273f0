package org.handrail.session.release;

import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.time;

import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.eligibility.Heeded;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeEvent.HeededLearnt;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.release.ReleaseCommand.AskToRelease;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.ReleaseCommand.DecideAgainst;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.release.ReleaseEvent.ReleaseOverridden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A patient in a wheelchair, ready in every other way at 12:05. */
class DecidingAgainstTest {

    private static Scenario<Episode, SessionCommand, SessionEvent> rested() {
        return dosed().at(time("12:04")).when(new RecordVitals(VISIT, true, new Values(126, 80, 70, 98, 14, 5), null,
                List.of(), time("12:04"))).and().at(time("12:05"));
    }

    private static AskToRelease release(Answer stable) {
        return new AskToRelease(VISIT, new Attestations(stable, Answer.YES, null, Answer.NO, 10, Answer.YES, Answer.YES,
                null, null), false);
    }

    private static DecideAgainst against(String... rules) {
        return new DecideAgainst(VISIT, List.of(rules), "usual-for-this-patient", "p-doc");
    }

    @ParameterizedTest
    @CsvSource({"12:34:59, released", "12:35:00, refused"})
    void who_never_walks_leaves_by_a_clinicians_decision_while_it_holds(String clock, String outcome) {
        rested().when(release(Answer.YES)).andAnswers("outcome", "refused").when(against("REL-WALKING"))
                .thenEvents(ReleaseOverridden.class).andAnswers("until", time("12:35"))
                .and().at(time(clock)).when(release(Answer.YES)).andAnswers("outcome", outcome);
    }

    @Test
    void a_prescriber_lets_go_earlier_in_spite_of_liver_disease_with_a_reason() {
        var liver = rested().given(new HeededLearnt(new Heeded(Answer.NO, true, List.of(), false)));
        AskToRelease steady = new AskToRelease(VISIT, new Attestations(Answer.YES, Answer.YES, null, Answer.YES, 10, Answer.YES,
                Answer.YES, null, null), false);
        liver.when(steady).andAnswers("outcome", "refused").when(against("REL-LIVER")).thenEvents(ReleaseOverridden.class)
                .when(steady).andAnswers("outcome", "released");
    }

    @Test
    void a_decision_about_walking_says_nothing_about_the_rest() {
        rested().when(release(Answer.YES)).when(against("REL-WALKING")).when(release(Answer.UNKNOWN))
                .andAnswers("outcome", "refused");
    }

    @Test
    void nobody_decides_against_what_the_programme_asks() {
        rested().when(release(Answer.NO)).when(against("REL-WALKING", "REL-STABLE")).thenRefused("not-to-be-overridden")
                .thenRefusedBy("REL-STABLE");
    }

    @Test
    void only_what_stood_against_the_release_when_it_was_asked_for_is_decided_about() {
        rested().when(against("REL-WALKING")).thenRefused("nothing-refused");
        rested().when(release(Answer.YES)).when(against("REL-ALDRETE")).thenRefused("nothing-refused");
        rested().when(release(Answer.YES)).when(new EndVisit(VISIT, "left-against-advice", "yes", "taxi", List.of(),
                List.of(), time("12:05"), "p-nurse")).when(against("REL-WALKING")).thenRefused("nothing-refused");
    }

    @Test
    void a_reason_that_is_not_in_the_list_is_refused() {
        rested().when(release(Answer.YES)).when(new DecideAgainst(VISIT, List.of("REL-WALKING"), "because", "p-doc"))
                .thenRefused("unknown-code");
    }
}
