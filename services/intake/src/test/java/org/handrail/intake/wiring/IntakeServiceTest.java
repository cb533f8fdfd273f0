package org.handrail.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.clinical.escalation.Rota;
import org.handrail.intake.referral.Bundles;
import org.handrail.intake.wiring.Running.Asked;
import org.handrail.paging.OnCallChanged;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.shell.Caller;
import org.handrail.runtime.shell.Commands;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.shell.Request;
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
class IntakeServiceTest {

    private static final String JSON = "application/json";
    private static final String FHIR = "application/fhir+json";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final String PLAIN = """
            {"patient": {"names": ["Ann Doe"], "birthDate": "1984-02-29", "recordNumber": "%s",
              "contacts": [{"system": "phone", "value": "555-0100"}]}}""";
    private static final String KNOWN = """
            "findings": {
              "depression": {"diagnosis": "F33.2", "trials": [
                {"drug": "sertraline", "drugClass": "ssri", "doseAdequate": "yes", "weeksAtDose": 8,
                 "adherent": "yes", "improvementPercent": 10, "stoppedForIntolerance": "no",
                 "inCurrentEpisode": "yes"},
                {"drug": "venlafaxine", "drugClass": "snri", "doseAdequate": "yes", "weeksAtDose": 10,
                 "adherent": "yes", "improvementPercent": 10, "stoppedForIntolerance": "no",
                 "inCurrentEpisode": "yes"}]},
              "circulation": {"aneurysmalDisease": "no", "arteriovenousMalformation": "no",
                "intracerebralHaemorrhage": "no", "pressureHazard": "no", "recentCardiovascularEvent": "no",
                "unstableHeart": "no", "controlledHypertension": "no", "hypertensiveEncephalopathy": "no"},
              "mind": {"psychosisNow": "no", "psychosisPast": "no", "maniaNow": "no", "bipolar": "no"},
              "body": {"hypersensitivity": "no", "pregnant": "no", "pregnancyTested": "yes",
                "canBecomePregnant": "yes", "breastfeeding": "no", "childPugh": "none", "untreatedHyperthyroidism": "no",
                "raisedEyePressure": "no", "porphyria": "no", "uncontrolledSeizures": "no", "sleepApnoea": "no"},
              "substances": {"activeUntreatedDisorder": "no", "disorderInHistory": "no", "auditC": 1, "male": "no",
                "dast10": 0, "urineScreenPositive": "no"},
              "medicines": {"lorazepamEquivalentMg": 0, "opioid": "no", "stimulant": "no", "maoi": "no"}}""";
    private static final String FINDINGS = "{" + KNOWN + ", \"occurredAt\": \"%s\"}";

    private static final String MESSAGE = "{\"message\": \"check-in-24h\", \"purpose\": \"check-in\"}";

    private Running intake;

    @BeforeAll
    void start(@TempDir Path directory) {
        intake = new Running(directory);
        assertThat(intake.ask.postOf("coordinator", "/clinics/riverside/certificates", JSON, "certificate-1", """
                {"validUntil": "2199-01-01T00:00:00Z", "occurredAt": "%s"}""".formatted(NOW)).status()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        intake.close();
    }

    @Test
    void every_one_of_the_120_bundles_is_answered_and_opens_an_episode() {
        List<String> bundles = Bundles.all();
        for (int i = 0; i < bundles.size(); i++) {
            Reply reply = intake.ask.postOf("coordinator", "/clinics/riverside/referrals", FHIR, "bundle-" + i,
                    bundles.get(i));
            assertThat(reply.status()).as("bundle " + i).isEqualTo(201);
            assertThat(reply.json().get("episode").toString()).matches("ep-[a-z0-9]{20}");
            assertThat((List<?>) reply.json().get("missing")).isNotEmpty();
            assertThat(reply.json()).containsKey("unusable");
        }
        intake.comesToRest();
        Reply repeated = intake.ask.postOf("coordinator", "/clinics/riverside/referrals", FHIR, "bundle-0", bundles.get(0));
        assertThat(repeated.status()).isEqualTo(200);
        Reply again = intake.ask.postOf("coordinator", "/clinics/riverside/referrals", FHIR, "bundle-0-again",
                bundles.get(0));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).containsEntry("episode", repeated.json().get("episode"));
    }

    @Test
    void a_patient_is_referred_screened_cleared_and_after_the_end_referred_anew() {
        String episode = refer("story-0001", "R-1").json().get("episode").toString();
        assertThat(tell("nurse", episode, "instruments", phq9(19, 0)).json())
                .containsEntry("answers", "a1");
        tell("nurse", episode, "instruments", """
                {"instrument": "c-ssrs-screener", "items": [{"item": "q1", "value": 0}, {"item": "q2", "value": 0},
                 {"item": "q6", "value": 0}], "occurredAt": "%s"}""".formatted(NOW));
        assertThat(tell("clinician", episode, "screenings", FINDINGS.formatted(NOW)).json().get("decided"))
                .asString().contains("PatientScreened", "EligibilityDecided");
        tell("nurse", episode, "consents", "{\"status\": \"active\", \"occurredAt\": \"%s\"}".formatted(NOW));
        assertThat(tell("coordinator", episode, "enrolments",
                "{\"programme\": \"spravato-rems\", \"counselled\": true, \"occurredAt\": \"%s\"}".formatted(NOW)).json().get("decided"))
                .asString().contains("TreatmentCleared");

        assertThat(intake.ask.get("nurse", "/episodes/" + episode).json()).containsEntry("cleared", true)
                .extractingByKey("eligibility").asString().contains("ELIGIBLE");
        Reply standing = intake.ask.get("service", "/episodes/" + episode + "/standing");
        assertThat(standing.json()).containsEntry("cleared", true).containsEntry("holds", List.of())
                .containsEntry("blocked", List.of()).containsKey("position");
        intake.comesToRest();
        assertThat(intake.service.getBean(Asked.class).of("pdmp")).filteredOn(call ->
                call.body().get("episode").equals(episode)).singleElement()
                .extracting(call -> call.body().get("patient")).asString().contains("Ann Doe");
        assertThat(stored(episode)).doesNotContain("Ann Doe");

        assertThat(refer("story-0002", "r-1 ").json()).containsEntry("episode", episode);
        tell("clinician", episode, "endings", "{\"reason\": \"completed\", \"occurredAt\": \"%s\"}".formatted(NOW));
        String next = refer("story-0003", "R-1").json().get("episode").toString();
        assertThat(next).isNotEqualTo(episode);
        assertThat(refer("story-0004", "R-1").json()).containsEntry("episode", next);
    }

    @Test
    void a_plain_referral_may_bring_all_that_a_referral_has_and_says_what_cannot_be_used() {
        Reply reply = intake.ask.postOf("coordinator", "/clinics/riverside/referrals", JSON, "whole-0001", """
                {"patient": {"names": ["Ben Roe"], "birthDate": "1980-02-29", "recordNumber": "R-20",
                  "contacts": [{"system": "email", "value": "ben@example.org"}], "language": "es-MX",
                  "channel": "pigeon"},
                 "protocol": "iv-ketamine",
                 "answers": [%s, {"instrument": "hamd", "items": [{"item": "1", "value": 1}],
                   "occurredAt": "2026-03-02T09:00:00Z"}],
                 %s}""".formatted(phq9(19, 0), KNOWN));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("missing")).isEqualTo(List.of("c-ssrs-screener"));
        assertThat(reply.json().get("unusable")).asString().contains("channel", "answers.1", "unknown-instrument");
        String episode = reply.json().get("episode").toString();
        Map<String, Object> shown = intake.ask.get("nurse", "/episodes/" + episode).json();
        assertThat(shown).containsEntry("protocol", "iv-ketamine");
        assertThat(shown.get("waitingFor")).asString().contains("consent-missing", "consent-recorded", "coordinator",
                "/episodes/" + episode + "/consents");
        assertThat(intake.ask.get("nurse", "/episodes/" + episode + "/identity").json()).containsEntry("language", "es-MX");
    }

    @Test
    void a_message_for_another_service_gets_name_and_number_on_its_way_and_nothing_is_kept() {
        String episode = refer("message-01", "R-30").json().get("episode").toString();
        Reply sent = intake.ask.postOf("service", "/episodes/" + episode + "/messages", JSON, "msg-key-0001", MESSAGE);
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.json()).containsEntry("status", "accepted");
        assertThat(intake.service.getBean(Asked.class).of("messaging")).filteredOn(call ->
                call.key().equals("msg-key-0001")).singleElement().satisfies(call -> assertThat(call.body())
                .containsEntry("to", "555-0100").containsEntry("name", "Ann Doe").containsEntry("channel", "sms"));
        assertThat(stored(episode)).doesNotContain("555-0100");
        assertThat(intake.ask.postOf("nurse", "/episodes/" + episode + "/messages", JSON, "msg-key-0002", MESSAGE).status())
                .isEqualTo(403);
        assertThat(intake.ask.postOf("service", "/episodes/" + episode + "/messages", JSON, "msg-key-0003",
                "{\"message\": \"Dear Ann\", \"purpose\": \"reminder\"}").status()).isEqualTo(422);
    }

    @Test
    void who_has_opted_out_died_or_been_erased_gets_no_message_and_each_is_said_by_a_code() {
        String episode = refer("gone-00001", "R-31").json().get("episode").toString();
        tell("coordinator", episode, "contact-preferences", "{\"channel\": \"sms\", \"optOut\": true}");
        assertGone(episode, "{\"message\": \"m\", \"purpose\": \"p\", \"channel\": \"sms\"}", "opted-out");
        assertThat(message(episode, MESSAGE).status()).as("by another channel").isEqualTo(200);
        tell("coordinator", episode, "contact-preferences", "{\"channel\": \"all\", \"optOut\": true}");
        assertGone(episode, MESSAGE, "opted-out");
        tell("coordinator", episode, "contact-preferences", "{\"channel\": \"all\", \"optOut\": false}");
        assertThat(message(episode, MESSAGE).status()).isEqualTo(200);
        tell("clinician", episode, "endings", "{\"reason\": \"completed\", \"occurredAt\": \"%s\"}".formatted(NOW));
        tell("clinician", episode, "endings", "{\"reason\": \"died\", \"occurredAt\": \"%s\"}".formatted(NOW));
        assertGone(episode, MESSAGE, "patient-died");
        assertThat(form(episode, "rems").status()).as("the monitoring form goes on").isEqualTo(200);
        assertThat(form(episode, "directory").status()).isEqualTo(410);
        String erased = refer("gone-00002", "R-32").json().get("episode").toString();
        intake.ask.delete("administrator", "/episodes/" + erased + "/identity");
        assertGone(erased, MESSAGE, "identity-erased");
        assertThat(form(erased, "rems").status()).isEqualTo(410);
        String unreachable = intake.ask.postOf("coordinator", "/clinics/riverside/referrals", JSON, "gone-00003",
                "{\"patient\": {\"recordNumber\": \"R-33\"}}").json().get("episode").toString();
        Reply nowhere = message(unreachable, MESSAGE);
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.json().get("violations")).asString().contains("no-contact");
    }

    @Test
    void a_form_holds_codes_numbers_and_times_and_the_partner_learns_who_it_is_about() {
        String episode = refer("form-00001", "R-34").json().get("episode").toString();
        assertThat(form(episode, "rems").json()).containsEntry("status", "accepted");
        assertThat(intake.service.getBean(Asked.class).of("rems").getLast().body().get("patient")).asString()
                .contains("Ann Doe", "1984-02-29");
        assertThat(intake.ask.postOf("service", "/episodes/" + episode + "/forms", JSON, "form-key-002", """
                {"form": "monitoring", "to": "rems", "purpose": "rems", "fields": {"remark": "She felt dizzy."}}""")
                .status()).isEqualTo(422);
        assertThat(form(episode, "press").status()).isEqualTo(422);
    }

    private void assertGone(String episode, String body, String code) {
        Reply reply = message(episode, body);
        assertThat(reply.status()).as(code).isEqualTo(410);
        assertThat(reply.json().get("type")).asString().endsWith(code);
    }

    private Reply message(String episode, String body) {
        return tell("service", episode, "messages", body);
    }

    private Reply form(String episode, String to) {
        return tell("service", episode, "forms", """
                {"form": "monitoring", "to": "%s", "purpose": "rems", "fields": {"visit": "v1", "devices": 2,
                 "firstDoseAt": "2026-03-09T14:00:00Z", "serious": false}}""".formatted(to));
    }

    @Test
    void an_emergency_calls_the_person_on_duty_and_tells_follow_up() {
        Kind<?, OnCallChanged, ?> rotas = new Kinds().rotas();
        intake.service.getBean(Commands.class).handle(rotas, "riverside", new Request<>(
                new Caller("scheduling", Set.of("service"), Set.of("*")), null, null, "riverside", "c", null,
                new OnCallChanged("riverside", 1, List.of(new Rota.Rung(1, "p-anna", List.of("pager"),
                        NOW.minusSeconds(3600), NOW.plusSeconds(36_000))))));
        String episode = refer("alarm-0001", "R-2").json().get("episode").toString();
        Reply told = tell("nurse", episode, "instruments", """
                {"answers": "cssrs", "instrument": "c-ssrs-screener", "items": [{"item": "q5", "value": 1}],
                 "occurredAt": "%s"}""".formatted(NOW));
        assertThat(told.json().get("decided")).asString().contains("SuicideRiskRaised");
        String escalation = episode + "~cssrs~emergency";
        Asked world = intake.service.getBean(Asked.class);
        await().until(() -> world.calls().stream().filter(call -> call.key().startsWith(escalation)).count() >= 2);
        assertThat(world.calls()).filteredOn(call -> call.key().startsWith(escalation))
                .extracting(Call::partner).contains("paging", "follow-up");
        assertThat(world.calls()).filteredOn(call -> call.key().equals(escalation + "~r1~t1")).singleElement()
                .satisfies(call -> assertThat(call.body()).containsEntry("person", "p-anna"));
        for (String unread : List.of("{\"broken\":", "[]", "{\"by\":\"p-one\"}")) {
            assertThat(intake.ask.postOf("clinician", "/escalations/" + escalation + "/acknowledgements", JSON,
                    "ack-00001", unread).status()).isEqualTo(400);
        }
        assertThat(intake.ask.postOf("clinician", "/escalations/" + escalation + "/acknowledgements", JSON, "ack-00001", "")
                .status()).isEqualTo(200);
    }

    @Test
    void an_identity_is_shown_to_those_who_treat_and_erased_for_good() {
        String episode = refer("identity-1", "R-3").json().get("episode").toString();
        Reply shown = intake.ask.get("nurse", "/episodes/" + episode + "/identity");
        assertThat(shown.json()).containsEntry("names", List.of("Ann Doe")).containsEntry("birthDate", "1984-02-29")
                .containsEntry("recordNumber", "R-3");
        Reply notTheirs = intake.ask.getFrom("hillside", "nurse", "/episodes/" + episode + "/identity");
        assertThat(notTheirs.status()).isEqualTo(404);
        assertThat(notTheirs.fields()).containsExactly("episode");
        assertThat(Json.write(intake.ask.get("nurse", "/episodes/" + episode).json())).doesNotContain("Ann")
                .doesNotContain("1984").doesNotContain("R-3").doesNotContain("555-0100");
        assertThat(stored(episode)).doesNotContain("Ann").doesNotContain("1984").doesNotContain("555-0100");

        assertThat(intake.ask.delete("administrator", "/episodes/" + episode + "/identity").status()).isEqualTo(200);
        assertThat(intake.ask.get("nurse", "/episodes/" + episode + "/identity").status()).isEqualTo(410);
        assertThat(intake.ask.get("nurse", "/episodes/" + episode).status()).isEqualTo(200);
    }

    @Test
    void without_a_record_number_an_episode_stands_alone_until_a_person_joins_it() {
        String nameless = "{\"patient\": {\"names\": [\"Ann Doe\"]}}";
        String one = intake.ask.postOf("coordinator", "/clinics/riverside/referrals", JSON, "nameless-1", nameless)
                .json().get("episode").toString();
        Reply two = intake.ask.postOf("coordinator", "/clinics/riverside/referrals", JSON, "nameless-2", nameless);
        assertThat(two.json().get("missing")).asString().contains("record-number");
        assertThat(two.json()).doesNotContainEntry("episode", one);
        assertThat(tell("coordinator", one, "patients", "{\"recordNumber\": \"R-9\"}").status()).isEqualTo(200);
        assertThat(intake.ask.get("nurse", "/episodes/" + one + "/identity").json())
                .containsEntry("recordNumber", "R-9").containsEntry("names", List.of("Ann Doe"));
        assertThat(tell("coordinator", two.json().get("episode").toString(), "patients",
                "{\"recordNumber\": \"R-9\"}").status()).isEqualTo(409);
        assertThat(refer("nameless-3", "R-9").json()).containsEntry("episode", one);
    }

    @Test
    void a_key_of_another_patients_referral_leads_to_nobody() {
        refer("same-key-1", "R-5");
        Reply other = refer("same-key-1", "R-6");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.fields()).containsExactly("Idempotency-Key");
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            instruments | {"instrument": "phq-9", "items": [{"item": "1", "value": 1}], "occurredAt": "2026-03-02T09:00:00"} | 400 | /occurredAt
            instruments | {"instrument": "phq-9", "items": [{"item": "1", "value": 1}], "occurredAt": "2199-03-02T09:00:00Z"} | 422 | /occurredAt
            instruments | {"instrument": "phq-9", "items": [{"item": "1", "value": "1"}], "occurredAt": "2026-03-02T09:00:00Z"} | 400 | /items/0/value
            instruments | {"instrument": "phq-9", "items": [{"item": "1", "value": 4}], "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /items/0/value
            instruments | {"instrument": "phq-9", "items": [{"item": "12", "value": 0}], "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /items/0/item
            instruments | {"instrument": "phq-9", "items": [{"item": "1"}], "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /items/0/value
            instruments | {"instrument": "phq-9", "items": [], "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /items
            instruments | {"instrument": "phq-9", "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /items
            instruments | {"instrument": "hamd", "items": [{"item": "1", "value": 1}], "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /instrument
            instruments | {"instrument": "phq-9" | 400 | body
            instruments | {"instrument": "phq-9", "totl": 3, "occurredAt": "2020-03-02T09:00:00Z"} | 400 | /totl
            screenings | {"findings": {"substances": {"auditc": 3}}, "occurredAt": "2020-03-02T09:00:00Z"} | 400 | /findings/substances/auditc
            screenings | {"findings": {"mind": {"bipolar": "maybe"}}, "occurredAt": "2020-03-02T09:00:00Z"} | 400 | /findings/mind/bipolar
            screenings | {"findings": {"substances": {"auditC": 13}}, "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /findings/substances/auditC
            screenings | {"findings": {"depression": {"diagnosis": "Jane"}}, "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /findings/depression/diagnosis
            screenings | {"findings": {"depression": {"trials": [null]}}, "occurredAt": "2020-03-02T09:00:00Z"} | 400 | /findings/depression
            screenings | {"occurredAt": "2020-03-02T09:00:00Z"} | 422 | /findings
            consents | {"status": "signed", "occurredAt": "2020-03-02T09:00:00Z"} | 400 | /status
            consents | {"status": "active"} | 422 | /occurredAt
            enrolments | {"programme": "other", "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /programme
            endings | {"reason": "because", "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /reason
            reviews | {"decision": "perhaps", "reason": "controlled"} | 400 | /decision
            reviews | {"decision": "suitable", "reason": "Jane said so"} | 422 | /reason
            reviews | {"decision": "suitable", "reason": "controlled"} | 409 | episode
            patients | {"recordNumber": " "} | 422 | /recordNumber
            screenings | {"protocol": "lsd", "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /protocol
            instruments | {"instrument": "madrs", "total": 61, "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /total
            authorisations | {"units": -1, "from": "2020-03-02T09:00:00Z", "until": "2020-04-02T09:00:00Z", "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /units
            authorisations | {"units": 8, "from": "2020-03-02T09:00:00Z", "until": "2020-03-02T09:00:00Z", "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /until
            pdmp-checks | {"result": "fine", "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /result
            risk-baselines | {"level": "none", "safetyPlan": true, "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /level
            risk-baselines | {"level": "low", "occurredAt": "2020-03-02T09:00:00Z"} | 422 | /safetyPlan
            contact-preferences | {"channel": "pigeon", "optOut": true} | 422 | /channel
            """)
    void what_cannot_be_is_refused_at_its_field(String what, String body, int status, String field) {
        String episode = refer("bad-input-1", "R-4").json().get("episode").toString();
        intake.comesToRest();
        long version = version(episode);
        Reply reply = tell("clinician", episode, what, body);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(status);
        assertThat(reply.fields()).containsExactly(field);
        assertThat(version(episode)).isEqualTo(version);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            application/fhir+json | {"resourceType": "Bundle", "entry": [ | 400 | malformed-json
            application/fhir+json | {"resourceType": "Patient"} | 422 | not-a-bundle
            application/fhir+json | {"resourceType": "Bundle", "entry": []} | 422 | no-patient
            application/json | {"resourceType": "Bundle"} | 400 | unknown-field
            application/json | {} | 422 | required
            application/json | {"patient": {"birthDate": "29.2.1984"}} | 400 | date
            application/json | {"patient": {}, "findings": {"substances": {"dast10": 11}}} | 422 | out-of-range
            text/plain | Ann Doe | 415 | media-type
            """)
    void what_is_no_referral_opens_nothing(String type, String body, int status, String rule) {
        Reply reply = intake.ask.postOf("coordinator", "/clinics/riverside/referrals", type, "no-referral", body);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(status);
        assertThat(String.valueOf(reply.json().get("violations"))).contains(rule);
    }

    @Test
    void another_clinics_referral_and_one_without_a_key_are_refused() {
        assertThat(intake.ask.postOf("coordinator", "/clinics/hillside/referrals", JSON, "elsewhere-1",
                PLAIN.formatted("R-7")).status()).isEqualTo(404);
        assertThat(intake.ask.postOf("coordinator", "/clinics/riverside/referrals", JSON, null,
                PLAIN.formatted("R-7")).status()).isEqualTo(400);
    }

    @Test
    void everyone_may_do_what_the_table_says_and_nothing_else() {
        String episode = refer("near-0001", "R-near").json().get("episode").toString();
        assertThat(AccessCheck.everyCell(intake.service, intake.port(), intake.issuer,
                Map.of("{episode}", episode, "{clinic}", "riverside"))).isGreaterThan(80);
    }

    @Test
    void an_administrator_sets_a_policy_reads_it_and_takes_back_what_is_to_come() {
        String path = "/clinics/riverside/policies";
        assertThat(intake.ask.get("nurse", path).json()).containsEntry("revision", 0)
                .containsEntry("versions", List.of()).doesNotContainKey("inForce");
        Reply set = set("0", "{\"effectiveFrom\": \"%s\", \"payer\": \"cigna\", \"values\": "
                + "{\"risk-baseline-days\": \"29\"}, \"reason\": \"payer\", \"words\": \"as agreed\"}");
        assertThat(set.status()).isEqualTo(201);
        assertThat(set.json()).containsEntry("revision", 1)
                .containsEntry("decided", List.of("org.handrail.intake.PolicyChanged.v1"));
        Reply lost = set("0", "{\"effectiveFrom\": \"%s\", \"values\": {}, \"reason\": \"label\"}");
        assertThat(lost.status()).isEqualTo(412);
        assertThat(lost.fields()).containsExactly("If-Match");
        assertThat(set("\"1\"", "{\"effectiveDay\": \"2199-01-01\", \"values\": {}, \"reason\": \"label\"}").status())
                .isEqualTo(201);
        Reply shown = intake.ask.get("administrator", path);
        assertThat(shown.json()).containsEntry("revision", 2);
        assertThat(shown.json().get("inForce")).asString().contains("risk-baseline-days=29", "trd-response-percent=26",
                "as agreed", "p-administrator");
        assertThat((List<?>) shown.json().get("toCome")).hasSize(1);
        assertThat(intake.ask.post("administrator", path + "/2/withdrawals", "{\"reason\": \"correction\"}", "wd-1-key-1",
                "If-Match", "2").json()).containsEntry("revision", 3);
        assertThat((List<?>) intake.ask.get("administrator", path).json().get("toCome")).isEmpty();
        assertThat(intake.ask.getFrom("lakeside", "administrator", path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"values\": {}, \"reason\": \"label\"}| 422| /effectiveFrom| one-of-two",
        "{\"effectiveDay\": \"2020-01-01\", \"values\": {}, \"reason\": \"label\"}| 422| /effectiveDay| not-retroactive",
        "{\"effectiveDay\": \"2199-01-01\", \"values\": {\"phq9-mim\": \"12\"}, \"reason\": \"label\"}"
                + "| 422| /values/phq9-mim| unknown-setting",
        "{\"effectiveDay\": \"2199-01-01\", \"values\": {\"phq9-min\": \"twelve points\"}, \"reason\": \"label\"}"
                + "| 422| /values/*| pattern",
        "{\"effectiveDay\": \"2199-01-01\", \"values\": {}, \"reason\": \"because\"}| 400| /reason| one-of",
        "{\"effectiveDay\": \"2199-01-01\", \"values\": {}, \"reason\": \"other\"}| 422| /words| required",
        "{\"effectiveDay\": \"2199-01-01\", \"reason\": \"label\"}| 422| /values| required"})
    void a_policy_that_cannot_be_is_refused_with_field_and_rule(String body, int status, String field, String rule) {
        Reply refused = intake.ask.post("administrator", "/clinics/riverside/policies", body,
                "bad-policy-" + Math.abs(body.hashCode()), "If-Match",
                String.valueOf(intake.ask.get("administrator", "/clinics/riverside/policies").json().get("revision")));
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.fields()).contains(field);
        assertThat(refused.rules()).contains(rule);
    }

    @Test
    void a_policy_is_not_set_by_whoever_has_not_said_what_was_read() {
        String body = "{\"effectiveDay\": \"2199-01-01\", \"values\": {}, \"reason\": \"label\"}";
        assertThat(intake.ask.post("administrator", "/clinics/riverside/policies", body).status()).isEqualTo(428);
        assertThat(set("first", body).status()).isEqualTo(412);
    }

    private Reply set(String seen, String body) {
        return intake.ask.post("administrator", "/clinics/riverside/policies", body.formatted(Instant.now()),
                "policy-key-" + System.nanoTime(), "If-Match", seen);
    }

    private Reply refer(String key, String recordNumber) {
        return intake.ask.postOf("coordinator", "/clinics/riverside/referrals", JSON, key, PLAIN.formatted(recordNumber));
    }

    /** Each time under a key of its own. */
    private Reply tell(String role, String episode, String what, String body) {
        return intake.ask.postOf(role, "/episodes/" + episode + "/" + what, JSON,
                "key-" + System.nanoTime(), body);
    }

    private long version(String episode) {
        return document(new Kinds().episodes(), episode).version();
    }

    private String stored(String episode) {
        Doc<org.handrail.intake.episode.Episode> doc = document(new Kinds().episodes(), episode);
        return Json.write(doc) + Json.write(document(new Kinds().patients(), doc.state().patient()));
    }

    private <S> Doc<S> document(Kind<S, ?, ?> kind, String id) {
        return intake.service.getBean(Documents.class).load(kind, List.of(id)).get(id);
    }

    private static String phq9(int total, int item9) {
        StringBuilder items = new StringBuilder();
        int left = total;
        for (int item = 1; item <= 8; item++) {
            items.append("{\"item\": \"%d\", \"value\": %d}, ".formatted(item, Math.min(3, left)));
            left -= Math.min(3, left);
        }
        return "{\"instrument\": \"phq-9\", \"items\": [" + items + "{\"item\": \"9\", \"value\": " + item9
                + "}], \"occurredAt\": \"" + NOW + "\"}";
    }
}
