package org.handrail.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CheckInKindTest {

    @Test
    void a_person_calls_after_an_unplanned_end_and_for_a_reason_of_its_own_and_a_message_goes_first_otherwise() {
        assertThat(those(CheckInKind::byPerson)).containsExactly("4h", "outreach");
    }

    @Test
    void only_a_call_after_a_visit_that_went_wrong_waits_for_no_other_visit() {
        assertThat(those(kind -> !kind.mayWaitForVisit())).containsExactly("4h");
    }

    @Test
    void the_long_row_after_the_last_dose_begins_anew_with_each_dose() {
        assertThat(those(CheckInKind::afterSeries)).containsExactly("post-series", "monthly", "quarterly");
    }

    @Test
    void a_lifestyle_goal_is_found_by_its_code() {
        for (LifestyleGoal goal : LifestyleGoal.values()) {
            assertThat(LifestyleGoal.of(goal.toString())).contains(goal);
        }
        assertThat(LifestyleGoal.of("reading")).isEmpty();
    }

    private static List<String> those(Predicate<CheckInKind> which) {
        return Arrays.stream(CheckInKind.values()).filter(which).map(CheckInKind::toString).toList();
    }
}
