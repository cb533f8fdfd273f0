package org.handrail.session.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.EMERGENCY;
import static org.handrail.session.Chair.EPISODE;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.lookedAt;
import static org.handrail.session.Chair.pressure;
import static org.handrail.session.Chair.sedation;
import static org.handrail.session.Chair.time;
import static org.handrail.session.Chair.unknown;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.Page;
import org.handrail.paging.PagingEvent.Acknowledged;
import org.handrail.paging.PagingEvent.Closed;
import org.handrail.paging.PagingEvent.HandedOver;
import org.handrail.paging.PagingEvent.NewsOwed;
import org.handrail.paging.PagingEvent.NewsRefused;
import org.handrail.paging.PagingEvent.PageFailed;
import org.handrail.paging.PagingEvent.PageOwed;
import org.handrail.paging.PagingEvent.PageSent;
import org.handrail.paging.PagingEvent.TakenBack;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeEvent.ClinicLearnt;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.escalation.EscalationCommand.Acknowledge;
import org.handrail.session.escalation.EscalationCommand.NoteAcknowledgement;
import org.handrail.session.escalation.EscalationCommand.NoteResolution;
import org.junit.jupiter.api.Test;

/** An Emergency is recorded at 10:45:00; one minute on site for each person. */
class EscalationTest {

    private static final String PAGE_1 = EMERGENCY + "~r1~t1";
    private static final String PAGE_1_PHONE = EMERGENCY + "~r1~t2";
    private static final String PAGE_2 = EMERGENCY + "~r2~t1";
    private static final String NEWS_1 = EMERGENCY + "~put~1";
    private static final String NEWS_2 = EMERGENCY + "~put~2";
    private static final String SECOND = EPISODE + "~v1-2~emergency";
    private static final Outcome CLOSED_THERE = new Outcome.Done(Map.of("closed", true, "by", "p-doc", "outcome",
            "assessed-safe", "closedAt", time("10:50").toString()));
    private static final Outcome DONE = new Outcome.Done(Map.of());
    private static final Outcome NO_ANSWER = new Outcome.Unknown("timeout");
    private static final Outcome REJECTED = new Outcome.Rejected("no-such-channel");

    private static Then<Episode, SessionCommand, SessionEvent> emergency() {
        return lookedAt().at(time("10:45")).when(pressure(182, 112, "10:44", "severe-headache"));
    }

    private static Paged paged(String key, int rung, String person, String channel, int attempt, Instant at) {
        return new Paged(new PageOwed(new Page(key, EMERGENCY, Level.EMERGENCY, rung, person, channel, attempt, List.of()),
                at));
    }

    @Test
    void the_first_person_is_paged_at_once_and_follow_up_is_told_in_the_same_breath() {
        Call page = emergency().thenOwes(PAGE_1, NEWS_1).call(PAGE_1);
        assertThat(page.partner()).isEqualTo("paging");
        assertThat(page.operation()).isEqualTo("POST /paging/pages");
        assertThat(page.urgent()).isTrue();
        assertThat(page.onFailure()).isEqualTo(Call.OnFailure.TELL);
        assertThat(page.body()).isEqualTo(Map.of("escalation", EMERGENCY, "person", "p-anna", "rung", 1, "try", 1,
                "channel", "pager", "level", "emergency", "clinic", "riverside"));
    }

    @Test
    void follow_up_learns_whom_we_have_called_already() {
        Call news = emergency().call(NEWS_1);
        assertThat(news.partner()).isEqualTo("follow-up");
        assertThat(news.operation()).isEqualTo("PUT /escalations/{escalation}");
        assertThat(news.urgent()).isTrue();
        assertThat(news.body()).containsAllEntriesOf(Map.of("escalation", EMERGENCY, "episode", EPISODE, "contact",
                "v1", "level", "emergency", "cause", "stop-level-with-symptoms", "raisedAt",
                time("10:45").toString(), "raisedBy", "session", "onSite", true, "clinic", "riverside"));
        assertThat(news.body().get("called")).isEqualTo(List.of(Map.of("rung", 1, "person", "p-anna", "channel",
                "pager", "attempt", 1, "at", time("10:45").toString(), "outcome", "pending")));
    }

    @Test
    void a_page_that_fails_takes_the_next_channel_at_once() {
        emergency().and().at(time("10:45:03")).whenAnswered(PAGE_1, NO_ANSWER)
                .then(new Paged(new PageFailed(EMERGENCY, PAGE_1, time("10:45:03"))),
                        paged(PAGE_1_PHONE, 1, "p-anna", "phone", 2, time("10:45:03")))
                .thenOwes(PAGE_1_PHONE, NEWS_2);
    }

    @Test
    void when_all_channels_of_a_person_fail_the_next_person_is_called_at_once() {
        emergency().and().at(time("10:45:03")).whenAnswered(PAGE_1, REJECTED)
                .at("2026-03-09T10:45:06-04:00").whenAnswered(PAGE_1_PHONE, NO_ANSWER)
                .then(new Paged(new PageFailed(EMERGENCY, PAGE_1_PHONE, time("10:45:06"))),
                        paged(PAGE_2, 2, "p-ben", "phone", 1, time("10:45:06")));
    }

    @Test
    void without_an_answer_the_next_person_is_called_when_the_minute_is_over() {
        emergency().and().whenAnswered(PAGE_1, DONE).then(new Paged(new PageSent(EMERGENCY, PAGE_1)))
                .andDueNext(time("10:46"))
                .at("2026-03-09T10:45:59-04:00").whenTimePasses().thenNothing()
                .at("2026-03-09T10:46:00-04:00").whenTimePasses()
                .then(paged(PAGE_2, 2, "p-ben", "phone", 1, time("10:46")));
    }

    @Test
    void a_service_that_was_away_calls_the_person_whose_turn_it_is_and_nobody_else() {
        emergency().and().at(time("10:48:30")).whenTimePasses()
                .then(paged(EMERGENCY + "~r4~t1", 4, "p-ben", "phone", 1, time("10:48:30")))
                .andNoLongerWants(PAGE_1);
    }

    @Test
    void once_follow_up_has_it_nobody_is_called_from_here() {
        emergency().and().whenAnswered(PAGE_1, DONE).and().whenAnswered(NEWS_1, DONE)
                .then(new Paged(new HandedOver(EMERGENCY, time("10:45"))))
                .andDueNext(time("10:55"));
    }

    @Test
    void while_follow_up_does_not_confirm_the_ladder_is_climbed_here() {
        emergency().and().whenAnswered(PAGE_1, DONE).and().whenAnswered(NEWS_1, REJECTED)
                .then(new Paged(new NewsRefused(EMERGENCY, time("10:46")))).andDueNext(time("10:46"));
    }

    @Test
    void a_page_of_ours_that_fails_after_follow_up_has_taken_over_is_mended_here() {
        emergency().and().whenAnswered(NEWS_1, DONE).and().whenAnswered(PAGE_1, NO_ANSWER)
                .then(new Paged(new PageFailed(EMERGENCY, PAGE_1, time("10:45"))), new Paged(new TakenBack(EMERGENCY)),
                        paged(PAGE_1_PHONE, 1, "p-anna", "phone", 2, time("10:45")))
                .thenOwes(PAGE_1_PHONE, NEWS_2);
    }

    @Test
    void newer_news_replaces_older() {
        emergency().and().whenAnswered(PAGE_1, NO_ANSWER).andNoLongerWants(NEWS_1).andStillWants(NEWS_2);
    }

    @Test
    void nobody_is_called_twice_for_one_rung() {
        Scenario<Episode, SessionCommand, SessionEvent> all = emergency().and();
        for (int minute = 45; minute < 55; minute++) {
            all = all.at(time("10:" + minute + ":00")).whenTimePasses().and()
                    .at(time("10:" + minute + ":30")).whenTimePasses().and();
        }
        List<String> pages = all.owed().stream().filter(call -> call.partner().equals("paging")).map(Call::key).toList();
        assertThat(pages).doesNotHaveDuplicates().hasSize(10);
        assertThat(all.state().pagings().getFirst().ladder().called()).extracting("person")
                .startsWith("p-anna", "p-ben", "p-anna");
    }

    @Test
    void a_second_trigger_of_the_same_level_joins_the_open_escalation() {
        emergency().when(sedation(1, "10:45")).thenOwes(NEWS_2).andNoLongerWants(NEWS_1)
                .andState("one escalation", state -> state.pagings().size() == 1);
    }

    @Test
    void a_trigger_after_the_first_was_closed_calls_people_again() {
        emergency().when(new NoteResolution(EMERGENCY, "p-doc", "settled", time("10:50"))).and().at(time("11:00"))
                .when(sedation(1, "11:00")).thenOwes(EPISODE + "~v1-2~emergency~r1~t1",
                        EPISODE + "~v1-2~emergency~put~1");
    }

    /** Follow-up has it since 10:45; whatever happened there since is not known here. */
    private static Scenario<Episode, SessionCommand, SessionEvent> handedOver() {
        return emergency().and().whenAnswered(PAGE_1, DONE).and().whenAnswered(NEWS_1, DONE).and();
    }

    private static Then<Episode, SessionCommand, SessionEvent> joinedWhenTaken() {
        return handedOver().when(new NoteAcknowledgement(EMERGENCY, "p-anna", time("10:45"))).and().at(time("11:00"))
                .when(sedation(1, "11:00"));
    }

    @Test
    void a_trigger_that_joins_what_follow_up_has_closed_meanwhile_calls_people_again_at_once() {
        joinedWhenTaken().thenOwes(NEWS_2).and()
                .whenAnswered(NEWS_2, CLOSED_THERE)
                .thenEvents(Paged.class, Paged.class, Paged.class)
                .thenOwes(SECOND + "~r1~t1", SECOND + "~put~1")
                .andState("the first is closed", state -> !state.paging(EMERGENCY).orElseThrow().open())
                .when(new NoteResolution(EMERGENCY, "p-doc", "assessed-safe", time("10:50"))).thenNothing();
    }

    @Test
    void a_trigger_that_joins_while_follow_up_is_away_calls_the_person_whose_turn_it_is_from_here() {
        handedOver().at(time("11:00")).when(sedation(1, "11:00"))
                .thenOwes(NEWS_2).and().whenAnswered(NEWS_2, NO_ANSWER).thenNothing()
                .at("2026-03-09T11:00:03-04:00").whenTimePasses()
                .thenOwes(EMERGENCY + "~r16~t1", EMERGENCY + "~put~3").and()
                .whenAnswered(EMERGENCY + "~r16~t1", DONE)
                .at("2026-03-09T11:01:00-04:00").whenTimePasses()
                .thenOwes(EMERGENCY + "~r17~t1", EMERGENCY + "~put~4");
    }

    @Test
    void a_closure_that_is_heard_only_after_the_trigger_joined_does_not_answer_it() {
        joinedWhenTaken().when(new NoteResolution(EMERGENCY, "p-doc", "assessed-safe", time("10:50")))
                .thenEvents(Paged.class, Paged.class, Paged.class)
                .thenOwes(SECOND + "~r1~t1", SECOND + "~put~1");
    }

    @Test
    void once_follow_up_has_confirmed_the_joined_trigger_it_is_theirs_again_and_their_closure_answers_it() {
        joinedWhenTaken().and().whenAnswered(NEWS_2, DONE)
                .then(new Paged(new HandedOver(EMERGENCY, time("11:00"))))
                .when(new NoteResolution(EMERGENCY, "p-doc", "assessed-safe", time("11:00"))).thenOwes();
    }

    @Test
    void an_answer_to_older_news_confirms_nothing_of_a_trigger_that_joined_since() {
        emergency().when(sedation(1, "10:45")).and().whenAnswered(NEWS_1, DONE).thenNothing().andDueNext(time("10:46"));
    }

    @Test
    void what_follow_up_has_closed_is_closed_here_and_calls_nobody_when_nothing_has_joined() {
        emergency().and().whenAnswered(NEWS_1, CLOSED_THERE).then(new Paged(new Closed(EMERGENCY, "p-doc", "assessed-safe", time("10:50"), false))).thenOwes()
                .andNoLongerWants(PAGE_1);
    }

    @Test
    void whoever_takes_it_here_ends_the_paging_and_follow_up_is_told() {
        emergency().when(new Acknowledge(EMERGENCY, "p-anna"))
                .then(new Paged(new Acknowledged(EMERGENCY, "p-anna", time("10:45"))),
                        new Paged(new NewsOwed(EMERGENCY)))
                .thenOwes(NEWS_2).andNoLongerWants(PAGE_1).andNoLongerWants(NEWS_1)
                .andDueNext(time("10:55"))
                .when(new Acknowledge(EMERGENCY, "p-ben")).thenNothing();
    }

    @Test
    void whoever_takes_it_elsewhere_ends_the_paging_too() {
        emergency().when(new NoteAcknowledgement(EMERGENCY, "p-anna", time("10:45"))).thenOwes()
                .andNoLongerWants(PAGE_1).andDueNext(time("10:55"));
    }

    @Test
    void an_acknowledgement_of_something_unknown_is_passed_on_each_time_with_its_own_moment() {
        Call early = lookedAt().at(time("10:44")).when(new Acknowledge(EMERGENCY, "p-anna"))
                .call(EMERGENCY + "~taken~" + time("10:44").toEpochMilli());
        assertThat(early.operation()).isEqualTo("POST /escalations/{escalation}/acknowledgements");
        assertThat(early.body()).isEqualTo(Map.of("escalation", EMERGENCY, "clinic", "riverside", "by", "p-anna",
                "acknowledgedAt", time("10:44").toString()));
        lookedAt().at(time("10:44")).when(new Acknowledge(EMERGENCY, "p-anna")).and().at(time("10:46"))
                .when(new Acknowledge(EMERGENCY, "p-ben"))
                .thenOwes(EMERGENCY + "~taken~" + time("10:46").toEpochMilli());
    }

    @Test
    void what_was_acknowledged_before_anything_had_happened_silences_nothing_and_hides_no_later_word() {
        var then = lookedAt().at(time("10:44")).when(new Acknowledge(EMERGENCY, "p-anna"))
                .at("2026-03-09T10:45:00-04:00").when(pressure(182, 112, "10:44", "severe-headache"));
        assertThat(then.call(PAGE_1).urgent()).isTrue();
        then.andStillWants(PAGE_1).when(new Acknowledge(EMERGENCY, "p-ben")).andNoLongerWants(PAGE_1);
    }

    @Test
    void what_others_have_raised_and_taken_is_no_business_of_this_service() {
        lookedAt().when(new NoteAcknowledgement(EPISODE + "~q4~emergency", "p-anna", time("10:44"))).thenNothing();
    }

    @Test
    void an_emergency_of_a_visit_without_a_rota_calls_the_roles_of_the_clinic() {
        assertThat(unknown().given(new ClinicLearnt("riverside")).when(sedation(0, "10:00")).call(PAGE_1).body())
                .containsEntry("person", "role-on-call-clinician").containsEntry("clinic", "riverside");
    }

    @Test
    void an_urgent_trigger_gives_each_person_five_minutes() {
        lookedAt().at(time("10:45")).when(sedation(3, "10:45"))
                .andState("urgent", state -> state.paging(EPISODE + "~" + VISIT + "~urgent").isPresent())
                .andDueNext(time("10:50"));
    }
}
