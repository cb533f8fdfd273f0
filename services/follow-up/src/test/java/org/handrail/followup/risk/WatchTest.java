package org.handrail.followup.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.answer;
import static org.handrail.followup.Care.booked;
import static org.handrail.followup.Care.days;
import static org.handrail.followup.Care.hours;
import static org.handrail.followup.Care.over;
import static org.handrail.followup.Care.released;

import java.util.List;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.followup.checkin.CheckIn;
import org.handrail.followup.checkin.CheckInEvent.CheckInDue;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.escalation.EscalationEvent.EscalationRaised;
import org.handrail.runtime.testkit.Scenario;
import org.junit.jupiter.api.Test;

/** After a positive item 9: a person within 24 to 72 hours, then weekly until an answer is negative. */
class WatchTest {

    private final Scenario<FollowUp, FollowUpCommand, FollowUpEvent> positive =
            released().at(hours(24)).when(answer("v1-24h", hours(24), 1)).and();

    @Test
    void whoever_takes_a_positive_item_9_is_told_of_the_screener_the_safety_plan_and_the_crisis_line() {
        released().at(hours(24)).when(answer("v1-24h", hours(24), 1))
                .andAnswers("next", List.of("screener-today", "safety-plan", "crisis-line"));
    }

    @Test
    void a_person_makes_contact_between_24_and_72_hours_later() {
        assertThat(positive.at(hours(48)).whenTimePasses().events()).contains(new CheckInDue("outreach-1", "v1",
                CheckInKind.OUTREACH, "person", "item-9-positive", null, hours(24 + 72)));
    }

    @Test
    void a_contact_that_was_not_made_in_time_calls_people() {
        List<FollowUpEvent> events = positive.at(hours(48)).whenTimePasses().and().at(hours(96)).whenTimePasses()
                .events();
        assertThat(events).anyMatch(e -> e instanceof EscalationRaised r && r.contact().equals("outreach-1"));
    }

    @Test
    void while_the_answer_stays_positive_contact_is_kept_every_week() {
        var second = positive.at(hours(48)).whenTimePasses().and().when(answer("outreach-1", hours(48), 1));
        assertThat(second.state().checkIn("outreach-2").orElseThrow().opensAt()).isEqualTo(days(9));
    }

    @Test
    void a_negative_answer_ends_it() {
        FollowUp after = positive.at(hours(48)).whenTimePasses().and().when(answer("outreach-1", hours(48), 0)).state();
        assertThat(after.risk().watched()).isFalse();
        assertThat(after.checkIns()).noneMatch(c -> c.open() && c.ofWatch());
    }

    @Test
    void an_answer_that_leaves_item_9_out_is_no_negative_one() {
        FollowUp after = positive.at(hours(48)).whenTimePasses().and().when(answer("outreach-1", hours(48), null))
                .state();
        assertThat(after.risk().watched()).isTrue();
        assertThat(after.checkIn("outreach-2")).map(CheckIn::open).hasValue(true);
    }

    @Test
    void a_visit_within_these_days_keeps_the_contact_and_the_next_is_a_week_later() {
        FollowUp after = positive.when(booked("v2", hours(70))).and().at(hours(72)).whenTimePasses().and()
                .when(over("v2", "released", 2, 56, hours(72))).state();
        assertThat(after.checkIn("outreach-1").orElseThrow().closedBecause()).isEqualTo("asked-at-visit");
        assertThat(after.checkIn("outreach-2").orElseThrow().opensAt()).isEqualTo(days(10));
    }
}
