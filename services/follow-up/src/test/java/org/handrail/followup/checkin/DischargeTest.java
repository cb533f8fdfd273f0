package org.handrail.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.ENDED;
import static org.handrail.followup.Care.days;
import static org.handrail.followup.Care.hours;
import static org.handrail.followup.Care.released;

import java.util.List;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.followup.checkin.CheckInEvent.CheckInDue;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.episode.NoteEndOfCare;
import org.handrail.followup.instrument.AnswerInstrument;
import org.junit.jupiter.api.Test;

/** Rule FUP-DISCHARGE. */
class DischargeTest {

    private static final String CALL = "discharge-2026-03-02";
    private static final NoteDischarge LEFT = new NoteDischarge(ENDED);

    @Test
    void who_has_left_hospital_is_seen_or_called_by_a_person_within_seven_days() {
        var then = released().when(LEFT).andAnswers("checkIn", CALL).andAnswers("dueAt", days(7));
        List<FollowUpEvent> due = then.and().at(ENDED.plusSeconds(1)).whenTimePasses().events();
        assertThat(due).contains(new CheckInDue(CALL, "v1", CheckInKind.OUTREACH, "person", "after-discharge", null, days(7)));
    }

    @Test
    void told_twice_it_is_one_contact() {
        assertThat(released().when(LEFT).when(LEFT).state().checkIns()).filteredOn(c -> c.id().equals(CALL)).hasSize(1);
    }

    @Test
    void an_answer_without_suicidal_thoughts_does_not_take_its_place() {
        var answered = released().when(LEFT).when(new AnswerInstrument(null, "phq-9", List.of(new ItemAnswer("9", 0)), null,
                null, ENDED, null));
        assertThat(answered.state().checkIn(CALL).orElseThrow().open()).isTrue();
    }

    @Test
    void after_the_end_of_care_nobody_is_owed_it() {
        assertThat(released().when(new NoteEndOfCare("riverside", hours(1), "transferred")).when(LEFT).state()
                .checkIn(CALL)).isEmpty();
    }
}
