package org.handrail.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.ENDED;
import static org.handrail.followup.Care.ID;
import static org.handrail.followup.Care.afterVisit;
import static org.handrail.followup.Care.answer;
import static org.handrail.followup.Care.fresh;
import static org.handrail.followup.Care.hours;
import static org.handrail.followup.Care.over;

import java.time.Instant;
import java.util.List;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.InClinic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that come before the word of the visit's end has come here. */
class UnannouncedTest {

    @Test
    void thoughts_of_death_told_in_the_call_after_a_visit_nobody_has_announced_call_a_clinician() {
        fresh().at(hours(3)).when(new InClinic("riverside", answer("v1-4h", hours(3), 3)))
                .thenOwes(ID + "~v1-4h~same-day~r1~t1");
    }

    @ParameterizedTest
    @CsvSource({"chest-pain, emergency", "urinary-pain, same-day"})
    void a_dangerous_side_effect_told_there_calls_a_person(String code, String level) {
        fresh().when(new InClinic("riverside", new AnswerCheckIn("v1-24h", ENDED, List.of(code), null, 0, null)))
                .thenOwes(ID + "~v1-24h~" + level + "~r1~t1");
    }

    @Test
    void the_visits_end_finds_the_answer_and_nobody_is_asked_again() {
        var then = fresh().at(hours(3)).when(new InClinic("riverside", answer("v1-4h", hours(3), 0))).and()
                .when(over("v1", "left-unnoticed", 2, 56, ENDED));
        assertThat(open(then.state())).containsExactly("v1-24h", "v1-day-3", "v1-day-7", "v1-post-series");
        then.andState("the call is answered", s -> hours(3).equals(s.checkIn("v1-4h").orElseThrow().answeredAt()));
    }

    @ParameterizedTest
    @CsvSource({"-24, true", "-1, true", "0, false", "3, false"})
    void what_was_answered_before_the_visit_was_over_is_asked_again_after_it(int hoursAfterTheEnd, boolean asked) {
        Instant at = hours(hoursAfterTheEnd);
        var then = fresh().at(at).when(new InClinic("riverside", answer("v1-24h", at, 0))).and()
                .when(over("v1", "released", 2, 56, ENDED));
        assertThat(open(then.state()).contains("v1-24h")).isEqualTo(asked);
    }

    @Test
    void an_answer_four_weeks_on_leaves_the_next_months_owed() {
        var then = fresh().when(new InClinic("riverside", answer("v1-post-series", ENDED, 0))).and()
                .when(over("v1", "released", 2, 56, ENDED));
        assertThat(open(then.state())).contains("v1-monthly-1").doesNotContain("v1-post-series");
    }

    @Test
    void an_answer_after_a_visit_that_owed_no_question_is_taken_and_judged() {
        afterVisit("not-dosed", 0).when(answer("v1-24h", ENDED, 2)).thenOwes(ID + "~v1-24h~same-day~r1~t1");
    }

    @ParameterizedTest
    @CsvSource({"v1-99h", "24 h", "v0-24h", "x-24h"})
    void what_is_no_name_of_a_check_in_is_refused(String id) {
        fresh().when(new InClinic("riverside", answer(id, ENDED, 3))).thenRefused("unknown-check-in");
    }

    private static List<String> open(FollowUp care) {
        return care.checkIns().stream().filter(CheckIn::open).map(CheckIn::id).toList();
    }
}
