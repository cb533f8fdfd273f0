package org.handrail.clinical.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two keepers of one escalation know, each by itself and together. */
class LadderTest {

    private static final Instant T = Instant.parse("2026-03-02T14:00:00Z");
    private static final String NAME = "ep-1~v1~emergency";
    private static final Ladder RAISED = Ladder.raised(NAME, Level.EMERGENCY, T, false);

    @Test
    void together_the_earlier_start_counts_and_being_in_the_clinic_for_either() {
        Ladder later = Ladder.raised(NAME, Level.EMERGENCY, T.plusSeconds(1), true);
        assertThat(RAISED.joinedWith(later).raisedAt()).isEqualTo(T);
        assertThat(later.joinedWith(RAISED).raisedAt()).isEqualTo(T);
        assertThat(RAISED.joinedWith(later).onSite()).isTrue();
        assertThat(later.joinedWith(RAISED).onSite()).isTrue();
        assertThat(RAISED.joinedWith(RAISED).onSite()).isFalse();
    }

    @Test
    void together_the_first_who_has_taken_it_counts_whoever_heard_of_it() {
        Ladder anna = RAISED.acknowledgedBy("p-anna", T.plusSeconds(10));
        Ladder ben = RAISED.acknowledgedBy("p-ben", T.plusSeconds(20));
        for (Ladder joined : List.of(anna.joinedWith(ben), ben.joinedWith(anna), anna.joinedWith(RAISED),
                RAISED.joinedWith(anna))) {
            assertThat(joined.acknowledged()).isEqualTo(new Acknowledgement("p-anna", T.plusSeconds(10)));
        }
        assertThat(RAISED.joinedWith(RAISED).acknowledged()).isNull();
    }

    @Test
    void together_what_either_has_closed_is_closed() {
        Ladder closed = RAISED.closedBy("p-anna", "assessed-safe", T.plusSeconds(60));
        assertThat(closed.joinedWith(RAISED).closed()).isEqualTo(closed.closed());
        assertThat(RAISED.joinedWith(closed).closed()).isEqualTo(closed.closed());
        assertThat(closed.closedBy("p-ben", "other", T.plusSeconds(90))).isEqualTo(closed);
    }

    @Test
    void together_all_calls_of_either_are_known_in_their_order_and_of_one_call_whatever_is_known_more() {
        Ladder one = with(call(2, 1, CallOutcome.PENDING), call(1, 2, CallOutcome.SENT));
        Ladder other = with(call(1, 1, CallOutcome.FAILED), call(1, 2, CallOutcome.PENDING), call(2, 1, CallOutcome.SENT));
        List<Call> all = List.of(call(1, 1, CallOutcome.FAILED), call(1, 2, CallOutcome.SENT), call(2, 1, CallOutcome.SENT));
        assertThat(one.joinedWith(other).called()).isEqualTo(all);
        assertThat(other.joinedWith(one).called()).isEqualTo(all);
    }

    @Test
    void of_one_call_of_which_both_know_as_much_each_keeps_its_own() {
        Ladder here = with(call(1, 1, CallOutcome.SENT));
        Ladder there = with(new Call(1, "p-1", "pager", 1, T.plusSeconds(2), CallOutcome.SENT));
        assertThat(here.joinedWith(there).called()).isEqualTo(here.called());
    }

    @Test
    void being_handed_over_is_each_keepers_own_matter() {
        Ladder handed = RAISED.handedOver(T.plusSeconds(3));
        assertThat(RAISED.joinedWith(handed).handedOver()).isNull();
        assertThat(handed.joinedWith(RAISED).calling()).isFalse();
        assertThat(handed.handedOver(T.plusSeconds(9))).isEqualTo(handed);
        assertThat(handed.takenBack()).isEqualTo(RAISED);
        assertThat(handed.takenBack().calling()).isTrue();
    }

    @Test
    void two_different_escalations_are_never_joined() {
        assertThatIllegalArgumentException().isThrownBy(() -> RAISED.joinedWith(
                Ladder.raised("ep-1~v2~emergency", Level.EMERGENCY, T, false)));
    }

    @ParameterizedTest
    @CsvSource({"-1, false, false", "0, true, false", "1, true, true"})
    void what_was_said_before_it_was_raised_is_no_answer_to_it(int seconds, boolean here, boolean elsewhere) {
        Instant said = T.plusSeconds(seconds);
        assertThat(RAISED.acknowledgedBy("p-anna", said).acknowledged() != null).isEqualTo(here);
        assertThat(RAISED.acknowledgedElsewhereBy("p-anna", said).acknowledged() != null).isEqualTo(elsewhere);
    }

    @ParameterizedTest(name = "on call from {0} to {1} s, asked for 10 to 20 s: {2}")
    @CsvSource({"0, 10, false", "0, 11, true", "19, 30, true", "20, 30, false", "12, 13, true"})
    void of_a_rota_only_who_is_on_call_between_two_moments_is_kept(int from, int until, boolean kept) {
        Rota rota = new Rota(3, List.of(new Rota.Rung(1, "p-anna", List.of("pager"), T.plusSeconds(from),
                T.plusSeconds(until))));
        assertThat(rota.between(T.plusSeconds(10), T.plusSeconds(20)))
                .isEqualTo(new Rota(3, kept ? rota.rungs() : List.of()));
    }

    @Test
    void of_a_rota_nobody_is_called_twice_and_nobody_without_a_way_to_be_reached() {
        Rota rota = new Rota(1, List.of(rung(2, "p-ben", "phone"), rung(1, "p-anna", "pager"), rung(3, "p-anna", "phone"),
                new Rota.Rung(4, "p-carl", List.of(), T, T.plusSeconds(60))));
        assertThat(rota.onDuty(T)).extracting(Reachable::person).containsExactly("p-anna", "p-ben");
    }

    private static Rota.Rung rung(int rung, String person, String channel) {
        return new Rota.Rung(rung, person, List.of(channel), T, T.plusSeconds(60));
    }

    private static Ladder with(Call... calls) {
        return new Ladder(NAME, Level.EMERGENCY, T, false, List.of(calls), null, null, null);
    }

    private static Call call(int rung, int attempt, CallOutcome outcome) {
        return new Call(rung, "p-" + rung, "pager", attempt, T, outcome);
    }
}
