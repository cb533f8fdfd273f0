package org.handrail.followup.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.escalation.AwayFromClinic;
import org.handrail.clinical.escalation.Level;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpDecider;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.escalation.EscalationCommand.Acknowledge;
import org.handrail.followup.escalation.EscalationCommand.Raise;
import org.handrail.followup.escalation.EscalationCommand.Resolve;
import org.handrail.followup.escalation.EscalationEvent.EscalationOverdue;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;

/** Rule ESC-HIGH-AWAY: a person has taken it on at once, and the patient is somewhere. */
class HighAwayTest {

    private static final String CARE = "ep-aaaaaaaaaaaaaaaaaaaa";
    private static final String EMERGENCY = CARE + "~a1~emergency";
    private static final Instant RAISED = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant VOICE_BY = RAISED.plusSeconds(300);

    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> raised(String cause, boolean onSite) {
        return Scenario.of(new FollowUpDecider(), CARE).at(RAISED).when(new Raise("riverside", EMERGENCY, Level.EMERGENCY,
                "a1", cause, "intake", RAISED, onSite, List.of(), null, true, null)).when(new Acknowledge(EMERGENCY, "p-one",
                null)).and();
    }

    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> away() {
        return raised("suicide-risk-high", false);
    }

    private static PatientCall call(boolean reached) {
        return new PatientCall(EMERGENCY, reached, false, RAISED);
    }

    @Test
    void nobody_has_reached_the_patient_within_five_minutes_and_that_is_told_though_somebody_has_taken_it_on() {
        away().at(VOICE_BY.minusSeconds(1)).whenTimePasses().thenNothing().and().at(VOICE_BY).whenTimePasses()
                .then(new EscalationOverdue(EMERGENCY, VOICE_BY, List.of(AwayFromClinic.noVoice()))).andNothingDue();
    }

    @Test
    void a_patient_who_was_reached_is_late_no_more() {
        away().when(call(true)).andNothingDue();
        away().when(new Resolve(EMERGENCY, "p-one", "sent-to-ed")).andNothingDue();
    }

    @Test
    void after_two_calls_that_nobody_answered_the_emergency_service_is_called() {
        var once = away().when(call(false));
        assertThat(once.events()).noneMatch(EscalationOverdue.class::isInstance);
        var twice = once.when(call(false)).andAnswers("next", List.of("emergency-service"));
        assertThat(twice.events()).filteredOn(EscalationOverdue.class::isInstance).singleElement()
                .isInstanceOfSatisfying(EscalationOverdue.class, late -> assertThat(late.rules().getFirst().reason())
                        .isEqualTo("calls-failed"));
        twice.andNothingDue();
    }

    @Test
    void a_clinician_who_says_so_need_not_wait_for_a_call() {
        var said = away().when(new PatientCall(EMERGENCY, true, true, RAISED)).andAnswers("next", List.of("emergency-service"));
        assertThat(said.events()).noneMatch(EscalationOverdue.class::isInstance);
    }

    @Test
    void in_the_clinic_and_for_anything_else_no_voice_is_waited_for() {
        raised("suicide-risk-high", true).at(RAISED).whenTimePasses().andNothingDue();
        raised("seizure", false).when(call(false)).when(call(false)).andNothingDue();
    }

    @Test
    void a_call_because_of_nothing_is_refused() {
        away().when(new PatientCall(CARE + "~a9~emergency", true, false, RAISED)).thenRefused("unknown-escalation");
    }
}
