package org.handrail.followup.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.followup.Care;
import org.handrail.followup.episode.Meet;
import org.handrail.runtime.document.ClinicId;
import org.handrail.runtime.testkit.AccessCheck;
import org.handrail.runtime.testkit.Asker.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole service over HTTP, on a real broker and a store behind MongoDB's wire protocol. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpServiceTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private Running followUp;

    @BeforeAll
    void start(@TempDir Path directory) {
        followUp = new Running(directory);
    }

    @AfterAll
    void stop() {
        followUp.close();
    }

    private String patient(String letter) {
        String episode = "ep-" + letter.repeat(20);
        followUp.hears(episode, new Meet("riverside"));
        return "/episodes/" + episode;
    }

    private Reply done(Reply reply) {
        assertThat(reply.status()).as("%s", reply.json()).isIn(200, 201);
        return reply;
    }

    @Test
    void the_access_table_holds_cell_by_cell() {
        followUp.hears("ep-" + "q".repeat(20), new Meet("riverside"));
        assertThat(AccessCheck.everyCell(followUp.service, followUp.port(), followUp.issuer,
                Map.of("{episode}", "ep-" + "q".repeat(20)))).isGreaterThan(80);
    }

    @Test
    void a_visit_a_day_ago_is_asked_about_and_the_answer_with_its_forms_is_taken() {
        String care = patient("b");
        followUp.hears("ep-" + "b".repeat(20), Care.over("v1", "released", 2, 56, NOW.minus(Duration.ofHours(25))));
        await().atMost(Duration.ofSeconds(20)).until(() -> followUp.calls().stream()
                .anyMatch(c -> c.key().equals("ep-" + "b".repeat(20) + "~v1-24h~m1")));
        done(followUp.ask.post("nurse", care + "/check-ins/v1-24h/answers",
                "{\"occurredAt\":\"" + NOW + "\",\"sideEffects\":[\"headache\"],\"item9\":0}"));
        Reply form = done(followUp.ask.post("nurse", care + "/instruments", """
                {"instrument":"madrs","total":12,"items":[],"checkIn":"v1-24h","occurredAt":"%s"}""".formatted(NOW)));
        assertThat(form.json()).containsEntry("answers", "f1");
        Map<String, Object> shown = done(followUp.ask.get("clinician", care)).json();
        assertThat(shown.get("outcomes")).asString().contains("madrs");
        assertThat(shown).containsKey("integration");
    }

    @Test
    void an_answer_of_a_patient_nobody_has_announced_is_taken_in_the_clinic_that_made_the_id_and_calls_a_clinician() {
        String answer = "{\"occurredAt\":\"" + NOW + "\",\"sideEffects\":[],\"item9\":3}";
        String ours = ClinicId.of("ep-", "riverside", "unheard-of");
        assertThat(followUp.ask.post("nurse", "/episodes/" + ours + "/check-ins/v1-4h/answers", answer).status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> followUp.calls().stream()
                .anyMatch(c -> c.key().equals(ours + "~v1-4h~same-day~r1~t1")));
        done(followUp.ask.post("nurse", "/episodes/" + ours + "/check-ins/v1-24h/answers", answer));
        String theirs = ClinicId.of("ep-", "lakeside", "unheard-of");
        assertThat(followUp.ask.post("nurse", "/episodes/" + theirs + "/check-ins/v1-4h/answers", answer).status()).isEqualTo(404);
    }

    @Test
    void a_referral_goes_to_the_directory_and_its_loop_is_closed() {
        String care = patient("c");
        done(followUp.ask.post("coordinator", care + "/referrals",
                "{\"kind\":\"psychotherapy\",\"therapist\":\"t-one\",\"releaseSigned\":true}"));
        await().atMost(Duration.ofSeconds(20)).until(() -> done(followUp.ask.get("therapist", care)).json()
                .get("referrals").toString().contains("status=sent"));
        for (String status : List.of("accepted", "first-visit-done", "outcome-received")) {
            done(followUp.ask.post("therapist", care + "/referrals/r1/statuses", "{\"status\":\"" + status + "\"}"));
        }
        assertThat(done(followUp.ask.get("therapist", care)).json().get("referrals").toString())
                .contains("outcome=visit-kept-and-plan-known");
    }

    @Test
    void a_clinician_decides_on_the_benefit_and_a_goal_is_agreed() {
        String care = patient("d");
        assertThat(followUp.ask.post("clinician", care + "/benefit-reviews", "{\"decision\":\"stop\",\"reason\":\"x\"}")
                .json().get("detail").toString()).contains("Nothing was given yet");
        followUp.hears("ep-" + "d".repeat(20), Care.over("v1", "released", 2, 56, NOW.minusSeconds(60)));
        assertThat(done(followUp.ask.post("clinician", care + "/benefit-reviews",
                "{\"decision\":\"continue\",\"phase\":\"weekly\",\"reason\":\"response\"}")).json()).containsKey("review");
        done(followUp.ask.post("nurse", care + "/goals",
                "{\"goal\":\"exercise\",\"status\":\"agreed\",\"timesPerWeek\":3}"));
    }

    @Test
    void words_of_a_patient_are_shown_to_a_person_until_they_are_read() {
        String care = patient("g");
        done(followUp.ask.post("nurse", care + "/check-ins/v1-24h/answers", "{\"occurredAt\":\"" + NOW
                + "\",\"sideEffects\":[],\"goals\":[{\"goal\":\"sleep\",\"status\":\"kept\"}],"
                + "\"words\":\"I slept and would like to talk.\"}"));
        Map<String, Object> shown = done(followUp.ask.get("nurse", care)).json();
        assertThat(shown.get("words")).asString().contains("would like to talk");
        assertThat(shown.get("goals")).asString().contains("kept");
        String reading = ((Map<?, ?>) ((List<?>) shown.get("words")).getFirst()).get("checkIn").toString();
        done(followUp.ask.post("nurse", care + "/check-ins/" + reading + "/answers",
                "{\"occurredAt\":\"" + NOW + "\",\"sideEffects\":[]}"));
        assertThat(done(followUp.ask.get("nurse", care)).json().get("words")).isEqualTo(List.of());
    }

    @Test
    void an_escalation_is_closed_by_a_person_and_by_a_service_only_when_it_was_recorded_in_error() {
        patient("e");
        String escalation = "/escalations/ep-" + "e".repeat(20) + "~v1~emergency";
        done(followUp.ask.put("service", escalation, """
                {"clinic":"riverside","cause":"seizure","raisedBy":"session","raisedAt":"%s","onSite":true}"""
                .formatted(NOW)));
        assertThat(followUp.ask.post("service", escalation + "/resolutions",
                "{\"outcome\":\"assessed-safe\",\"by\":\"p-one\"}").fields()).containsExactly("/outcome");
        assertThat(followUp.ask.post("service", escalation + "/resolutions", "{\"outcome\":\"recorded-in-error\"}").fields())
                .containsExactly("/by");
        assertThat(followUp.ask.post("clinician", escalation + "/resolutions", "{\"outcome\":\"went-away\"}").fields())
                .containsExactly("/outcome");
        done(followUp.ask.post("service", escalation + "/resolutions",
                "{\"outcome\":\"recorded-in-error\",\"by\":\"p-one\"}"));
        done(followUp.ask.post("clinician", escalation + "/resolutions", "{\"outcome\":\"admitted\"}"));
    }

    @Test
    void whoever_calls_a_patient_at_high_risk_says_so_and_is_told_what_comes_next() {
        patient("h");
        String escalation = "/escalations/ep-" + "h".repeat(20) + "~a1~emergency";
        done(followUp.ask.put("service", escalation, """
                {"clinic":"riverside","cause":"suicide-risk-high","raisedBy":"intake","raisedAt":"%s","onSite":false}"""
                .formatted(NOW)));
        String nobody = "{\"reached\":false,\"occurredAt\":\"%s\"}".formatted(NOW);
        assertThat(done(followUp.ask.post("nurse", escalation + "/patient-calls", nobody)).json()).doesNotContainKey("next");
        Map<String, Object> second = done(followUp.ask.post("nurse", escalation + "/patient-calls", nobody)).json();
        assertThat(second.get("next")).isEqualTo(List.of("emergency-service"));
        assertThat(second.get("rules")).asString().contains("ESC-HIGH-AWAY", "calls-failed");
        String said = "{\"reached\":true,\"emergencyService\":true,\"occurredAt\":\"%s\"}".formatted(NOW);
        assertThat(followUp.ask.post("nurse", escalation + "/patient-calls", said).fields())
                .containsExactly("/emergencyService");
        assertThat(done(followUp.ask.post("clinician", escalation + "/patient-calls", said)).json().get("rules")).asString()
                .contains("clinician-says-so");
    }

    @Test
    void a_sign_of_misuse_and_a_discharge_from_hospital_are_told() {
        String care = patient("i");
        assertThat(done(followUp.ask.post("therapist", care + "/misuse-signals",
                "{\"signal\":\"craving\",\"occurredAt\":\"" + NOW + "\"}")).json().get("rules")).asString()
                .contains("AE-MISUSE");
        assertThat(done(followUp.ask.get("clinician", care)).json().get("escalations")).asString().contains("misuse-craving");
        assertThat(done(followUp.ask.post("coordinator", care + "/discharges", "{\"occurredAt\":\"" + NOW + "\"}")).json())
                .containsKeys("checkIn", "dueAt");
    }

    @Test
    void an_acknowledgement_is_taken_though_nobody_has_announced_the_patient_and_a_service_says_whose_it_is() {
        String raised = """
                {"clinic":"riverside","cause":"seizure","raisedBy":"session","raisedAt":"%s","onSite":true}"""
                .formatted(NOW.minusSeconds(1));
        String told = "/escalations/" + ClinicId.of("ep-", "riverside", "told-early") + "~v1~emergency";
        assertThat(followUp.ask.post("clinician", told + "/acknowledgements", "{\"by\":\"p-one\"}").fields())
                .containsExactly("/by");
        assertThat(followUp.ask.post("clinician", told + "/acknowledgements",
                "{\"acknowledgedAt\":\"%s\"}".formatted(NOW)).fields()).containsExactly("/acknowledgedAt");
        assertThat(followUp.ask.post("clinician", told.replace("~v1~", "~Ann~") + "/acknowledgements", "{}").status())
                .isEqualTo(404);
        done(followUp.ask.post("clinician", told + "/acknowledgements", "{}"));
        String passedOn = "/escalations/" + ClinicId.of("ep-", "riverside", "passed-on") + "~v1~emergency";
        assertThat(followUp.ask.post("service", passedOn + "/acknowledgements",
                "{\"by\":\"p-one\",\"clinic\":\"riverside\"}").fields()).containsExactly("/acknowledgedAt");
        done(followUp.ask.post("service", passedOn + "/acknowledgements",
                "{\"by\":\"p-one\",\"clinic\":\"riverside\",\"acknowledgedAt\":\"%s\"}".formatted(NOW.plusSeconds(1))));
        for (String escalation : List.of(told, passedOn)) {
            done(followUp.ask.put("service", escalation, raised));
            assertThat(followUp.calls()).noneMatch(call -> escalation.endsWith(call.key().split("~r")[0]));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "coordinator | /referrals | {\"kind\":\"massage\",\"releaseSigned\":true} | /kind",
        "coordinator | /referrals | {\"kind\":\"psychotherapy\"} | /releaseSigned",
        "coordinator | /referrals | {\"kind\":\"psychotherapy\",\"releaseSigned\":true,\"statedWaitDays\":0} | /statedWaitDays",
        "clinician | /benefit-reviews | {\"decision\":\"perhaps\",\"reason\":\"x\"} | /decision",
        "clinician | /benefit-reviews | {\"decision\":\"change\",\"reason\":\"x\"} | /phase",
        "clinician | /benefit-reviews | {\"decision\":\"change\",\"amountMg\":0,\"reason\":\"x\"} | /amountMg",
        "nurse | /misuse-signals | {\"signal\":\"nosiness\",\"occurredAt\":\"2026-03-02T15:00:00Z\"} | /signal",
        "coordinator | /referrals | {\"kind\":\"psychotherapy\",\"releaseSigned\":true,\"therapy\":\"tarot\"} | /therapy",
        "nurse | /discharges | {} | /occurredAt",
        "nurse | /goals | {\"goal\":\"sing\",\"status\":\"agreed\"} | /goal",
        "nurse | /instruments | {\"instrument\":\"phq-9\",\"items\":[]} | /occurredAt",
        "nurse | /instruments | {\"instrument\":\"phq-9\",\"items\":[{\"item\":\"1\"}],\"occurredAt\":\"2026-03-02T15:00:00Z\"} | /items/0/value"})
    void what_cannot_be_read_is_refused_by_field(String role, String door, String body, String field) {
        Reply reply = followUp.ask.post(role, patient("f") + door, body);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.fields()).filteredOn(Objects::nonNull).contains(field);
    }
}
