package org.handrail.intake.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.intake.Care;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand;
import org.handrail.intake.episode.EpisodeCommand.Acknowledge;
import org.handrail.intake.episode.EpisodeCommand.NoteAcknowledged;
import org.handrail.intake.episode.EpisodeCommand.NoteResolved;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;

/** Whom an alarm of intake calls, until follow-up has it. */
class WhoIsCalledTest extends Alarming {

    @Test
    void a_plan_is_an_emergency_that_calls_the_first_person_and_follow_up_at_once() {
        Then<Episode, EpisodeCommand, EpisodeEvent> raised = intent();
        raised.thenOwes(EMERGENCY + "~r1~t1", EMERGENCY + "~put~1", decisionKept(raised))
                .andStillWants(EMERGENCY + "~put~1");
        assertThat(risks(raised)).singleElement().satisfies(risk -> {
            assertThat(risk.level()).isEqualTo(SuicideLevel.HIGH);
            assertThat(risk.escalation()).isEqualTo(EMERGENCY);
            assertThat(risk.trigger().rule()).isEqualTo("RISK-HIGH");
        });
        Call page = raised.call(EMERGENCY + "~r1~t1");
        assertThat(page.urgent()).isTrue();
        assertThat(page.body()).containsEntry("person", "p-anna").containsEntry("channel", "pager");
        assertThat(raised.call(EMERGENCY + "~put~1").body()).containsEntry("raisedBy", "intake")
                .containsEntry("cause", "suicide-risk-high").containsEntry("contact", "cssrs");
    }

    @Test
    void the_next_person_is_called_after_five_minutes() {
        intent().and().whenAnswered(EMERGENCY + "~r1~t1", done())
                .andDueNext(Care.NINE.plusSeconds(300))
                .at("2026-03-02T09:04:59-05:00").whenTimePasses().thenNothing()
                .at("2026-03-02T09:05:00-05:00").whenTimePasses()
                .thenOwes(EMERGENCY + "~r2~t1", EMERGENCY + "~put~2");
    }

    @Test
    void a_pager_that_does_not_answer_is_followed_by_the_phone_at_once() {
        Then<Episode, EpisodeCommand, EpisodeEvent> next = intent().and()
                .whenAnswered(EMERGENCY + "~r1~t1", new Outcome.Unknown("timeout"));
        assertThat(next.call(EMERGENCY + "~r1~t2").body()).containsEntry("channel", "phone");
    }

    @Test
    void once_follow_up_has_it_nobody_else_is_called_from_here() {
        intent().and().whenAnswered(EMERGENCY + "~put~1", done())
                .andStillWants(EMERGENCY + "~r1~t1")
                .at("2026-03-02T09:30:00-05:00").whenTimePasses().thenNothing();
    }

    @Test
    void a_page_that_fails_after_the_handing_over_takes_the_next_channel_and_follow_up_hears_of_it() {
        intent().and().whenAnswered(EMERGENCY + "~put~1", done()).and()
                .whenAnswered(EMERGENCY + "~r1~t1", new Outcome.Rejected("unknown-person"))
                .thenOwes(EMERGENCY + "~r1~t2", EMERGENCY + "~put~2");
    }

    @Test
    void an_alarm_does_not_end_with_a_no_of_follow_up() {
        patient.when(item9(1)).and().whenAnswered(SAME_DAY + "~put~1", new Outcome.Rejected("not-found"))
                .andDueNext(Care.NINE.plusSeconds(60))
                .at("2026-03-02T09:01:00-05:00").whenTimePasses().thenOwes(SAME_DAY + "~put~2")
                .and().whenAnswered(SAME_DAY + "~put~2", done()).andNothingDue();
    }

    @Test
    void who_has_taken_it_ends_the_paging_and_follow_up_hears_of_it() {
        Then<Episode, EpisodeCommand, EpisodeEvent> taken = intent().when(new Acknowledge(EMERGENCY, "p-anna"));
        taken.thenOwes(EMERGENCY + "~put~2").andNoLongerWants(EMERGENCY + "~r1~t1");
        assertThat(taken.call(EMERGENCY + "~put~2").body().get("acknowledged"))
                .isEqualTo(Map.of("by", "p-anna", "at", Care.NINE.toString()));
        taken.when(new Acknowledge(EMERGENCY, "p-ben")).thenNothing();
    }

    @Test
    void an_acknowledgement_of_what_is_not_known_here_is_passed_on_to_follow_up() {
        String theirs = Care.EPISODE + "~v1~emergency";
        Call passed = patient.when(new Acknowledge(theirs, "p-anna"))
                .call(theirs + "~taken~" + Care.NINE.toEpochMilli());
        assertThat(passed.partner()).isEqualTo("follow-up");
        assertThat(passed.operation()).isEqualTo("POST /escalations/{escalation}/acknowledgements");
        assertThat(passed.body()).isEqualTo(Map.of("escalation", theirs, "clinic", "riverside", "by", "p-anna",
                "acknowledgedAt", Care.NINE.toString()));
    }

    @Test
    void who_has_taken_it_elsewhere_ends_the_paging_here_too() {
        intent().when(new NoteAcknowledged(EMERGENCY, "p-anna", Care.NINE)).thenOwes()
                .andNoLongerWants(EMERGENCY + "~r1~t1").andNothingDue();
    }

    @Test
    void what_follow_up_has_closed_calls_nobody_from_here_though_it_was_never_handed_over() {
        intent().when(new NoteResolved(EMERGENCY, "p-doctor", "assessed-safe", Care.NINE)).andNothingDue()
                .andNoLongerWants(EMERGENCY + "~r1~t1");
    }

    @Test
    void who_answers_while_nobody_is_on_call_is_told_so_at_once() {
        intent().andAnswers("unattended", null);
        patient.when(Care.screener("q1", 0)).andAnswers("unattended", true).andAnswers("crisisLine", "988");
    }

    @Test
    void without_a_rota_roles_are_called() {
        Then<Episode, EpisodeCommand, EpisodeEvent> raised = patient.when(Care.screener("q5", 1));
        assertThat(raised.call(EMERGENCY + "~r1~t1").body()).containsEntry("person", "role-on-call-clinician");
    }
}
