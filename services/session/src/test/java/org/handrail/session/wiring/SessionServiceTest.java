package org.handrail.session.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.escalation.Rota;
import org.handrail.local.partners.LedgerEntry;
import org.handrail.local.partners.Mode;
import org.handrail.paging.OnCallChanged;
import org.handrail.runtime.document.ClinicId;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.testkit.AccessCheck;
import org.handrail.runtime.testkit.Asker.Reply;
import org.handrail.session.episode.Episode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service as it runs: a nurse's day over HTTP, an Emergency while follow-up is down, bad input, access. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionServiceTest {

    private static final Duration FIRST_PAGE = Duration.ofSeconds(5);
    private static final int TRIES_IN_ONE_CALL = 3;
    private RunningSession session;

    @BeforeAll
    void start(@TempDir Path directory) {
        session = new RunningSession(directory);
        Instant now = Instant.now();
        session.onCall(new OnCallChanged("riverside", 1, List.of(
                new Rota.Rung(1, "p-anna", List.of("pager", "phone"), now, now.plusSeconds(7200)),
                new Rota.Rung(2, "p-ben", List.of("phone"), now, now.plusSeconds(7200)))));
        session.ask.post("nurse", visit("bad") + "/arrivals", body());
    }

    @AfterAll
    void stop() {
        session.close();
    }

    private static String episode(String name) {
        return ClinicId.of("ep-", "riverside", name);
    }

    private static String visit(String name) {
        return "/episodes/" + episode(name) + "/visits/v1";
    }

    private static String body(String... fields) {
        return "{" + String.join(",", fields) + (fields.length == 0 ? "" : ",") + "\"occurredAt\":\"" + Instant.now()
                + "\"}";
    }

    private static String pressure(int systolic, int diastolic, String... more) {
        return body("\"systolic\":" + systolic, "\"diastolic\":" + diastolic + (more.length == 0 ? "" : "," + more[0]));
    }

    private static final String DEVICE_1 = "\"device\":1,\"drug\":\"esketamine\",\"amountMg\":28";
    private static final String ASK = "{" + DEVICE_1 + "}";

    /** An order in force, the day asked and seen, the screener without a yes. */
    private void everythingButThePressure(String name) {
        Instant now = Instant.now();
        assertThat(session.ask.post("nurse", "/episodes/" + episode(name) + "/orders", body(ORDER)).status()).isEqualTo(403);
        assertThat(session.ask.post("clinician", "/episodes/" + episode(name) + "/orders", body(ORDER)).json())
                .containsEntry("outcome", "recorded").containsEntry("order", "o1");
        assertThat(session.ask.post("nurse", visit(name) + "/day-checks", body("\"ride\":\"yes\"",
                "\"lastFoodAt\":\"" + now.minusSeconds(9000) + "\"", "\"lastDrinkAt\":\"" + now.minusSeconds(3600) + "\"",
                "\"pregnancy\":\"not-possible\"", "\"intoxicated\":\"no\"", "\"psychosis\":\"no\"", "\"mania\":\"no\"",
                "\"prescriberOnSite\":\"yes\"")).status()).isEqualTo(201);
        assertThat(session.ask.post("nurse", visit(name) + "/instruments", body("\"instrument\":\"c-ssrs-screener\"",
                "\"items\":[{\"item\":\"q1\",\"value\":0},{\"item\":\"q2\",\"value\":0},{\"item\":\"q6\",\"value\":0}]"))
                .json()).containsEntry("complete", true);
    }

    private static final String ORDER = "\"protocol\":\"esketamine-trd\",\"drug\":\"esketamine\",\"route\":\"nasal\","
            + "\"amountMg\":56,\"visits\":1";

    @Test
    void a_nurse_receives_a_patient_asks_for_a_dose_and_writes_it_down() {
        session.cleared(episode("day"));
        Reply arrived = session.ask.post("nurse", visit("day") + "/arrivals", body());
        assertThat(arrived.status()).isEqualTo(201);
        assertThat(arrived.json()).containsEntry("decided", List.of("org.handrail.session.PatientArrived.v1",
                "org.handrail.session.DeviationRecorded.v1"));

        everythingButThePressure("day");
        Reply held = session.ask.post("nurse", visit("day") + "/dose-requests", ASK);
        assertThat(held.status()).isEqualTo(200);
        assertThat(held.json()).containsEntry("outcome", "held")
                .containsEntry("liftedBy", List.of("blood-pressure-read", "prescriber-override"))
                .containsEntry("whoCan", List.of("nurse", "clinician"));

        assertThat(session.ask.post("nurse", visit("day") + "/vitals", pressure(124, 78)).json())
                .containsEntry("reading", "v1-r1");
        assertThat(session.ask.post("nurse", visit("day") + "/dose-requests", ASK, "key-of-the-dose").json())
                .containsEntry("outcome", "permitted");
        Reply given = session.ask.post("nurse", visit("day") + "/doses", body(DEVICE_1));
        assertThat(given.json()).containsEntry("basis", "permission").containsEntry("outcome", "recorded");

        Reply refused = session.ask.post("nurse", visit("day") + "/releases", "{\"stable\":\"yes\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.rules()).contains("REL-TWO-HOURS", "REL-RIDE").doesNotContain("REL-STABLE");
        assertThat(refused.json()).containsEntry("tag", "L-must");

        Reply view = session.ask.get("nurse", visit("day"));
        assertThat(view.json().toString()).contains("bp-40", "basis=permission", "REL-TWO-HOURS");
        assertThat(session.ask.post("nurse", visit("day") + "/endings", body("\"ending\":\"left-against-advice\"",
                "\"capacity\":\"yes\"", "\"told\":[\"prescriber\"]")).json()).containsEntry("outcome", "ended");
        await().untilAsserted(() -> assertThat(published(episode("day"))).isTrue());
    }

    @Test
    void what_a_dose_and_a_release_were_decided_on_is_shown_to_those_who_treat_there() {
        session.cleared(episode("why"));
        everythingButThePressure("why");
        String held = (String) session.ask.post("nurse", visit("why") + "/dose-requests", ASK).json().get("decision");
        session.ask.post("nurse", visit("why") + "/vitals", pressure(124, 78));
        String permitted = (String) session.ask.post("nurse", visit("why") + "/dose-requests", ASK).json().get("decision");
        session.ask.post("nurse", visit("why") + "/doses", body(DEVICE_1));
        Reply refusal = session.ask.post("nurse", visit("why") + "/releases", "{\"stable\":\"yes\"}");
        assertThat(refusal.status()).isEqualTo(409);
        String refused = ((String) refusal.json().get("instance")).substring("/decisions/".length());

        await().until(() -> session.ask.get("nurse", "/decisions/" + refused).status() == 200);
        assertThat(session.ask.get("nurse", "/decisions/" + held).json()).containsEntry("decision", held)
                .containsEntry("outcome", "held").extractingByKey("rules").asString().contains("rule=DOSE-BP-READ", "version=2");
        assertThat(session.ask.get("clinician", "/decisions/" + permitted).json()).containsEntry("outcome", "permitted")
                .extractingByKey("dose").asString().contains("systolic=124", "source=follow-up", "currency=current");
        assertThat(session.ask.get("nurse", "/decisions/" + refused).json()).containsEntry("outcome", "refused")
                .extractingByKey("release").asString().contains("stable=yes", "rideAtDoor=unknown", "systolic=124");
        assertThat(session.ask.get("coordinator", "/decisions/" + held).status()).isEqualTo(403);
    }

    @Test
    void a_decision_of_another_clinic_and_one_that_never_was_are_told_apart_by_nobody() {
        String theirs = (String) session.ask.post("nurse", visit("bad") + "/dose-requests", ASK).json().get("decision");
        await().until(() -> session.ask.get("nurse", "/decisions/" + theirs).status() == 200);
        Reply foreign = session.ask.getFrom("hillside", "nurse", "/decisions/" + theirs);
        Reply never = session.ask.get("nurse", "/decisions/" + episode("bad") + "~d-000000000000");
        Reply nobody = session.ask.get("nurse", "/decisions/" + episode("nobody") + "~d-000000000000");
        Reply none = session.ask.get("nurse", "/decisions/none");
        assertThat(List.of(foreign, never, nobody, none)).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.json().get("detail")).isEqualTo(foreign.json().get("detail"));
        });
    }

    @Test
    void a_peer_whose_facts_have_not_come_yet_holds_the_dose_within_two_seconds_and_the_prescriber_decides() {
        session.cleared(episode("behind"));
        session.stands("intake", episode("behind"), "{\"position\":{\"/intake/episodes/" + episode("behind")
                + "\":3},\"blocked\":[],\"cleared\":true}");
        everythingButThePressure("behind");
        session.ask.post("nurse", visit("behind") + "/vitals", pressure(124, 78));
        Instant asked = Instant.now();
        Reply held = session.ask.post("nurse", visit("behind") + "/dose-requests", ASK);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofMillis(3500));
        assertThat(held.json()).containsEntry("liftedBy", List.of("intake-current", "prescriber-override"));
        String override = "{\"device\":1,\"reason\":\"known-by-phone\"}";
        assertThat(session.ask.post("nurse", visit("behind") + "/overrides", override).status()).isEqualTo(403);
        assertThat(session.ask.post("clinician", visit("behind") + "/overrides", override).json())
                .containsEntry("outcome", "overridden");
    }

    @Test
    void a_clinician_alone_decides_against_a_rule_at_the_door_and_only_one_that_was_shown() {
        everythingButThePressure("chair");
        String against = "{\"rules\":[\"REL-WALKING\"],\"reason\":\"usual-for-this-patient\"}";
        assertThat(session.ask.post("nurse", visit("chair") + "/release-overrides", against).status()).isEqualTo(403);
        Reply reply = session.ask.post("clinician", visit("chair") + "/release-overrides", against);
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().toString()).contains("nothing-refused", "REL-WALKING");
        assertThat(session.ask.post("clinician", visit("chair") + "/release-overrides",
                "{\"rules\":[],\"reason\":\"usual-for-this-patient\"}").status()).isEqualTo(422);
    }

    @Test
    void a_peer_that_knows_nothing_of_the_patient_or_cannot_read_something_holds_the_dose() {
        everythingButThePressure("deaf");
        session.ask.post("nurse", visit("deaf") + "/vitals", pressure(124, 78));
        assertThat(session.ask.post("nurse", visit("deaf") + "/dose-requests", ASK).json().toString())
                .contains("DOSE-NOT-CURRENT", "scheduling-current", "follow-up-current");
        session.cleared(episode("deaf"));
        session.stands("follow-up", episode("deaf"), "{\"position\":{},\"blocked\":[\"/session/episodes/x\"],"
                + "\"holds\":[\"" + episode("deaf") + "~v1~urgent\"]}");
        assertThat(session.ask.post("nurse", visit("deaf") + "/dose-requests", ASK).json().get("liftedBy"))
                .isEqualTo(List.of("follow-up-current", "prescriber-override", "escalation-open-resolved"));
    }

    @Test
    void an_emergency_pages_within_five_seconds_while_follow_up_is_down_and_takes_the_next_channel_when_one_fails() {
        String emergency = episode("alarm") + "~v1~emergency";
        session.local.partners().behave("paging", Mode.FAIL, TRIES_IN_ONE_CALL);
        Instant recorded = Instant.now();
        Reply reply = session.ask.post("nurse", visit("alarm") + "/vitals",
                pressure(186, 112, "\"symptoms\":[\"severe-headache\"]"));
        assertThat(reply.status()).isEqualTo(201);
        await().atMost(FIRST_PAGE).until(() -> called(emergency).size() == 1);
        assertThat(Duration.between(recorded, Instant.now())).isLessThan(FIRST_PAGE);
        LedgerEntry page = called(emergency).getFirst();
        assertThat(page.key()).isEqualTo(emergency + "~r1~t2");
        assertThat(page.body()).contains("\"channel\":\"phone\"", "\"person\":\"p-anna\"", "\"try\":2");
        await().until(() -> session.peers.puts.stream().anyMatch(put -> put.contains(emergency)
                && put.contains("\"outcome\":\"failed\"")));

        session.peers.taken.add(emergency);
        await().atMost(Duration.ofSeconds(30)).until(() ->
                document(episode("alarm")).state().paging(emergency).orElseThrow().ladder().handedOver() != null);
        assertThat(session.ask.get("service", "/episodes/" + episode("alarm") + "/standing").json()
                .get("escalations")).isEqualTo(List.of(emergency));
        assertThat(session.ask.post("clinician", "/escalations/" + emergency + "/acknowledgements", "{}").status())
                .isIn(200, 201);
        await().until(() -> session.peers.puts.stream().anyMatch(put -> put.contains(emergency)
                && put.contains("\"by\":\"p-clinician\"")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            arrivals      | {"occurredAt": "2026-03-09T10:00:00"}                                              | 400 | /occurredAt
            arrivals      | {"occurredAt": "2096-03-09T10:00:00Z"}                                             | 422 | /occurredAt
            arrivals      | {}                                                                                 | 422 | /occurredAt
            arrivals      | {"occurredAt":                                                                     | 400 | body
            dose-requests | {"device": "one", "drug": "esketamine", "amountMg": 28}                            | 400 | /device
            dose-requests | {"device": 1, "drug": "midazolam", "amountMg": 28}                                 | 422 | /drug
            day-checks    | {"ride": "perhaps", "occurredAt": "2026-03-09T10:00:00Z"}                          | 400 | /ride
            day-checks    | {"pregnancy": "perhaps", "occurredAt": "2026-03-09T10:00:00Z"}                     | 422 | /pregnancy
            instruments   | {"instrument": "tarot", "occurredAt": "2026-03-09T10:00:00Z"}                      | 422 | /instrument
            instruments   | {"instrument": "phq-9", "items": [{"item": "9", "value": 4}], "occurredAt": "2026-03-09T10:00:00Z"} | 422 | /items/0/value
            preparations  | {"amountMg": 35, "mgPerMl": 1, "occurredAt": "2026-03-09T10:00:00Z"}               | 422 | /volumeMl
            dose-requests | {"device": 1, "drug": "esketamine", "amountMg": 56}                                | 422 | /amountMg
            dose-requests | {"device": 1, "drug": "esketamine"}                                                | 422 | /amountMg
            doses         | {"device": 0, "drug": "esketamine", "amountMg": 28, "occurredAt": "2026-03-09T10:00:00Z"} | 422 | /device
            doses         | {"device": 1, "drug": "esketamine", "amountMg": 28, "occurredAt": "2096-03-09T10:00:00Z"} | 422 | /occurredAt
            vitals        | {"systolic": 401, "diastolic": 80, "occurredAt": "2026-03-09T10:00:00Z"}           | 422 | /systolic
            vitals        | {"moaas": 6, "occurredAt": "2026-03-09T10:00:00Z"}                                 | 422 | /moaas
            vitals        | {"systolic": 120.5, "occurredAt": "2026-03-09T10:00:00Z"}                          | 400 | /systolic
            vitals        | {"spO2": 70, "occurredAt": "2026-03-09T10:00:00Z"}                                 | 400 | /spO2
            vitals        | {"occurredAt": "2026-03-09T10:00:00Z"}                                             | 422 | /
            vitals        | {"symptoms": ["sad"], "occurredAt": "2026-03-09T10:00:00Z"}                        | 422 | /symptoms
            vitals        | {"notDone": "busy", "occurredAt": "2026-03-09T10:00:00Z"}                          | 422 | /notDone
            side-effects  | {"code": "feels odd", "grade": 1, "serious": false, "occurredAt": "2026-03-09T10:00:00Z"} | 422 | /code
            side-effects  | {"code": "nausea", "grade": 6, "serious": false, "occurredAt": "2026-03-09T10:00:00Z"} | 422 | /grade
            side-effects  | {"code": "nausea", "grade": 1, "occurredAt": "2026-03-09T10:00:00Z"}               | 422 | /serious
            releases      | {"stable": "maybe"}                                                                | 400 | /stable
            releases      | {"aldrete": 11}                                                                    | 422 | /aldrete
            releases      | {"prescriberCountsFromFirst": "yes"}                                               | 422 | /prescriberCountsFromFirst
            doses         | {"device": 1, "drug": "Mrs Smith", "amountMg": 28, "occurredAt": "2026-03-09T10:00:00Z"} | 422 | /drug
            corrections   | {"record": "v1-r1"}                                                               | 422 | /because
            corrections   | {"record": "v1-arrival", "because": "felt like it", "enteredInError": true}       | 422 | /because
            corrections   | {"record": "v1-arrival", "because": "typing-error"}                               | 422 | /corrected
            corrections   | {"record": "v1-arrival", "because": "typing-error", "corrected": {"spo2": 98}}     | 422 | /corrected/spo2
            corrections   | {"record": "v1-arrival", "because": "typing-error", "corrected": {"spo2": 101}}    | 422 | /corrected/spo2
            corrections   | {"record": "v1-r99", "because": "typing-error", "enteredInError": true}            | 404 | /record
            endings       | {"ending": "released", "occurredAt": "2026-03-09T10:00:00Z"}                       | 422 | /ending
            endings       | {"ending": "admitted", "told": ["Mrs Smith"], "occurredAt": "2026-03-09T10:00:00Z"} | 422 | /told
            """)
    void what_cannot_be_is_refused_at_its_field_and_changes_nothing(String route, String body, int status,
                                                                    String field) {
        long before = document(episode("bad")).version();
        Reply reply = session.ask.post("nurse", visit("bad") + "/" + route, body);
        assertThat(reply.status()).as(reply.json().toString()).isEqualTo(status);
        assertThat(reply.fields()).containsExactly(field);
        assertThat(document(episode("bad")).version()).isEqualTo(before);
    }

    @Test
    void the_programmes_form_goes_out_through_intake_and_its_reference_comes_back() {
        session.ask.post("nurse", visit("form") + "/doses", body(DEVICE_1));
        assertThat(session.ask.post("clinician", visit("form") + "/monitoring-form", "{}").status()).isEqualTo(409);
        session.ask.post("nurse", visit("form") + "/endings", body("\"ending\":\"stopped-early\""));
        session.peers.standings.put("/intake/episodes/" + episode("form") + "/forms", "{\"id\":\"rems-12\"}");
        assertThat(session.ask.post("nurse", visit("form") + "/monitoring-form", "{}").status()).isEqualTo(403);
        assertThat(session.ask.post("clinician", visit("form") + "/monitoring-form", "{\"lot\":\"lot-7\"}").json())
                .containsEntry("outcome", "on-its-way");
        await().untilAsserted(() -> assertThat(session.ask.get("nurse", visit("form")).json().get("form").toString())
                .contains("reference=rems-12", "attention=none", "amount-mg=28"));
    }

    @Test
    void an_order_with_a_tenfold_slip_is_not_taken() {
        String orders = "/episodes/" + episode("bad") + "/orders";
        Reply refused = session.ask.post("clinician", orders, body("\"protocol\":\"iv-ketamine\",\"drug\":\"ketamine\","
                + "\"route\":\"iv\",\"amountMg\":35,\"mgPerKg\":0.5,\"weightKg\":70,\"weighedAt\":\"" + Instant.now()
                + "\",\"mgPerMl\":10,\"volumeMl\":35,\"visits\":6"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.rules()).containsExactly("IV-CONSISTENT");
        assertThat(session.ask.post("clinician", orders, body("\"protocol\":\"oral\",\"drug\":\"esketamine\","
                + "\"route\":\"nasal\",\"visits\":1")).fields()).containsExactly("/protocol");
    }

    @Test
    void a_key_is_asked_for_and_means_one_body() {
        String arrival = body();
        assertThat(session.ask.post("nurse", visit("key") + "/arrivals", arrival, null).status()).isEqualTo(400);
        Reply first = session.ask.post("nurse", visit("key") + "/arrivals", arrival, "key-of-arrival");
        assertThat(session.ask.post("nurse", visit("key") + "/arrivals", arrival, "key-of-arrival").json())
                .isEqualTo(first.json());
        assertThat(session.ask.post("nurse", visit("key") + "/arrivals", body(), "key-of-arrival").status())
                .isEqualTo(422);
    }

    @Test
    void what_does_not_exist_is_not_there_and_no_document_is_made_for_a_slip() {
        assertThat(session.ask.post("nurse", "/episodes/ep-short/visits/v1/arrivals", body()).status()).isEqualTo(404);
        assertThat(session.ask.post("nurse", "/episodes/" + episode("slip") + "/visits/first/arrivals", body()).status())
                .isEqualTo(404);
        assertThat(session.ask.get("nurse", visit("slip")).status()).isEqualTo(404);
        assertThat(session.ask.get("nurse", "/episodes/" + episode("bad") + "/visits/v9").status()).isEqualTo(404);
        assertThat(session.ask.post("nurse", "/escalations/ep-1/acknowledgements", "{}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"broken\": | 400", "[] | 400", "{\"by\":\"p-one\"} | 400"})
    void an_acknowledgement_whose_body_cannot_be_read_takes_nothing(String body, int status) {
        String path = "/escalations/" + episode("unread") + "~v1~emergency/acknowledgements";
        assertThat(session.ask.post("nurse", path, body).status()).isEqualTo(status);
        assertThat(session.ask.postOf("nurse", path, "text/plain", "key-of-plain-text", "yes").status()).isEqualTo(415);
        assertThat(document(episode("unread"))).isNull();
    }

    @Test
    void a_patient_of_another_clinic_who_was_not_announced_yet_is_not_claimed_by_this_one() {
        String theirs = ClinicId.of("ep-", "hillside", "theirs");
        assertThat(session.ask.post("nurse", "/episodes/" + theirs + "/visits/v1/arrivals", body()).status())
                .isEqualTo(404);
        assertThat(document(theirs)).isNull();
    }

    @Test
    void everyone_may_do_what_the_table_says_and_nothing_else() {
        assertThat(session.ask.post("nurse", visit("near") + "/arrivals", body()).status()).isEqualTo(201);
        String decision = (String) session.ask.post("nurse", visit("near") + "/dose-requests", ASK).json().get("decision");
        await().until(() -> session.ask.get("nurse", "/decisions/" + decision).status() == 200);
        assertThat(AccessCheck.everyCell(session.service, session.port(), session.issuer, Map.of("{episode}", episode("near"),
                "{visit}", "v1", "{decision}", decision))).isGreaterThan(60);
    }

    private List<LedgerEntry> called(String escalation) {
        return session.local.partners().ledger("paging").stream().filter(LedgerEntry::able)
                .filter(e -> e.key().startsWith(escalation)).toList();
    }

    private Doc<Episode> document(String episode) {
        Map<String, Doc<Episode>> found = session.service.getBean(Documents.class)
                .load(SessionKinds.episodes(), List.of(episode));
        return found.get(episode);
    }

    @Test
    void a_visit_put_away_long_ago_is_shown_whole_and_comes_back_from_the_services_own_events_to_be_put_right() {
        Instant longAgo = Instant.now().minus(Duration.ofDays(10));
        session.ask.post("nurse", visit("old") + "/vitals", "{\"systolic\":126,\"diastolic\":80,"
                + "\"occurredAt\":\"" + longAgo + "\"}");
        session.ask.post("nurse", visit("old") + "/endings", "{\"ending\":\"not-dosed\","
                + "\"reasons\":[\"no-ride\"],\"occurredAt\":\"" + longAgo + "\"}");
        await().untilAsserted(() -> assertThat(document(episode("old")).state().isFiled("v1")).isTrue());
        for (int reading = 0; reading < 12; reading++) {
            session.ask.post("nurse", "/episodes/" + episode("old") + "/visits/v2/vitals", pressure(124, 78));
            await().untilAsserted(() -> assertThat(document(episode("old")).pending()).isEmpty());
        }
        assertThat(document(episode("old")).outbox()).noneMatch(entry -> entry.event().type().contains("VisitFiled"));

        assertThat(session.ask.get("nurse", visit("old")).json().toString()).contains("v1-r1", "no-ride");
        assertThat(session.ask.post("nurse", visit("old") + "/corrections", "{\"record\":\"v1-r1\","
                + "\"because\":\"typing-error\",\"corrected\":{\"systolic\":128}}").json())
                .containsEntry("outcome", "corrected");
        assertThat(document(episode("old")).state().visit("v1").readings()).singleElement()
                .satisfies(r -> assertThat(r.systolic()).isEqualTo(128));
    }

    @Test
    void a_nurse_corrects_a_medicine_and_leaves_an_order_to_a_clinician() {
        session.ask.post("clinician", "/episodes/" + episode("besides") + "/orders", body(ORDER));
        session.ask.post("nurse", visit("besides") + "/medicines", body("\"medicine\":\"midazolam\"",
                "\"kind\":\"sedative\""));
        assertThat(session.ask.post("nurse", visit("besides") + "/corrections", "{\"record\":\"v1-m1\","
                + "\"because\":\"wrong-value\",\"corrected\":{\"medicine\":\"ondansetron\","
                + "\"kind\":\"nausea\"}}").json())
                .containsEntry("outcome", "corrected")
                .containsEntry("decided", List.of("org.handrail.session.RecordCorrected.v2"));
        String strike = "{\"record\":\"o1\",\"because\":\"wrong-patient\",\"enteredInError\":true}";
        assertThat(session.ask.post("nurse", visit("besides") + "/corrections", strike).status()).isEqualTo(422);
        assertThat(session.ask.post("clinician", visit("besides") + "/corrections", strike).json())
                .containsEntry("outcome", "corrected");
    }

    private boolean published(String episode) {
        Doc<Episode> doc = document(episode);
        return doc.pending().isEmpty() && doc.last().size() == 2;
    }
}
