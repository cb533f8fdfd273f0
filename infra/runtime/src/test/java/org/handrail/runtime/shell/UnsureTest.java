package org.handrail.runtime.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A decider that can't decide keeps nothing else from being done; and silence is asked for anew each time. */
class UnsureTest {

    private final Unsure unsure = new Unsure();

    @Test
    void a_call_of_which_it_can_not_be_said_whether_it_is_wanted_waits_alone() {
        unsure.doubts.add("call-1");
        unsure.happens("call-1");
        unsure.happens("call-2");
        unsure.calls();
        assertThat(unsure.partner.keys).containsExactly("call-2");
        unsure.doubts.clear();
        unsure.after(Duration.ofSeconds(59));
        unsure.calls();
        assertThat(unsure.partner.keys).containsExactly("call-2");
        unsure.after(Duration.ofSeconds(1));
        unsure.calls();
        assertThat(unsure.partner.keys).containsExactly("call-2", "call-1");
        assertThat(unsure.doc().calls()).isEmpty();
    }

    @Test
    void in_doubt_an_urgent_call_is_made() {
        unsure.doubts.add("call-urgent");
        unsure.happens("call-urgent");
        unsure.calls();
        assertThat(unsure.partner.keys).containsExactly("call-urgent");
    }

    @Test
    void an_urgent_call_that_nobody_answers_is_made_again_within_ten_seconds_however_long_it_lasts() {
        unsure.partner.silent = true;
        unsure.happens("call-urgent");
        for (int time = 1; time <= 9; time++) {
            unsure.calls();
            assertThat(unsure.partner.keys).hasSize(time);
            unsure.after(Duration.ofSeconds(10));
        }
    }

    @Test
    void an_answer_that_can_not_be_taken_in_is_asked_for_again_later_and_later_under_the_same_key() {
        unsure.doubts.add("answer-to-call-1");
        unsure.happens("call-1");
        unsure.calls();
        unsure.after(Duration.ofSeconds(59));
        unsure.sweep();
        unsure.calls();
        assertThat(unsure.partner.keys).containsExactly("call-1");
        unsure.doubts.clear();
        unsure.after(Duration.ofSeconds(1));
        unsure.calls();
        assertThat(unsure.partner.keys).containsExactly("call-1", "call-1");
        assertThat(unsure.doc().state().items()).containsExactly("call-1", "answered-call-1");
    }

    @Test
    void silence_is_asked_for_under_one_name_while_it_lasts_and_under_another_when_it_comes_up_again() {
        unsure.happens("wait");
        unsure.poll();
        unsure.after(Duration.ofSeconds(2));
        unsure.sweep();
        assertThat(unsure.questions).hasSize(2);
        assertThat(Set.copyOf(unsure.questions)).as("asked again about the same moment").hasSize(1);
        unsure.happens("heard");
        unsure.after(Duration.ofHours(1));
        unsure.happens("wait");
        unsure.poll();
        assertThat(Set.copyOf(unsure.questions)).as("what was read an hour ago says nothing now").hasSize(2);
    }

    @Test
    void after_a_quarter_of_an_hour_it_goes_on_as_not_known() {
        unsure.happens("wait");
        unsure.poll();
        unsure.after(Duration.ofMinutes(15).minusMillis(1));
        unsure.sweep();
        assertThat(unsure.doc().state().items()).containsExactly("wait");
        unsure.after(Duration.ofSeconds(2));
        unsure.sweep();
        assertThat(unsure.doc().state().items()).containsExactly("wait", "not-known");
    }
}
