package org.handrail.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** What a problem names. */
class ProblemTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private List<Violation> named(int status, Refusal refusal) {
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/lamps/{lamp}/bulbs/{bulb}/ons");
        List<Violation> violations = Problem.of(status, refusal, null, request).violations();
        return violations == null ? List.of() : violations;
    }

    @Test
    void what_has_changed_since_it_was_read_names_the_header_of_the_revision() {
        assertThat(named(412, Refusal.changed("lamp-changed", "It has changed."))).extracting(Violation::field, Violation::rule)
                .containsExactly(tuple("If-Match", "lamp-changed"));
    }

    @Test
    void what_the_state_forbids_names_the_last_thing_of_the_address() {
        assertThat(named(409, Refusal.notNow("broken", "It is broken."))).extracting(Violation::field, Violation::rule)
                .containsExactly(tuple("bulb", "broken"));
    }

    @Test
    void what_is_unknown_names_itself() {
        assertThat(named(404, Refusal.unknown("lamp"))).extracting(Violation::field, Violation::rule)
                .containsExactly(tuple("lamp", "unknown-lamp"));
    }

    @Test
    void a_refusal_that_names_something_itself_is_left_as_it_is() {
        assertThat(named(422, Refusal.invalid("/level", "range", "1 to 3."))).extracting(Violation::field)
                .containsExactly("/level");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 408, 413, 415, 429})
    void every_status_that_blames_the_caller_names_a_part_of_the_request(int status) {
        assertThat(HttpProblems.of(status, "c-1").violations()).singleElement()
                .satisfies(one -> assertThat(one.rule()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void what_is_not_the_callers_doing_names_no_field(int status) {
        assertThat(HttpProblems.of(status, "c-1").violations()).isNull();
        assertThat(named(status, Refusal.notNow("full", "Ask again."))).isEmpty();
    }
}
