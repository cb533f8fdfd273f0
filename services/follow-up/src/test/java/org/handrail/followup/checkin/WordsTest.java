package org.handrail.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.followup.Care.answer;
import static org.handrail.followup.Care.hours;
import static org.handrail.followup.Care.released;

import java.util.List;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.followup.checkin.CheckInEvent.CheckInDue;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.episode.NoteEndOfCare;
import org.handrail.followup.escalation.EscalationEvent.EscalationRaised;
import org.handrail.followup.wiring.FollowUpKinds;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.testkit.Scenario;
import org.handrail.runtime.testkit.Then;
import org.junit.jupiter.api.Test;

/** What a patient writes in her own words reaches a person, and nobody else. */
class WordsTest {

    private static final String TEXT = "Please call my sister Ottoline";
    private static final String READING = "words-" + hours(24).getEpochSecond();

    private static Then<FollowUp, FollowUpCommand, FollowUpEvent> written() {
        return released().at(hours(24)).whenTimePasses().and().when(new AnswerCheckIn("v1-24h", hours(24), List.of(), null,
                null, 0, List.of(), TEXT, null));
    }

    private static Scenario<FollowUp, FollowUpCommand, FollowUpEvent> asked() {
        return written().and().whenTimePasses().and();
    }

    @Test
    void a_person_is_asked_to_read_them_at_once() {
        assertThat(written().state().words()).singleElement().satisfies(w -> assertThat(w.text()).isEqualTo(TEXT));
        assertThat(written().and().whenTimePasses().events()).contains(new CheckInDue(READING, null, CheckInKind.OUTREACH,
                "person", "own-words", null, hours(28)));
    }

    @Test
    void they_are_in_no_event_that_is_published_and_in_no_text_that_could_be_logged() {
        assertThat(written().events()).filteredOn(e -> FollowUpKinds.events().of(e).type() != null)
                .allSatisfy(e -> assertThat(Json.write(e)).doesNotContain("Ottoline"));
        assertThat(written().events().toString() + written().state()).doesNotContain("Ottoline");
    }

    @Test
    void once_a_person_has_read_them_they_are_gone() {
        assertThat(asked().when(answer(READING, hours(24), null)).state().words()).isEmpty();
    }

    @Test
    void a_later_answer_of_the_patient_does_not_read_them() {
        var then = asked().at(hours(72)).when(answer("v1-day-3", hours(72), 0));
        assertThat(then.state().words()).hasSize(1);
        assertThat(then.state().checkIn(READING).orElseThrow().open()).isTrue();
    }

    @Test
    void unread_after_four_hours_somebody_is_called_the_same_day() {
        var then = asked().at(hours(28)).whenTimePasses();
        assertThat(then.events()).filteredOn(EscalationRaised.class::isInstance).map(EscalationRaised.class::cast)
                .singleElement().satisfies(raised -> assertThat(raised.cause()).isEqualTo("words-unread"));
    }

    @Test
    void they_are_read_also_when_care_has_ended_meanwhile() {
        var ended = asked().when(new NoteEndOfCare("riverside", hours(24), "patients-wish"));
        assertThat(ended.state().checkIn(READING).orElseThrow().open()).isTrue();
        assertThat(ended.and().when(answer(READING, hours(24), null)).state().words()).isEmpty();
    }

    @Test
    void an_answer_without_words_owes_no_reading() {
        assertThat(released().at(hours(24)).whenTimePasses().and().when(new AnswerCheckIn("v1-24h", hours(24), List.of(),
                null, null, 0, List.of(), "  ", null)).state().words()).isEmpty();
    }
}
