package org.handrail.followup.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.answer;
import static org.handrail.followup.Care.days;

import java.util.List;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.followup.Care;
import org.handrail.followup.checkin.AnswerCheckIn.GoalTold;
import org.handrail.followup.checkin.AnswerCheckIn;
import org.handrail.followup.checkin.CheckInEvent.CheckInDue;
import org.handrail.followup.checkin.CheckInEvent.CheckInMissed;
import org.handrail.followup.episode.CareEvent;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;

class PlanTest {

    private final Scenario<FollowUp, FollowUpCommand, FollowUpEvent> agreed = Care.fresh()
            .given(new CareEvent.Met("riverside")).when(new RecordGoal("exercise", "agreed", 3, null)).and()
            .when(new RecordGoal("sleep", "agreed", null, null)).and();

    @Test
    void one_question_for_all_goals_comes_after_four_weeks() {
        agreed.at(days(28)).whenTimePasses().then(new CheckInDue("plan-2026-03-30", null, CheckInKind.PLAN,
                "message", null, null, days(28)));
    }

    @Test
    void where_no_number_was_agreed_three_times_a_week_are_proposed_for_exercise_and_not_written_down() {
        var then = Care.fresh().given(new CareEvent.Met("riverside")).when(new RecordGoal("exercise", "agreed", null, null))
                .andAnswers("proposedTimesPerWeek", 3);
        assertThat(then.state().goals()).containsExactly(new Goal("exercise", "agreed", null));
    }

    @Test
    void after_an_answer_the_next_comes_four_weeks_later() {
        FollowUp care = agreed.at(days(28)).whenTimePasses().and()
                .when(answer("plan-2026-03-30", days(28), null)).state();
        assertThat(care.checkIns()).anyMatch(c -> c.open() && c.dueAt().equals(days(56)));
    }

    @Test
    void how_it_went_is_recorded_and_the_number_agreed_stays() {
        assertThat(agreed.when(new RecordGoal("exercise", "partly", null, null)).state().goals())
                .contains(new Goal("exercise", "partly", 3));
    }

    @Test
    void the_answer_to_the_question_says_how_each_goal_goes() {
        var then = agreed.at(days(28)).whenTimePasses().and().when(new AnswerCheckIn("plan-2026-03-30",
                days(28), List.of(), null, null, null, List.of(new GoalTold("exercise", "kept"), new GoalTold("sleep",
                        "dropped")), null, null));
        assertThat(then.state().goals()).containsExactly(new Goal("exercise", "kept", 3), new Goal("sleep", "dropped", null));
        assertThat(then.state().checkIn("plan-2026-03-30").orElseThrow().answeredAt()).isEqualTo(days(28));
    }

    @Test
    void whoever_tells_how_a_goal_goes_has_answered_the_question_and_the_next_comes_four_weeks_later() {
        var then = agreed.at(days(28)).whenTimePasses().and().when(new RecordGoal("exercise", "not-kept", null, null));
        assertThat(then.state().checkIn("plan-2026-03-30").orElseThrow().open()).isFalse();
        assertThat(then.state().checkIns()).anyMatch(c -> c.open() && c.dueAt().equals(days(56)));
        var agreedAnew = agreed.at(days(28)).whenTimePasses().and().when(new RecordGoal("diet", "agreed", null, null));
        assertThat(agreedAnew.state().checkIn("plan-2026-03-30").orElseThrow().open()).isTrue();
    }

    @Test
    void a_question_about_the_plan_without_an_answer_goes_by_the_second_channel_and_then_to_a_persons_list() {
        var silent = agreed.at(days(28)).whenTimePasses().and().at(days(29)).whenTimePasses();
        assertThat(((CheckInMissed) silent.events().getLast()).next()).isEqualTo("second-channel");
        var person = silent.and().at(days(30)).whenTimePasses();
        assertThat(((CheckInMissed) person.events().getLast()).next()).isEqualTo("person");
        assertThat(person.state().escalations()).isEmpty();
    }

    @Test
    void nothing_is_asked_when_every_goal_is_over() {
        agreed.when(new RecordGoal("exercise", "reached", null, null)).when(new RecordGoal("sleep", "dropped", null, null))
                .andNothingDue();
    }
}
