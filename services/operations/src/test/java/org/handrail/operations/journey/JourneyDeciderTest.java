package org.handrail.operations.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.shell.Json;
import org.handrail.schemas.PublishedLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyDeciderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
    private static final String E1 = "ep-k3j5v7q2m4n6a2b4c6d7~v1~emergency";

    private final JourneyDecider decider = new JourneyDecider();
    private Journey journey = decider.initial("ep-k3j5v7q2m4n6a2b4c6d7");

    @Test
    void a_journey_begins_with_what_was_recorded_first_whatever_was_heard_first() {
        heard("scheduling.VisitBooked", 20, Map.of());
        heard("intake.ReferralReceived", 5, Map.of());

        assertThat(journey.since()).isEqualTo(at(5));
        assertThat(journey.latest()).isEqualTo("org.handrail.scheduling.VisitBooked.v1");
        assertThat(journey.latestAt()).isEqualTo(at(20));
    }

    @Test
    void the_stage_never_goes_back_to_what_was_recorded_earlier() {
        heard("session.PatientArrived", 30, Map.of());
        heard("scheduling.VisitConfirmed", 10, Map.of());

        assertThat(journey.stage()).isEqualTo(Stage.ARRIVED);
        assertThat(journey.stageAt()).isEqualTo(at(30));
    }

    @ParameterizedTest
    @CsvSource({"ELIGIBLE, SUITABLE", "EXCLUDED, NOT_SUITABLE", "REVIEW, NEEDS_DECISION", "INCOMPLETE, WAITING_FOR"})
    void what_was_decided_about_suitability_is_the_stage(String outcome, Stage stage) {
        heard("intake.EligibilityDecided", 1, Map.of("outcome", outcome));

        assertThat(journey.stage()).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({"ELIGIBLE", "EXCLUDED", "REVIEW", "INCOMPLETE"})
    void what_is_decided_again_about_a_patient_in_the_chair_takes_nobody_out_of_it(String outcome) {
        heard("session.DoseAdministered", 30, Map.of());
        heard("intake.EligibilityDecided", 31, Map.of("outcome", outcome));

        assertThat(journey.stage()).isEqualTo(Stage.MONITORED);
        heard("intake.TreatmentClearanceWithdrawn", 32, Map.of());
        assertThat(journey.stage()).isEqualTo(Stage.COURSE_PAUSED);
    }

    @Test
    void an_escalation_is_open_until_it_is_closed() {
        heard("followup.EscalationRaised", 1, Map.of("escalation", E1, "level", "emergency"));
        assertThat(journey.open()).containsExactly(new OpenEscalation(E1, "emergency", at(1), null));

        heard("followup.EscalationAcknowledged", 3, Map.of("escalation", E1));
        assertThat(journey.open()).containsExactly(new OpenEscalation(E1, "emergency", at(1), at(3)));

        heard("followup.EscalationResolved", 60, Map.of("escalation", E1));
        assertThat(journey.open()).isEmpty();
    }

    @Test
    void an_escalation_raised_again_is_open_once() {
        heard("followup.EscalationRaised", 1, Map.of("escalation", E1, "level", "emergency"));
        heard("followup.EscalationRaised", 2, Map.of("escalation", E1, "level", "emergency"));

        assertThat(journey.open()).hasSize(1);
    }

    @Test
    void every_example_of_the_published_language_is_noted_with_all_its_data() {
        for (String type : PublishedLanguage.types()) {
            for (PublishedLanguage.Example example : PublishedLanguage.examples(type)) {
                @SuppressWarnings("unchecked")
                Map<String, Object> data = Json.read(example.json(), Map.class);
                Noted noted = note(type, 1, data);
                journey = decider.evolve(journey, noted);
                assertThat(Json.read(Json.write(noted), Noted.class).data()).as(example.toString()).isEqualTo(data);
            }
        }
    }

    @Test
    void two_years_of_care_leave_a_small_document() {
        for (int i = 0; i < 5_000; i++) {
            heard("session.VitalsRecorded", i, Map.of("visit", "v" + (i / 20 + 1), "systolic", 130));
            heard("session.SessionCompleted", i, Map.of("visit", "v1"));
        }

        assertThat(Json.write(journey)).hasSizeLessThan(500);
    }

    @Test
    void what_is_logged_of_an_event_holds_no_data() {
        Note note = Note.of(envelope("org.handrail.session.DoseHeld.v1", at(1)), Map.of("visit", "v77"));

        assertThat(note.toString()).doesNotContain("v77");
        assertThat(Line.of(1, note.event()).toString()).doesNotContain("v77");
    }

    private void heard(String name, int minute, Map<String, Object> data) {
        journey = decider.evolve(journey, note("org.handrail." + name + ".v1", minute, data));
    }

    private Noted note(String type, int minute, Map<String, Object> data) {
        Note note = Note.of(envelope(type, at(minute)), new HashMap<>(data));
        Decision<Noted> decision = decider.decide(journey, note, new Context(NOW, NOW, ZoneOffset.UTC));
        List<Noted> events = ((Decision.Accepted<Noted>) decision).events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static Envelope envelope(String type, Instant at) {
        return new Envelope("/x/episodes/e#1", type, "/x/episodes/e", 1, null, "e", at, "riverside", "p-1", "c", "c",
                null, "{}");
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-03-02T08:00:00Z").plusSeconds(minute * 60L);
    }
}
