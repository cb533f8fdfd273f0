package org.handrail.followup.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.answer;
import static org.handrail.followup.Care.days;

import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.followup.Care;
import org.handrail.followup.checkin.CheckInEvent.CheckInDue;
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
                "message", null, days(28)));
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
    void nothing_is_asked_when_every_goal_is_over() {
        agreed.when(new RecordGoal("exercise", "reached", null, null)).when(new RecordGoal("sleep", "dropped", null, null))
                .andNothingDue();
    }
}
