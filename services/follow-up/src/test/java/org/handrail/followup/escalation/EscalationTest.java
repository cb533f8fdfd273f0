package org.handrail.followup.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.escalation.Acknowledgement;
import org.handrail.clinical.escalation.Call;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.Rota;
import org.handrail.followup.episode.CareEvent;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpDecider;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.escalation.EscalationCommand.Acknowledge;
import org.handrail.followup.escalation.EscalationCommand.Raise;
import org.handrail.followup.escalation.EscalationCommand.Resolve;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;

class EscalationTest {

    private static final String CARE = "ep-aaaaaaaaaaaaaaaaaaaa";
    private static final String EMERGENCY = CARE + "~v1~emergency";
    private static final Instant RAISED = Instant.parse("2026-03-02T15:00:00Z");
    private static final Rota ROTA = new Rota(1, List.of(
            new Rota.Rung(1, "p-one", List.of("pager", "phone"), RAISED.minusSeconds(7200), RAISED.plusSeconds(7200)),
            new Rota.Rung(2, "p-two", List.of("pager"), RAISED.minusSeconds(7200), RAISED.plusSeconds(7200))));

    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> care() {
        return Scenario.of(new FollowUpDecider(), CARE).at(RAISED);
    }

    private static Raise emergency(List<Call> called, Acknowledgement acknowledged) {
        return new Raise("riverside", EMERGENCY, Level.EMERGENCY, "v1", "pressure-with-symptoms", "session", RAISED,
                true, called, acknowledged, true, ROTA);
    }

    @Test
    void an_emergency_pages_the_first_person_at_once() {
        var then = care().when(emergency(List.of(), null)).thenOwes(EMERGENCY + "~r1~t1");
        assertThat(then.call(EMERGENCY + "~r1~t1").body()).containsEntry("person", "p-one")
                .containsEntry("channel", "pager");
        assertThat(then.call(EMERGENCY + "~r1~t1").urgent()).isTrue();
    }

    @Test
    void the_next_person_is_called_when_a_minute_has_passed_without_an_acknowledgement() {
        care().when(emergency(List.of(), null)).andDueNext(RAISED.plusSeconds(60)).and()
                .whenAnswered(EMERGENCY + "~r1~t1", new Outcome.Done(Map.of())).and()
                .at(RAISED.plusSeconds(59)).whenTimePasses().thenNothing().and()
                .at(RAISED.plusSeconds(60)).whenTimePasses().thenOwes(EMERGENCY + "~r2~t1")
                .thenEvents(EscalationEvent.PageOwed.class, EscalationEvent.EscalationRepaged.class);
    }

    @Test
    void a_page_that_fails_takes_the_next_channel_at_once() {
        care().when(emergency(List.of(), null)).and()
                .whenAnswered(EMERGENCY + "~r1~t1", new Outcome.Unknown("timeout")).thenOwes(EMERGENCY + "~r1~t2");
    }

    @Test
    void who_was_already_called_by_the_raising_service_is_not_called_again() {
        Call first = new Call(1, "p-one", "pager", 1, RAISED, CallOutcome.SENT);
        care().at(RAISED.plusSeconds(20)).when(emergency(List.of(first), null)).thenOwes()
                .andDueNext(RAISED.plusSeconds(60));
    }

    @Test
    void an_acknowledgement_stops_the_ladder_and_leaves_the_escalation_open() {
        care().when(emergency(List.of(), null)).and().at(RAISED.plusSeconds(30))
                .when(new Acknowledge(EMERGENCY, "p-one", null)).andNothingDue()
                .andNoLongerWants(EMERGENCY + "~r1~t1")
                .andState("it is open", s -> s.escalation(EMERGENCY).orElseThrow().open());
    }

    @Test
    void an_acknowledgement_that_comes_before_the_escalation_is_kept_and_nobody_is_called() {
        care().given(new CareEvent.Met("riverside")).at(RAISED.plusSeconds(1))
                .when(new Acknowledge(EMERGENCY, "p-one", null)).thenEvents(EscalationEvent.LadderKept.class).and()
                .when(emergency(List.of(), null)).thenOwes()
                .thenEvents(EscalationEvent.LadderKept.class, EscalationEvent.EscalationRaised.class,
                        EscalationEvent.EscalationAcknowledged.class)
                .andNothingDue();
    }

    @Test
    void what_was_acknowledged_before_anything_had_happened_silences_nothing() {
        care().given(new CareEvent.Met("riverside")).at(RAISED.minusSeconds(60))
                .when(new Acknowledge(EMERGENCY, "p-one", null)).at("2026-03-02T15:00:00Z")
                .when(emergency(List.of(), null)).thenOwes(EMERGENCY + "~r1~t1");
    }

    @Test
    void what_was_acknowledged_in_the_very_moment_before_it_was_raised_silences_nothing_either() {
        care().given(new CareEvent.Met("riverside")).when(new Acknowledge(EMERGENCY, "p-one", null)).and()
                .when(emergency(List.of(), null)).thenOwes(EMERGENCY + "~r1~t1").andDueNext(RAISED.plusSeconds(60))
                .when(new Acknowledge(EMERGENCY, "p-one", RAISED)).thenNothing().andStillWants(EMERGENCY + "~r1~t1")
                .when(new Acknowledge(EMERGENCY, "p-two", null))
                .then(new EscalationEvent.EscalationAcknowledged(EMERGENCY, "p-two", RAISED)).andNothingDue();
    }

    @Test
    void a_stale_acknowledgement_does_not_hide_the_real_one_that_comes_before_the_escalation_too() {
        care().given(new CareEvent.Met("riverside")).at(RAISED.minusSeconds(60))
                .when(new Acknowledge(EMERGENCY, "p-one", null)).and().at(RAISED.plusSeconds(5))
                .when(new Acknowledge(EMERGENCY, "p-two", null)).and()
                .when(emergency(List.of(), null)).thenOwes().andNothingDue()
                .andState("the real one counts", s -> s.escalation(EMERGENCY).orElseThrow().ladder().acknowledged().by()
                        .equals("p-two"));
    }

    @Test
    void what_another_service_passes_on_late_counts_from_when_it_was_said() {
        care().when(emergency(List.of(), null)).and().at(RAISED.plusSeconds(30))
                .when(new Acknowledge(EMERGENCY, "p-one", RAISED.minusSeconds(1))).thenNothing()
                .andStillWants(EMERGENCY + "~r1~t1")
                .when(new Acknowledge(EMERGENCY, "p-one", RAISED.plusSeconds(1)))
                .then(new EscalationEvent.EscalationAcknowledged(EMERGENCY, "p-one", RAISED.plusSeconds(1)))
                .andNoLongerWants(EMERGENCY + "~r1~t1").andNothingDue();
    }

    @Test
    void a_page_whose_turn_is_over_is_not_made_up_for() {
        care().when(emergency(List.of(), null)).and().at(RAISED.plusSeconds(60)).whenTimePasses()
                .andNoLongerWants(EMERGENCY + "~r1~t1").andStillWants(EMERGENCY + "~r2~t1");
    }

    @Test
    void a_second_trigger_joins_the_open_escalation() {
        care().when(emergency(List.of(), null)).and().at(RAISED.plusSeconds(5))
                .when(emergency(List.of(), null)).thenOwes().thenEvents(EscalationEvent.LadderKept.class);
    }

    @Test
    void it_is_open_until_a_named_person_closes_it_with_an_outcome() {
        care().when(emergency(List.of(), null)).and()
                .when(new Resolve(EMERGENCY, "p-one", "dose-decision"))
                .then(new EscalationEvent.EscalationResolved(EMERGENCY, "p-one", "dose-decision", RAISED))
                .andNothingDue();
    }

    @Test
    void whoever_raises_it_again_is_told_that_it_was_closed_and_by_whom() {
        care().when(emergency(List.of(), null)).andAnswers("closed", null)
                .when(new Resolve(EMERGENCY, "p-one", "dose-decision")).and().at(RAISED.plusSeconds(60))
                .when(emergency(List.of(), null)).andAnswers("closed", true).andAnswers("by", "p-one")
                .andAnswers("outcome", "dose-decision").andAnswers("closedAt", RAISED).thenOwes();
    }

    @Test
    void an_escalation_nobody_has_raised_can_not_be_closed() {
        care().when(new Resolve(EMERGENCY, "p-one", "settled")).thenRefused("unknown-escalation");
    }

    @Test
    void without_a_rota_the_role_on_call_is_paged_and_never_nobody() {
        var then = care().when(new Raise("riverside", EMERGENCY, Level.EMERGENCY, "v1", "seizure", "session", RAISED,
                true, List.of(), null, true, null));
        assertThat(then.call(EMERGENCY + "~r1~t1").body().get("person")).isEqualTo("role-on-call-clinician");
    }

    @Test
    void woken_late_it_calls_the_person_whose_turn_it_is_now_and_not_all_before() {
        care().when(emergency(List.of(), null)).and().at(RAISED.plusSeconds(60 * 3 + 1)).whenTimePasses()
                .thenOwes(EMERGENCY + "~r4~t1");
    }

    @Test
    void a_same_day_escalation_that_is_not_closed_in_time_is_told_once_and_stays_open() {
        String worse = CARE + "~s1~same-day";
        care().when(new Raise("riverside", worse, Level.SAME_DAY, "s1", "worsening", "follow-up", RAISED, false,
                List.of(), null, true, ROTA)).when(new Acknowledge(worse, "p-one", null))
                .andDueNext(RAISED.plusSeconds(24 * 3600)).and().at(RAISED.plusSeconds(24 * 3600)).whenTimePasses()
                .then(new EscalationEvent.EscalationOverdue(worse, RAISED.plusSeconds(24 * 3600), null)).andNothingDue()
                .andState("it is open", s -> s.escalation(worse).orElseThrow().open());
    }

    @Test
    void what_rested_on_a_wrong_record_is_closed_by_whoever_put_it_right() {
        care().when(emergency(List.of(), null)).and()
                .when(new EscalationCommand.NoteCorrection("riverside", List.of(EMERGENCY, CARE + "~v9~urgent"), "p-two"))
                .then(new EscalationEvent.EscalationResolved(EMERGENCY, "p-two", "recorded-in-error", RAISED))
                .andNoLongerWants(EMERGENCY + "~r1~t1");
    }
}
