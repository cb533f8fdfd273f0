package org.handrail.session.dosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeerAnswerTest {

    @Test
    void a_hold_that_says_it_stands_on_label_or_programme_is_binding_and_no_other_is() {
        PeerAnswer answer = new PeerAnswer(Map.of("holds", List.of(
                Map.of("hold", "enrolment-missing", "liftedBy", "enrolment-confirmed", "tag", "L-must"),
                Map.of("hold", "needs-review", "liftedBy", "review-decided"),
                Map.of("hold", "authorisation-ended", "tag", "P"), "open-escalation")));
        assertThat(answer.holds()).containsExactly("enrolment-missing", "needs-review", "authorisation-ended",
                "open-escalation");
        assertThat(answer.binding()).containsExactly("enrolment-missing");
    }

    @Test
    void an_answer_that_did_not_come_binds_nobody() {
        assertThat(PeerAnswer.NONE.binding()).isEmpty();
        assertThat(new PeerAnswer(Map.of("holds", "none")).binding()).isEmpty();
    }
}
