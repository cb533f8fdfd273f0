package org.handrail.clinical.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClimbTest {

    private static final Instant RAISED = Instant.parse("2026-03-02T10:00:00Z");
    private static final String ID = "ep-abc~v1~emergency";
    private static final Rota ROTA = rota(3);

    private Ladder ladder = Ladder.raised(ID, Level.EMERGENCY, RAISED, false);

    @Test
    void the_first_person_is_called_at_once_on_the_best_channel() {
        Page page = owed(RAISED);
        assertThat(page.key()).isEqualTo(ID + "~r1~t1");
        assertThat(page.person()).isEqualTo("p-1");
        assertThat(page.channel()).isEqualTo("pager");
        assertThat(page.rules()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, in the clinic {1}: not the next person at {2} s, but at {3} s")
    @CsvSource({
        "EMERGENCY, true,    59,   60",
        "EMERGENCY, false,  299,  300",
        "URGENT,    true,   299,  300",
        "URGENT,    false,  299,  300",
        "SAME_DAY,  false, 3599, 3600",
    })
    void the_next_person_is_called_when_the_first_has_not_acknowledged_in_time(
            Level level, boolean onSite, long notYet, long then) {
        ladder = Ladder.raised(ID, level, RAISED, onSite);
        send(RAISED);
        assertThat(Climb.nextPage(ladder, ROTA, Policy.DEFAULTS, RAISED.plusSeconds(notYet)))
                .isEqualTo(new NextPage.Later(RAISED.plusSeconds(then)));
        assertThat(owed(RAISED.plusSeconds(then)).person()).isEqualTo("p-2");
    }

    @Test
    void a_routine_matter_calls_nobody() {
        ladder = Ladder.raised(ID, Level.ROUTINE, RAISED, false);
        assertThat(Climb.nextPage(ladder, ROTA, Policy.DEFAULTS, RAISED)).isEqualTo(new NextPage.None());
    }

    @Test
    void a_failed_page_takes_the_next_channel_of_the_same_person_at_once_and_then_the_next_person() {
        fail(RAISED);
        Page phone = owed(RAISED.plusSeconds(1));
        assertThat(phone.key()).isEqualTo(ID + "~r1~t2");
        assertThat(phone.person()).isEqualTo("p-1");
        assertThat(phone.channel()).isEqualTo("phone");
        fail(RAISED.plusSeconds(1));
        assertThat(owed(RAISED.plusSeconds(2)).key()).isEqualTo(ID + "~r2~t1");
        assertThat(owed(RAISED.plusSeconds(2)).person()).isEqualTo("p-2");
    }

    @Test
    void a_person_called_early_has_the_full_time_and_no_more() {
        fail(RAISED);
        fail(RAISED.plusSeconds(1));
        send(RAISED.plusSeconds(2));
        assertThat(Climb.nextPage(ladder, ROTA, Policy.DEFAULTS, RAISED.plusSeconds(301)))
                .isEqualTo(new NextPage.Later(RAISED.plusSeconds(302)));
        assertThat(owed(RAISED.plusSeconds(302)).person()).isEqualTo("p-3");
    }

    @Test
    void after_the_last_person_the_first_is_called_again_under_a_new_key() {
        List<String> people = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            Page page = send(RAISED.plusSeconds(300L * i));
            people.add(page.person());
            keys.add(page.key());
        }
        assertThat(people).containsExactly("p-1", "p-2", "p-3", "p-1", "p-2", "p-3", "p-1");
        assertThat(keys).hasSize(7);
    }

    @Test
    void a_keeper_that_wakes_up_late_calls_the_rung_that_is_due_and_none_of_those_whose_time_has_passed() {
        Instant late = RAISED.plusSeconds(7 * 60);
        Page page = send(late);
        assertThat(page.key()).isEqualTo(ID + "~r2~t1");
        assertThat(page.person()).isEqualTo("p-2");
        assertThat(Climb.nextPage(ladder, ROTA, Policy.DEFAULTS, late)).isEqualTo(new NextPage.Later(RAISED.plusSeconds(600)));
    }

    @Test
    void the_key_is_the_same_whoever_works_it_out() {
        Ladder session = ladder;
        Ladder followUp = Ladder.raised(ID, Level.EMERGENCY, RAISED, false);
        for (long second : new long[] {0, 300, 600, 1234}) {
            Instant now = RAISED.plusSeconds(second);
            assertThat(pageOf(Climb.nextPage(session, ROTA, Policy.DEFAULTS, now)).key())
                    .isEqualTo(pageOf(Climb.nextPage(followUp, ROTA, Policy.DEFAULTS, now)).key());
            session = session.owing(pageOf(Climb.nextPage(session, ROTA, Policy.DEFAULTS, now)), now);
        }
    }

    @Test
    void nobody_is_called_while_a_page_is_on_its_way() {
        ladder = ladder.owing(owed(RAISED), RAISED);
        assertThat(Climb.nextPage(ladder, ROTA, Policy.DEFAULTS, RAISED.plusSeconds(10))).isInstanceOf(NextPage.Later.class);
    }

    @Test
    void an_acknowledgement_a_hand_over_or_an_end_stops_the_calls() {
        Instant late = RAISED.plusSeconds(900);
        assertThat(Climb.nextPage(ladder.acknowledgedBy("p-1", RAISED), ROTA, Policy.DEFAULTS, late)).isEqualTo(new NextPage.None());
        assertThat(Climb.nextPage(ladder.handedOver(RAISED), ROTA, Policy.DEFAULTS, late)).isEqualTo(new NextPage.None());
        assertThat(Climb.nextPage(ladder.closedBy("p-1", "seen", RAISED), ROTA, Policy.DEFAULTS, late))
                .isEqualTo(new NextPage.None());
    }

    @Test
    void without_a_rota_roles_are_called_and_a_rule_says_so() {
        Page page = pageOf(Climb.nextPage(ladder, null, Policy.DEFAULTS, RAISED));
        assertThat(page.person()).isEqualTo("role-on-call-clinician");
        assertThat(page.rules()).extracting(RuleHit::rule).containsExactly("ESC-NO-ROTA");
        assertThat(page.rules()).extracting(RuleHit::reason).containsExactly("no-rota");
    }

    @Test
    void a_rota_with_nobody_on_duty_is_no_silence() {
        Instant nextYear = RAISED.plusSeconds(400L * 86_400);
        Ladder later = Ladder.raised(ID, Level.EMERGENCY, nextYear, false);
        assertThat(pageOf(Climb.nextPage(later, ROTA, Policy.DEFAULTS, nextYear)).rules())
                .extracting(RuleHit::reason).containsExactly("nobody-on-duty");
    }

    @Test
    void a_shift_that_has_ended_is_not_called() {
        Instant change = RAISED.plusSeconds(60);
        Rota shifts = new Rota(1, List.of(
                new Rota.Rung(1, "p-day", List.of("pager"), RAISED.minusSeconds(3600), change),
                new Rota.Rung(1, "p-night", List.of("pager"), change, change.plusSeconds(3600))));
        assertThat(pageOf(Climb.nextPage(ladder, shifts, Policy.DEFAULTS, change.minusSeconds(1))).person()).isEqualTo("p-day");
        assertThat(pageOf(Climb.nextPage(ladder, shifts, Policy.DEFAULTS, change)).person()).isEqualTo("p-night");
    }

    @Test
    void when_every_channel_of_everyone_fails_it_waits_and_then_tries_everyone_again() {
        for (int i = 0; i < 6; i++) {
            fail(RAISED.plusSeconds(i));
        }
        assertThat(Climb.nextPage(ladder, ROTA, Policy.DEFAULTS, RAISED.plusSeconds(6)))
                .isEqualTo(new NextPage.Later(RAISED.plusSeconds(300)));
        assertThat(owed(RAISED.plusSeconds(300)).person()).isEqualTo("p-1");
    }

    @Test
    void whatever_fails_and_whenever_it_wakes_up_it_never_falls_silent_and_never_repeats_a_key() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Rota rota = rota(1 + random.nextInt(4));
            Ladder climbing = Ladder.raised(ID, Level.EMERGENCY, RAISED, random.nextBoolean());
            Set<String> keys = new HashSet<>();
            Instant now = RAISED;
            for (int step = 0; step < 60; step++) {
                switch (Climb.nextPage(climbing, rota, Policy.DEFAULTS, now)) {
                    case NextPage.Owed(Page page) -> {
                        assertThat(keys.add(page.key())).as("seed %d", seed).isTrue();
                        climbing = climbing.owing(page, now).became(page.key(),
                                random.nextInt(3) == 0 ? CallOutcome.SENT : CallOutcome.FAILED);
                    }
                    case NextPage.Later(Instant at) -> {
                        assertThat(at).as("seed %d", seed).isAfter(now)
                                .isBeforeOrEqualTo(now.plusSeconds(300));
                        now = at.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(900) : 0);
                    }
                    case NextPage.None() -> throw new AssertionError("silence, seed " + seed);
                }
            }
        }
    }

    @Test
    void when_the_pager_of_the_second_person_fails_that_person_is_phoned() {
        send(RAISED);
        fail(RAISED.plusSeconds(300));
        Page phone = owed(RAISED.plusSeconds(301));
        assertThat(phone.person()).isEqualTo("p-2");
        assertThat(phone.channel()).isEqualTo("phone");
    }

    @Test
    void who_comes_on_call_while_the_last_page_of_the_shift_before_fails_is_called_at_once() {
        fail(RAISED);
        fail(RAISED.plusSeconds(1));
        Rota next = new Rota(2, List.of(new Rota.Rung(1, "p-9", List.of("pager"), RAISED, RAISED.plusSeconds(86_400))));
        assertThat(pageOf(Climb.nextPage(ladder, next, Policy.DEFAULTS, RAISED.plusSeconds(2))).person()).isEqualTo("p-9");
    }

    @Test
    void what_two_keepers_know_is_joined_without_losing_a_call_or_an_acknowledgement() {
        Page page = owed(RAISED);
        Ladder session = ladder.owing(page, RAISED).became(page.key(), CallOutcome.SENT).handedOver(RAISED);
        Ladder followUp = ladder.owing(page, RAISED).acknowledgedBy("p-1", RAISED.plusSeconds(20));
        Ladder joined = followUp.joinedWith(session);
        assertThat(joined.called()).hasSize(1);
        assertThat(joined.called().getFirst().outcome()).isEqualTo(CallOutcome.SENT);
        assertThat(joined.acknowledged()).isEqualTo(new Acknowledgement("p-1", RAISED.plusSeconds(20)));
        assertThat(joined.handedOver()).isNull();
        assertThat(joined.joinedWith(session)).isEqualTo(joined);
    }

    private static Rota rota(int people) {
        List<Rota.Rung> rungs = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            rungs.add(new Rota.Rung(i, "p-" + i, List.of("pager", "phone"),
                    RAISED.minusSeconds(86_400), RAISED.plusSeconds(86_400 * 30)));
        }
        return new Rota(1, rungs);
    }

    private Page owed(Instant now) {
        return pageOf(Climb.nextPage(ladder, ROTA, Policy.DEFAULTS, now));
    }

    private static Page pageOf(NextPage next) {
        assertThat(next).isInstanceOf(NextPage.Owed.class);
        return ((NextPage.Owed) next).page();
    }

    private Page send(Instant now) {
        return call(now, CallOutcome.SENT);
    }

    private Page fail(Instant now) {
        return call(now, CallOutcome.FAILED);
    }

    private Page call(Instant now, CallOutcome outcome) {
        Page page = owed(now);
        ladder = ladder.owing(page, now).became(page.key(), outcome);
        return page;
    }
}
