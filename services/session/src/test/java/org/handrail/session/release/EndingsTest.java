package org.handrail.session.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.session.Chair.VISIT;
import static org.handrail.session.Chair.dosed;
import static org.handrail.session.Chair.ready;
import static org.handrail.session.Chair.time;

import java.util.List;
import org.handrail.session.form.FormEvent.RemsFormDue;
import org.handrail.session.release.ReleaseCommand.EndVisit;
import org.handrail.session.release.ReleaseEvent.SessionCompleted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every visit can end; what an ending has still to say is named, and nobody waits for it. */
class EndingsTest {

    private static EndVisit end(String ending, String capacity, String ride, List<String> told) {
        return new EndVisit(VISIT, ending, capacity, ride, told, List.of(), time("10:05"), "p-nurse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transferred-by-ambulance", "admitted", "left-against-advice", "left-unnoticed", "not-dosed",
            "stopped-early"})
    void each_ending_is_taken_with_nothing_said_names_what_is_missing_and_opens_a_call_within_four_hours(String ending) {
        var then = ready().at(time("10:05")).when(end(ending, null, null, List.of())).andAnswers("outcome", "ended")
                .andAnswers("missing", List.of("capacity", "ride", "told"));
        assertThat(then.events()).filteredOn(SessionCompleted.class::isInstance).map(SessionCompleted.class::cast)
                .singleElement().satisfies(done -> assertThat(done.callWithinHours()).isEqualTo(4));
        assertThat(then.state().visit(VISIT).ended().by()).isEqualTo("p-nurse");
    }

    @ParameterizedTest
    @CsvSource({"yes, taxi, prescriber", "unknown, unknown, nobody"})
    void an_ending_that_says_it_all_misses_nothing(String capacity, String ride, String told) {
        dosed().when(end("left-against-advice", capacity, ride, List.of(told))).andAnswers("missing", List.of());
    }

    @Test
    void what_was_missing_is_said_later_and_is_missing_no_more() {
        dosed().when(end("left-unnoticed", "unknown", null, List.of()))
                .andAnswers("missing", List.of("ride", "told"))
                .when(end("left-unnoticed", null, "on-foot", List.of("emergency-contact")))
                .andAnswers("missing", List.of());
    }

    @Test
    void who_has_got_any_drug_owes_the_form_whatever_the_ending_has_not_said() {
        assertThat(dosed().when(end("left-unnoticed", null, null, List.of())).events())
                .anyMatch(RemsFormDue.class::isInstance);
    }
}
