package org.handrail.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.Rota;
import org.handrail.paging.PagingEvent.Acknowledged;
import org.handrail.paging.PagingEvent.Closed;
import org.handrail.paging.PagingEvent.HandedOver;
import org.handrail.paging.PagingEvent.NewsOwed;
import org.handrail.paging.PagingEvent.NewsRefused;
import org.handrail.paging.PagingEvent.PageFailed;
import org.handrail.paging.PagingEvent.PageOwed;
import org.handrail.paging.PagingEvent.PassedOn;
import org.handrail.paging.PagingEvent.TakenBack;
import org.handrail.paging.Raised.Told;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;

/** An Emergency is recorded in the clinic at 15:00:00: each person has a minute. */
class KeeperTest {

    private static final String CARE = "ep-aaaaaaaaaaaaaaaaaaaa";
    private static final String EMERGENCY = CARE + "~v1~emergency";
    private static final String SAME_DAY = CARE + "~phq~same-day";
    private static final String PAGE_1 = EMERGENCY + "~r1~t1";
    private static final String PAGE_1_PHONE = EMERGENCY + "~r1~t2";
    private static final String PAGE_2 = EMERGENCY + "~r2~t1";
    private static final Instant RECORDED = Instant.parse("2026-03-02T15:00:00Z");
    private static final Rota ROTA = new Rota(1, List.of(rung(1, "p-anna"), rung(2, "p-ben")));
    private static final Outcome DONE = new Outcome.Done(Map.of());
    private static final Outcome NO_ANSWER = new Outcome.Unknown("timeout");
    private static final Outcome NO = new Outcome.Rejected("not-found");

    private static Rota.Rung rung(int rung, String person) {
        return new Rota.Rung(rung, person, List.of("pager", "phone"), RECORDED.minusSeconds(7200),
                RECORDED.plusSeconds(7200));
    }

    private static Scenario<Raised, Told, PagingEvent> nothingYet() {
        return Scenario.of(Raised.decider(ROTA), CARE).at(RECORDED);
    }

    private static Then<Raised, Told, PagingEvent> emergency() {
        return nothingYet().when((raised, context) -> Keeper.raise(raised, "v1", Level.EMERGENCY, "seizure", true, context));
    }

    private static Then<Raised, Told, PagingEvent> sameDay() {
        return nothingYet().when((raised, context) -> Keeper.raise(raised, "phq", Level.SAME_DAY, "item-9", false, context));
    }

    private static Told taken(String by) {
        return (raised, context) -> Keeper.acknowledge(raised, EMERGENCY, by, context.now());
    }

    private static String news(String escalation, int number) {
        return escalation + "~put~" + number;
    }

    @Test
    void an_emergency_calls_the_first_person_and_tells_follow_up_whom() {
        var then = emergency().thenOwes(PAGE_1, news(EMERGENCY, 1));
        assertThat(then.call(PAGE_1).urgent()).isTrue();
        assertThat(then.call(news(EMERGENCY, 1)).body()).containsEntry("raisedBy", "session")
                .containsEntry("raisedAt", RECORDED.toString()).extractingByKey("called").asList().hasSize(1);
    }

    @Test
    void what_is_not_urgent_calls_nobody_from_here_and_goes_to_follow_ups_list() {
        sameDay().thenOwes(news(SAME_DAY, 1)).andNothingDue().and().whenAnswered(news(SAME_DAY, 1), DONE)
                .then(new HandedOver(SAME_DAY, RECORDED)).andNothingDue();
    }

    @Test
    void a_no_of_follow_up_ends_nothing_and_it_is_told_again_after_a_minute() {
        sameDay().and().whenAnswered(news(SAME_DAY, 1), NO)
                .then(new NewsRefused(SAME_DAY, RECORDED.plusSeconds(60))).andDueNext(RECORDED.plusSeconds(60))
                .and().at(RECORDED.plusSeconds(60)).whenTimePasses().then(new NewsOwed(SAME_DAY))
                .thenOwes(news(SAME_DAY, 2)).andNothingDue();
    }

    @Test
    void the_news_does_not_leave_at_the_moment_when_the_next_person_is_called_from_here() {
        emergency().and().at(RECORDED.plusSeconds(59)).whenAnswered(PAGE_1, DONE).andStillWants(news(EMERGENCY, 1))
                .and().at(RECORDED.plusSeconds(60)).when((raised, context) -> List.of())
                .andNoLongerWants(news(EMERGENCY, 1))
                .and().whenTimePasses().thenOwes(PAGE_2, news(EMERGENCY, 2)).andStillWants(news(EMERGENCY, 2));
    }

    @Test
    void a_page_that_fails_after_the_handing_over_takes_the_next_channel_from_here() {
        emergency().and().whenAnswered(news(EMERGENCY, 1), DONE).and().whenAnswered(PAGE_1, NO_ANSWER)
                .thenEvents(PageFailed.class, TakenBack.class, PageOwed.class).thenOwes(PAGE_1_PHONE, news(EMERGENCY, 2))
                .and().whenAnswered(news(EMERGENCY, 2), DONE).then(new HandedOver(EMERGENCY, RECORDED))
                .andNothingDue();
    }

    @Test
    void when_nobody_else_can_be_called_at_once_follow_up_hears_of_the_failure() {
        Rota alone = new Rota(1, List.of(new Rota.Rung(1, "p-anna", List.of("pager"), RECORDED.minusSeconds(60),
                RECORDED.plusSeconds(7200))));
        Scenario.of(Raised.decider(alone), CARE).at(RECORDED)
                .when((raised, context) -> Keeper.raise(raised, "v1", Level.EMERGENCY, "seizure", true, context))
                .and().whenAnswered(news(EMERGENCY, 1), DONE).and().whenAnswered(PAGE_1, NO_ANSWER)
                .then(new PageFailed(EMERGENCY, PAGE_1, RECORDED), new NewsOwed(EMERGENCY)).thenOwes(news(EMERGENCY, 2))
                .and().whenAnswered(news(EMERGENCY, 2), DONE).andNothingDue();
    }

    @Test
    void a_trigger_that_joins_what_follow_up_has_calls_nobody_a_second_time_unless_follow_up_is_silent() {
        var joined = emergency().and().whenAnswered(PAGE_1, DONE).and().whenAnswered(news(EMERGENCY, 1), DONE).and()
                .at(RECORDED.plusSeconds(130))
                .when((raised, context) -> Keeper.raise(raised, "v1", Level.EMERGENCY, "sedation", true, context))
                .thenOwes(news(EMERGENCY, 2)).andDueNext(RECORDED.plusSeconds(133));
        joined.and().whenAnswered(news(EMERGENCY, 2), DONE).andNothingDue();
        joined.and().at(RECORDED.plusSeconds(133)).whenTimePasses().thenEvents(TakenBack.class, PageOwed.class)
                .thenOwes(EMERGENCY + "~r3~t1", news(EMERGENCY, 3)).andDueNext(RECORDED.plusSeconds(180));
    }

    @Test
    void a_failure_that_is_known_only_when_the_next_person_has_had_her_turn_is_left_to_follow_up() {
        emergency().and().whenAnswered(news(EMERGENCY, 1), DONE).and().at(RECORDED.plusSeconds(70))
                .whenAnswered(PAGE_1, NO_ANSWER).thenEvents(PageFailed.class, NewsOwed.class);
    }

    @Test
    void a_page_that_fails_after_somebody_has_taken_it_calls_nobody_else() {
        emergency().when(taken("p-anna")).and().whenAnswered(PAGE_1, NO_ANSWER)
                .then(new PageFailed(EMERGENCY, PAGE_1, RECORDED)).thenOwes();
    }

    @Test
    void a_second_trigger_joins_and_what_follow_up_says_to_older_news_confirms_nothing_of_it() {
        emergency().when((raised, context) -> Keeper.raise(raised, "v1", Level.EMERGENCY, "sedation", true, context))
                .thenOwes(news(EMERGENCY, 2)).andNoLongerWants(news(EMERGENCY, 1))
                .and().whenAnswered(news(EMERGENCY, 1), DONE).thenNothing()
                .andState("it is open here", raised -> raised.paging(EMERGENCY).orElseThrow().untold() != null);
    }

    @Test
    void what_follow_up_has_closed_already_is_closed_here() {
        Outcome closed = new Outcome.Done(Map.of("closed", true, "by", "p-doc", "outcome", "assessed-safe", "closedAt",
                RECORDED.toString()));
        emergency().and().whenAnswered(news(EMERGENCY, 1), closed)
                .then(new Closed(EMERGENCY, "p-doc", "assessed-safe", RECORDED, false)).andNothingDue()
                .andNoLongerWants(PAGE_1);
    }

    @Test
    void what_follow_up_closes_calls_nobody_from_here_though_it_was_never_handed_over() {
        emergency().when((raised, context) -> Keeper.noteClosed(raised, EMERGENCY, "p-doc", "assessed-safe", context.now()))
                .andNothingDue().andNoLongerWants(PAGE_1).andNoLongerWants(news(EMERGENCY, 1));
    }

    @Test
    void whoever_takes_it_here_ends_the_calls_and_follow_up_hears_of_it_once() {
        emergency().when(taken("p-anna")).then(new Acknowledged(EMERGENCY, "p-anna", RECORDED), new NewsOwed(EMERGENCY))
                .thenOwes(news(EMERGENCY, 2)).andNoLongerWants(PAGE_1).andNothingDue()
                .when(taken("p-ben")).thenNothing();
    }

    @Test
    void what_somebody_took_before_it_was_raised_is_passed_on_and_does_not_hide_the_real_answer() {
        nothingYet().at(RECORDED.minusSeconds(60)).when(taken("p-anna"))
                .then(new PassedOn(EMERGENCY, "p-anna", RECORDED.minusSeconds(60)))
                .thenOwes(EMERGENCY + "~taken~" + RECORDED.minusSeconds(60).toEpochMilli())
                .and().at(RECORDED).when((raised, context) -> Keeper.raise(raised, "v1", Level.EMERGENCY, "seizure", true, context))
                .thenOwes(PAGE_1, news(EMERGENCY, 1)).andStillWants(PAGE_1)
                .when(taken("p-ben")).then(new Acknowledged(EMERGENCY, "p-ben", RECORDED), new NewsOwed(EMERGENCY))
                .andNoLongerWants(PAGE_1);
    }

    @Test
    void what_somebody_took_in_the_very_moment_before_it_was_raised_ends_no_calls() {
        nothingYet().when(taken("p-anna")).then(new PassedOn(EMERGENCY, "p-anna", RECORDED)).and()
                .when((raised, context) -> Keeper.raise(raised, "v1", Level.EMERGENCY, "seizure", true, context))
                .thenOwes(PAGE_1, news(EMERGENCY, 1)).andDueNext(RECORDED.plusSeconds(60)).and()
                .at(RECORDED.plusSeconds(60)).whenTimePasses().thenOwes(PAGE_2, news(EMERGENCY, 2));
    }

    @Test
    void what_others_took_before_it_was_raised_here_takes_nothing() {
        emergency().when((raised, context) -> Keeper.noteAcknowledged(raised, EMERGENCY, "p-anna", context.now().minusSeconds(1)))
                .andStillWants(PAGE_1).andDueNext(RECORDED.plusSeconds(60))
                .when((raised, context) -> Keeper.noteAcknowledged(raised, EMERGENCY, "p-anna", context.now()))
                .andNoLongerWants(PAGE_1).andNothingDue();
    }
}
