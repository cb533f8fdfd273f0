package org.handrail.runtime.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.runtime.document.BlockedStream.Reason;
import org.handrail.runtime.shell.Receptionist.Got;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule by which events of others are taken: next in order, duplicate, gap, fork; and what blocks a stream. */
class ReceivingTest {

    private final Receptionist desk = new Receptionist();

    @Test
    void events_in_order_are_applied_in_order() {
        desk.take(desk.chain("a", "b", "c"));
        assertThat(desk.applied()).containsExactly("a", "b", "c");
    }

    @Test
    void an_event_delivered_twice_is_applied_once_in_the_same_batch_and_in_a_later_one() {
        List<Got> chain = desk.chain("a", "b");
        desk.take(List.of(chain.get(0), chain.get(0), chain.get(1)));
        desk.take(chain);
        assertThat(desk.applied()).containsExactly("a", "b");
        assertThat(desk.blocked()).isEmpty();
    }

    @Test
    void events_out_of_order_wait_and_are_applied_in_order() {
        List<Got> chain = new ArrayList<>(desk.chain("a", "b", "c", "d", "e"));
        Collections.reverse(chain);
        chain.forEach(one -> desk.take(List.of(one)));
        assertThat(desk.applied()).containsExactly("a", "b", "c", "d", "e");
        assertThat(desk.blocked()).isEmpty();
    }

    @Test
    void a_gap_is_healed_by_asking_the_producer_after_two_seconds() {
        List<Got> chain = desk.chain("a", "b", "c");
        desk.take(List.of(chain.get(0), chain.get(2)));
        assertThat(desk.applied()).containsExactly("a");
        assertThat(desk.blocked()).extracting(b -> b.reason()).containsExactly(Reason.GAP);
        desk.producerHas(chain);
        desk.afterMillis(1_999).sweep();
        assertThat(desk.applied()).containsExactly("a");
        desk.afterMillis(1).sweep();
        assertThat(desk.applied()).containsExactly("a", "b", "c");
        assertThat(desk.blocked()).isEmpty();
    }

    @Test
    void a_gap_that_the_producer_can_not_heal_is_asked_again_later_and_later() {
        List<Got> chain = desk.chain("a", "b", "c");
        desk.take(List.of(chain.get(0), chain.get(2)));
        desk.afterMillis(2_000).sweep();
        desk.afterMillis(100).sweep();
        assertThat(desk.questions()).isEqualTo(1);
        desk.afterMillis(60_000).sweep();
        assertThat(desk.questions()).isEqualTo(2);
    }

    @Test
    void more_than_two_hundred_waiting_events_are_fetched_from_the_producer_when_the_gap_is_closed() {
        String[] items = IntStream.range(0, 300).mapToObj(i -> "i" + i).toArray(String[]::new);
        List<Got> chain = desk.chain(items);
        desk.take(chain.subList(1, 300));
        assertThat(desk.blocked().getFirst().waiting()).hasSize(200);
        desk.producerHas(chain);
        for (int i = 0; i < 4; i++) {
            desk.afterMillis(60_000).sweep();
        }
        assertThat(desk.applied()).containsExactly(items);
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "1, a", "2, 'a,b'"})
    void an_unreadable_event_blocks_its_stream_wherever_it_stands_and_other_streams_go_on(int place, String applied) {
        List<Got> chain = new ArrayList<>(desk.chain("a", "b", "c"));
        chain.set(place, chain.get(place).withData("{\"item\": 7"));
        List<Got> batch = new ArrayList<>(chain);
        batch.addAll(desk.chainOf("other", "x", "y"));
        desk.take(batch);
        assertThat(String.join(",", desk.applied())).isEqualTo(applied);
        assertThat(desk.appliedTo("other")).containsExactly("x", "y");
        assertThat(desk.blocked()).extracting(b -> b.reason()).containsExactly(Reason.UNREADABLE);
        assertThat(desk.deadLetters()).isEqualTo(1);
        desk.take(batch);
        assertThat(desk.deadLetters()).as("kept once").isEqualTo(1);
    }

    @Test
    void a_record_whose_attributes_can_not_be_read_is_a_dead_letter_and_the_gap_betrays_it() {
        List<Got> chain = desk.chain("a", "b", "c");
        desk.takeRaw(chain.get(0).record(), Receptionist.garbage(), chain.get(2).record());
        assertThat(desk.applied()).containsExactly("a");
        assertThat(desk.deadLetters()).isEqualTo(1);
        assertThat(desk.blocked()).extracting(b -> b.reason()).containsExactly(Reason.GAP);
    }

    @Test
    void a_document_that_this_build_can_not_read_keeps_no_other_waiting_and_is_told_at_the_start_of_one_that_can() {
        List<Got> batch = new ArrayList<>(desk.chain("a", "b"));
        batch.addAll(desk.chainOf("other", "x", "y"));
        desk.canNotRead("thing");
        desk.take(batch);
        desk.canNotRead();
        assertThat(desk.appliedTo("other")).containsExactly("x", "y");
        assertThat(desk.applied()).isEmpty();
        assertThat(desk.deadLetters()).isEqualTo(2);
        desk.starts();
        assertThat(desk.applied()).containsExactly("a", "b");
        assertThat(desk.deadLetters()).as("nothing is left to do").isZero();
    }

    @Test
    void an_unknown_name_only_moves_the_mark() {
        List<Got> chain = new ArrayList<>(desk.chain("a", "b", "c"));
        chain.set(1, chain.get(1).withType("org.handrail.tally.NeverHeardOf.v1"));
        desk.take(chain);
        assertThat(desk.applied()).containsExactly("a", "c");
        assertThat(desk.blocked()).isEmpty();
    }

    @Test
    void an_unknown_version_of_a_used_name_blocks_until_a_newer_build_knows_it() {
        List<Got> chain = new ArrayList<>(desk.chain("a", "b", "c"));
        chain.set(1, chain.get(1).withType("org.handrail.tally.Added.v2"));
        desk.take(chain);
        assertThat(desk.applied()).containsExactly("a");
        assertThat(desk.blocked()).extracting(b -> b.reason()).containsExactly(Reason.UNKNOWN_VERSION);
        assertThat(desk.deadLetters()).isEqualTo(1);
        desk.newerBuild().retryBlocked();
        assertThat(desk.applied()).containsExactly("a", "b", "c");
        assertThat(desk.blocked()).isEmpty();
        assertThat(desk.deadLetters()).as("nothing is left to do").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "throw", "throw-obligations", "throw-lease", "throw-effects", "throw-clinic"})
    void an_event_that_can_not_be_decided_blocks_its_stream_and_keeps_what_follows(String item) {
        desk.take(desk.chain("a", item, "c"));
        assertThat(desk.applied()).containsExactly("a");
        assertThat(desk.blocked()).extracting(b -> b.reason()).containsExactly(Reason.NOT_DECIDED);
        assertThat(desk.blocked().getFirst().waiting()).hasSize(2);
    }

    @Test
    void a_document_whose_deadlines_this_build_can_not_tell_blocks_its_own_stream_and_no_other() {
        desk.take(desk.chain("odd"));
        desk.findsOdd("odd");
        List<Got> batch = new ArrayList<>(desk.chain("odd", "b", "c"));
        batch.addAll(desk.chainOf("other", "x", "y"));
        desk.take(batch);
        assertThat(desk.appliedTo("other")).containsExactly("x", "y");
        assertThat(desk.applied()).containsExactly("odd");
        assertThat(desk.blocked()).extracting(b -> b.reason()).containsExactly(Reason.NOT_DECIDED);
        desk.findsOdd();
        desk.retryBlocked();
        assertThat(desk.applied()).containsExactly("odd", "b", "c");
    }

    @Test
    void an_event_that_only_moves_the_mark_does_so_even_where_deadlines_can_not_be_told() {
        desk.take(desk.chain("odd"));
        desk.findsOdd("odd");
        List<Got> chain = new ArrayList<>(desk.chain("odd", "b"));
        chain.set(1, chain.get(1).withType("org.handrail.tally.NeverHeardOf.v1"));
        chain.addAll(desk.chainOf("other", "x"));
        desk.take(chain);
        assertThat(desk.appliedTo("other")).containsExactly("x");
        assertThat(desk.blocked()).isEmpty();
    }

    @Test
    void an_event_with_another_predecessor_is_a_fork() {
        desk.take(desk.chain("a", "b"));
        List<Got> branch = desk.chain("a", "other", "after-other");
        desk.take(List.of(branch.get(2)));
        assertThat(desk.blocked()).extracting(b -> b.reason()).containsExactly(Reason.FORK);
    }

    @Test
    void another_event_at_the_last_place_is_a_fork() {
        desk.take(desk.chain("a", "b"));
        desk.take(List.of(desk.chain("a", "other").get(1)));
        assertThat(desk.blocked()).extracting(b -> b.reason()).containsExactly(Reason.FORK);
        assertThat(desk.applied()).containsExactly("a", "b");
    }

    @Test
    void a_person_may_adopt_the_later_branch_of_a_fork() {
        desk.take(desk.chain("a", "b"));
        List<Got> branch = desk.chain("a", "other", "after-other");
        desk.take(branch.subList(1, 3));
        desk.adopt("restored-from-backup");
        assertThat(desk.applied()).containsExactly("a", "b", "other", "after-other");
        assertThat(desk.blocked()).isEmpty();
    }

    @Test
    void a_person_may_skip_what_can_not_be_decided_and_it_counts_as_seen() {
        desk.take(desk.chain("a", "refuse", "c"));
        desk.skip("known-fault");
        assertThat(desk.applied()).containsExactly("a", "c");
        assertThat(desk.blocked()).isEmpty();
        assertThat(desk.tombstones()).singleElement().satisfies(t -> {
            assertThat(t.sequence()).isEqualTo(2);
            assertThat(t.by()).isEqualTo("p-administrator");
            assertThat(t.reason()).isEqualTo("known-fault");
        });
        desk.take(desk.chain("a", "refuse", "c", "d"));
        assertThat(desk.applied()).containsExactly("a", "c", "d");
    }

    @Test
    void a_person_may_skip_an_event_that_is_lost_for_good() {
        List<Got> chain = desk.chain("a", "lost", "c");
        desk.take(List.of(chain.get(0), chain.get(2)));
        desk.skip("lost-for-good");
        assertThat(desk.applied()).containsExactly("a", "c");
        assertThat(desk.blocked()).isEmpty();
    }

    @Test
    void an_event_that_a_person_has_skipped_as_lost_is_not_applied_when_it_turns_up_after_all() {
        List<Got> chain = desk.chain("a", "lost", "lost-too", "d");
        desk.take(List.of(chain.get(0), chain.get(3)));
        desk.skip("lost-for-good");
        desk.take(List.of(chain.get(1)));
        assertThat(desk.applied()).containsExactly("a");
        desk.take(List.of(chain.get(2)));
        assertThat(desk.applied()).containsExactly("a", "lost-too", "d");
        assertThat(desk.blocked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Reason.class, names = {"UNREADABLE", "NOT_DECIDED"})
    void the_reason_of_a_block_is_a_code_and_never_content(Reason reason) {
        List<Got> chain = new ArrayList<>(desk.chain("a", "refuse"));
        if (reason == Reason.UNREADABLE) {
            chain.set(1, chain.get(1).withData("{\"item\": \"Gutkowski\""));
        }
        desk.take(chain);
        assertThat(desk.blocked().getFirst().reason()).isEqualTo(reason);
        assertThat(desk.blocked().getFirst().detail()).doesNotContain("Gutkowski").matches("[A-Za-z.-]+");
    }
}
