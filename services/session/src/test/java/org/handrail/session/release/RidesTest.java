package org.handrail.session.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.mind;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.time;

import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.monitoring.VitalsCommand.RecordVitals;
import org.handrail.session.monitoring.VitalsCommand.Values;
import org.handrail.session.release.ReleaseCommand.AskToRelease;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.release.ReleaseCommand.RecordRideCall;
import org.handrail.session.release.ReleaseEvent.ReadyToLeave;
import org.handrail.session.release.ReleaseEvent.RideCallDue;
import org.junit.jupiter.api.Test;

/** Everything but the ride is there at 12:10. */
class RidesTest {

    private static Scenario<Episode, SessionCommand, SessionEvent> waiting() {
        return dosed().at(time("12:04")).when(new RecordVitals(VISIT, true, new Values(126, 80, 70, 98, 14, 5), null,
                Answer.NO, List.of(), time("12:04"))).and().at(time("12:10")).when(release(null)).and();
    }

    private static AskToRelease release(Answer ride) {
        return new AskToRelease(VISIT, new Attestations(Answer.YES, Answer.YES, null, Answer.YES, 10, ride, Answer.YES,
                null, null), false);
    }

    private static RideCallDue due(int step, String whom, String clock) {
        return new RideCallDue(VISIT, step, whom, time(clock));
    }

    @Test
    void one_who_is_ready_waits_for_the_ride_and_somebody_is_called_at_once_and_again() {
        waiting().whenTimePasses().then(due(1, "ride", "12:10"))
                .at("2026-03-09T12:25:00-04:00").whenTimePasses().then(due(2, "ride", "12:25"))
                .at("2026-03-09T12:40:00-04:00").whenTimePasses().then(due(3, "second-contact", "12:40"))
                .at("2026-03-09T12:42:00-04:00").when(mind(5, "12:42"))
                .at("2026-03-09T13:10:00-04:00").whenTimePasses().then(due(4, "charge-nurse", "13:10"));
    }

    @Test
    void who_wakes_up_late_says_the_call_that_is_due_now() {
        assertThat(waiting().at(time("12:45")).whenTimePasses().events()).filteredOn(RideCallDue.class::isInstance)
                .containsExactly(due(3, "second-contact", "12:40"));
    }

    @Test
    void from_an_hour_before_closing_the_charge_nurse_is_called_whatever_was_called_before() {
        var late = dosed().at(time("15:44")).when(new RecordVitals(VISIT, true, new Values(126, 80, 70, 98, 14, 5), null,
                Answer.NO, List.of(), time("15:44"))).and().at(time("15:50")).when(release(null)).and();
        late.whenTimePasses().then(due(1, "ride", "15:50")).andDueNext("ride:v1:2", time("16:00"))
                .at("2026-03-09T16:00:00-04:00").whenTimePasses().then(due(2, "charge-nurse", "16:00"))
                .andDueNext("ride:v1:3", time("16:15"));
        late.at(time("17:30")).whenTimePasses();
    }

    @Test
    void one_who_is_ready_after_that_hour_is_the_charge_nurses_at_once() {
        var late = dosed().at(time("16:24")).when(new RecordVitals(VISIT, true, new Values(126, 80, 70, 98, 14, 5), null,
                Answer.NO, List.of(), time("16:24"))).and().at(time("16:25")).when(release(null)).and();
        assertThat(late.whenTimePasses().events()).contains(due(1, "charge-nurse", "16:25"));
    }

    @Test
    void one_who_waits_is_seen_every_half_hour() {
        waiting().at(time("12:42")).when(mind(5, "12:42")).and().at(time("13:19")).whenTimePasses()
                .andState("nothing overdue", state -> state.visit(VISIT).overdue().stream()
                        .noneMatch(o -> o.check().startsWith("v1-wait")));
    }

    @Test
    void a_ride_that_is_coming_gets_half_an_hour() {
        waiting().whenTimePasses().when(new RecordRideCall(VISIT, "ride", "coming", time("12:10"))).and()
                .at(time("12:39")).whenTimePasses().thenNothing().and().at(time("12:40")).whenTimePasses()
                .then(due(2, "ride", "12:40"));
    }

    @Test
    void when_the_ride_is_there_the_patient_leaves_and_nobody_is_called_any_more() {
        var then = waiting().at(time("12:20")).when(release(Answer.YES)).andAnswers("outcome", "released");
        assertThat(then.and().at(time("13:00")).whenTimePasses().events()).isEmpty();
    }

    @Test
    void one_who_becomes_unwell_while_waiting_is_not_ready_any_more() {
        var then = waiting().when(pressure(150, 90, "12:10", "severe-headache"));
        assertThat(then.state().visit(VISIT).departure().readySince()).isNull();
        var refused = waiting().when(pressure(162, 90, "12:10")).when(release(null)).andAnswers("waitingForRide", false);
        refused.when(pressure(130, 84, "12:10")).when(release(null)).andAnswers("waitingForRide", true);
        assertThat(refused.events()).noneMatch(ReadyToLeave.class::isInstance);
    }

    @Test
    void one_who_walks_out_alone_has_left_against_advice() {
        waiting().when(new EndVisit(VISIT, "left-against-advice", "yes", "on-foot", List.of("prescriber"),
                List.of("no-ride"), time("12:10"), "p-nurse")).andAnswers("outcome", "ended");
    }
}
