package org.handrail.followup.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.ENDED;
import static org.handrail.followup.Care.ID;
import static org.handrail.followup.Care.fresh;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.escalation.Call;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.Rota;
import org.handrail.followup.escalation.EscalationCommand.LearnRota;
import org.handrail.followup.escalation.EscalationCommand.NoteCorrection;
import org.handrail.followup.escalation.EscalationCommand.NoteRaised;
import org.handrail.followup.escalation.EscalationCommand.Raise;
import org.handrail.followup.escalation.EscalationCommand.Resolve;
import org.handrail.followup.escalation.EscalationEvent.EscalationRaised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What session has seen at a visit and says in an event. */
class HeardFromSessionTest {

    private static final String SAME_DAY = ID + "~v1~same-day";
    private static final String URGENT = ID + "~v1~urgent";

    private static final Rota ROTA = new Rota(1, List.of(new Rota.Rung(1, "p-onya", List.of("pager"),
            ENDED.minusSeconds(3600), ENDED.plusSeconds(86_400))));

    private static NoteRaised told(String escalation) {
        return new NoteRaised("riverside", escalation, "haematuria", ENDED, ROTA);
    }

    private static Raise handedOver(Instant at) {
        return new Raise("riverside", URGENT, Level.URGENT, "v1", "haematuria", "session", at, true, List.of(), null,
                true, null);
    }

    @Test
    void blood_in_the_urine_at_a_visit_calls_a_person_the_same_day() {
        var then = fresh().when(told(SAME_DAY)).thenOwes(SAME_DAY + "~r1~t1");
        assertThat(then.events()).filteredOn(EscalationRaised.class::isInstance).singleElement()
                .extracting(e -> ((EscalationRaised) e).level()).isEqualTo(Level.SAME_DAY);
    }

    @Test
    void a_second_such_report_joins_the_open_escalation() {
        fresh().when(told(SAME_DAY)).and().when(told(SAME_DAY)).thenNothing();
    }

    @Test
    void a_report_after_the_first_was_closed_calls_people_again() {
        fresh().when(told(SAME_DAY)).and().when(new Resolve(SAME_DAY, "p-one", "assessed-safe")).and()
                .when(told(SAME_DAY)).thenOwes(ID + "~v1-2~same-day~r1~t1");
    }

    @Test
    void a_report_that_was_never_true_is_closed_by_whoever_put_it_right() {
        fresh().when(told(SAME_DAY)).and()
                .when(new NoteCorrection("riverside", List.of(SAME_DAY), "p-two"))
                .andState("nobody waits for it", s -> !s.escalation(SAME_DAY).orElseThrow().open());
    }

    @ParameterizedTest
    @ValueSource(strings = {"urgent", "emergency"})
    void what_session_calls_people_for_itself_is_open_here_from_its_event_on(String level) {
        fresh().when(told(ID + "~v1~" + level)).thenOwes().andDueNext(ENDED.plusSeconds(90))
                .andState("it is open", s -> s.escalation(ID + "~v1~" + level).orElseThrow().open());
    }

    @Test
    void what_session_never_handed_over_is_climbed_here_after_ninety_seconds() {
        fresh().when(told(URGENT)).and().at(ENDED.plusSeconds(89)).whenTimePasses().thenNothing().and()
                .at(ENDED.plusSeconds(90)).whenTimePasses().thenOwes(URGENT + "~r1~t1");
    }

    @Test
    void heard_of_late_session_has_the_same_time_to_hand_it_over_for_it_has_called_people_meanwhile() {
        fresh().at(ENDED.plusSeconds(120)).when(told(URGENT)).thenOwes().andDueNext(ENDED.plusSeconds(210)).and()
                .at(ENDED.plusSeconds(209)).whenTimePasses().thenNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {SAME_DAY, URGENT})
    void whom_this_service_calls_of_what_it_only_heard_is_the_person_on_call(String escalation) {
        var then = fresh().when(told(escalation)).and().at(ENDED.plusSeconds(90)).whenTimePasses();
        assertThat(then.state().escalation(escalation).orElseThrow().ladder().called()).singleElement()
                .extracting(Call::person).isEqualTo("p-onya");
    }

    @Test
    void a_visit_that_is_over_leaves_behind_who_is_on_call() {
        fresh().when(new LearnRota("riverside", ROTA)).andState("known", s -> ROTA.equals(s.rota()));
    }

    @Test
    void handed_over_after_its_event_it_is_raised_once_and_climbed_here() {
        var then = fresh().when(told(URGENT)).and().when(handedOver(ENDED)).thenOwes(URGENT + "~r1~t1");
        assertThat(then.events()).noneMatch(EscalationRaised.class::isInstance);
    }

    @Test
    void the_event_after_it_was_handed_over_changes_nothing_also_when_it_is_closed() {
        fresh().when(handedOver(ENDED)).and().when(told(URGENT)).thenNothing().and()
                .when(new Resolve(URGENT, "p-one", "assessed-safe")).and().when(told(URGENT)).thenNothing();
    }
}
