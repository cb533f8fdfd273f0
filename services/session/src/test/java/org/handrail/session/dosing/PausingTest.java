package org.handrail.session.dosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.infusion;
import static org.handrail.session.Chair.readyForInfusion;
import static org.handrail.session.Chair.reasons;
import static org.handrail.session.Chair.time;

import java.time.ZoneOffset;
import java.util.List;
import org.handrail.clinical.monitoring.DueCheck;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.session.dosing.DoseCommand.EndInfusion;
import org.handrail.session.dosing.DoseCommand.PauseInfusion;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.dosing.DoseCommand.StopDosing;
import org.handrail.session.dosing.DoseEvent.InfusionPaused;
import org.handrail.session.dosing.DoseEvent.InfusionResumed;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Pause;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.monitoring.Checks;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;
import org.junit.jupiter.api.Test;

/** Thirty-five milligrams over forty minutes, begun at ten and halted at twelve past. */
class PausingTest {

    private static Scenario<Episode, SessionCommand, SessionEvent> running() {
        return readyForInfusion().when(infusion(35)).when(new RecordDose(VISIT, 1, "ketamine", "iv", 35, time("10:00"),
                "p-nurse")).and().at(time("10:20"));
    }

    private static PauseInfusion pause(boolean running, String clock) {
        return new PauseInfusion(VISIT, running, running ? null : "blood-pressure", time(clock));
    }

    private static List<String> due(Episode episode) {
        return Checks.open(episode, episode.visit(VISIT), new Context(time("10:20"), time("10:20"), ZoneOffset.UTC)).stream()
                .map(DueCheck::check).toList();
    }

    @Test
    void an_infusion_that_is_halted_and_runs_again_keeps_both_times() {
        var then = running().when(pause(false, "10:12")).thenEvents(InfusionPaused.class).when(pause(true, "10:18"))
                .thenEvents(InfusionResumed.class);
        assertThat(then.state().visit(VISIT).treatment().pauses())
                .containsExactly(new Pause("blood-pressure", time("10:12"), time("10:18")));
        assertThat(then.state().visit(VISIT).treatment().pausing()).isFalse();
    }

    @Test
    void one_who_is_halted_is_watched_as_before() {
        assertThat(due(running().when(pause(false, "10:12")).state())).isEqualTo(due(running().state()));
    }

    @Test
    void two_people_who_write_down_the_same_pause_have_not_halted_it_twice() {
        running().when(pause(false, "10:12")).when(pause(false, "10:13")).thenNothing()
                .andAnswers("outcome", "recorded-before");
        running().when(pause(true, "10:12")).thenNothing();
    }

    @Test
    void an_infusion_that_ended_while_it_was_halted_stands_still_no_more() {
        var then = running().when(pause(false, "10:12")).when(new EndInfusion(VISIT, "stopped", 11.0, "blood-pressure",
                time("10:20")));
        assertThat(then.state().visit(VISIT).treatment().pausing()).isFalse();
    }

    @Test
    void one_that_runs_again_after_a_stop_is_taken_and_named_a_deviation_unless_the_prescriber_has_decided() {
        var stopped = running().when(pause(false, "10:12")).when(new StopDosing(VISIT, "blood-pressure", "p-doc",
                time("10:14")));
        var then = stopped.when(pause(true, "10:18")).thenEvents(InfusionResumed.class, DeviationRecorded.class);
        assertThat(reasons(((DeviationRecorded) then.events().getLast()).rules()))
                .containsExactly("DOSE-STOPPED resumed-after-a-stop");
    }

    @Test
    void a_reason_is_one_of_the_list() {
        running().when(new PauseInfusion(VISIT, false, "bored", time("10:12"))).thenRefused("unknown-code");
    }
}
