package org.handrail.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.handrail.runtime.document.ClinicId;
import org.handrail.runtime.lampservice.LampService;
import org.handrail.runtime.lampservice.Running;
import org.handrail.runtime.lampservice.Running.Reply;
import org.junit.jupiter.api.Test;

class DoorsTest {

    private static final String BODY = """
            {"at": "2026-03-02T09:00:00-05:00", "level": 3, "count": 1, "bright": true}""";

    private final String lamp = "lamp-" + UUID.randomUUID();

    private Reply on(String key, String body) {
        return Running.ask("POST", "/clinics/riverside/lamps/" + lamp, Running.NURSE, body, "Idempotency-Key", key);
    }

    @Test
    void a_command_is_carried_out_once_for_one_key_and_answered_alike() {
        Reply first = on("key-00001", BODY);
        Reply again = on("key-00001", BODY);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json()).containsEntry("version", 1).containsEntry("bright", true);
        assertThat(first.json().get("decided").toString()).contains("SwitchedOn");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void the_same_key_with_the_same_said_in_another_spelling_gets_the_first_answer() {
        Reply first = on("key-spelt-1", BODY);
        Reply again = on("key-spelt-1", BODY.replace("{", "{\n  ").replace("\": ", "\" : "));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        on("key-00001", BODY);
        Reply other = on("key-00001", BODY.replace("3", "4"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json()).containsEntry("type", "urn:handrail:problem:idempotency-key-reused");
    }

    @Test
    void a_key_belongs_to_one_caller_and_one_address() {
        on("key-00001", BODY);
        Reply otherCaller = Running.ask("POST", "/clinics/riverside/lamps/" + lamp,
                Running.ISSUER.token("clinician", "p-other", "riverside"), BODY, "Idempotency-Key", "key-00001");
        Reply otherAddress = Running.ask("POST", "/lamps/" + lamp + "/offs", Running.NURSE, "{}",
                "Idempotency-Key", "key-00001");

        assertThat(otherCaller.status()).isEqualTo(409);
        assertThat(otherAddress.status()).isEqualTo(200);
    }

    @Test
    void a_record_of_what_nobody_has_announced_belongs_to_the_clinic_in_which_its_id_was_made() {
        String ours = "/lamps/" + ClinicId.of("lamp-", "riverside", "recorded") + "/ons";
        assertThat(Running.ask("POST", ours, Running.NURSE, "{}", "Idempotency-Key", "key-00001").status()).isEqualTo(201);
        assertThat(Running.ask("POST", ours, Running.NURSE, "{}", "Idempotency-Key", "key-00002").status()).isEqualTo(409);
        String theirs = "/lamps/" + ClinicId.of("lamp-", "hillside", "recorded") + "/ons";
        assertThat(Running.ask("POST", theirs, Running.NURSE, "{}", "Idempotency-Key", "key-00001").status()).isEqualTo(404);
    }

    @Test
    void a_missing_or_malformed_key_is_a_problem_that_names_it() {
        for (String[] headers : new String[][] {{}, {"Idempotency-Key", "short"}, {"Idempotency-Key", "a b c d e f g"},
                {"Idempotency-Key", "k".repeat(129)}}) {
            Reply reply = Running.ask("POST", "/clinics/riverside/lamps/" + lamp, Running.NURSE, BODY, headers);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.type()).startsWith("application/problem+json");
            assertThat(reply.text()).contains("\"field\":\"Idempotency-Key\"");
        }
        assertThat(Running.ask("GET", "/lamps/" + lamp, Running.NURSE, null).status()).isEqualTo(404);
    }

    @Test
    void a_refusal_is_a_conflict_with_its_reason() {
        on("key-00001", BODY);
        Reply refused = on("key-00002", BODY);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.json()).containsEntry("type", "urn:handrail:problem:already-on")
                .containsEntry("title", "Already on").containsEntry("status", 409).containsKey("id");
    }

    @Test
    void an_absent_document_and_one_of_another_clinic_look_alike() {
        on("key-00001", BODY);
        String stranger = Running.ISSUER.token("nurse", "p-2", "hillside");
        for (Reply reply : new Reply[] {
                Running.ask("GET", "/lamps/" + lamp, stranger, null),
                Running.ask("GET", "/lamps/absent", stranger, null),
                Running.ask("POST", "/lamps/" + lamp + "/offs", stranger, "{}", "Idempotency-Key", "key-00001"),
                Running.ask("POST", "/lamps/absent/offs", stranger, "{}", "Idempotency-Key", "key-00001")}) {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.json()).containsEntry("type", "urn:handrail:problem:not-found");
            assertThat(named(reply)).isEqualTo("id not-found");
        }
        Reply notTheirs = Running.ask("POST", "/clinics/riverside/lamps/new", stranger, BODY, "Idempotency-Key", "key-00001");
        assertThat(notTheirs.json()).containsEntry("type", "urn:handrail:problem:not-found");
        assertThat(named(notTheirs)).isEqualTo("clinic not-found");
    }

    @Test
    void whatever_a_caller_could_do_otherwise_is_named_with_the_rule() {
        on("key-00001", BODY);
        String stranger = Running.ISSUER.token("nurse", "p-2", "hillside");
        String lamps = "/clinics/riverside/lamps/" + lamp;
        assertThat(named(on("key-00002", BODY))).isEqualTo("id already-on");
        assertThat(named(on("key-00001", BODY.replace("3", "4")))).isEqualTo("Idempotency-Key idempotency-key-reused");
        assertThat(named(Running.ask("GET", "/lamps/a%20b", Running.NURSE, null))).isEqualTo("id not-found");
        assertThat(named(Running.ask("GET", "/unlisted", Running.NURSE, null))).isEqualTo("address not-found");
        assertThat(named(Running.ask("DELETE", "/lamps/a", Running.NURSE, null))).isEqualTo("method method");
        assertThat(named(Running.ask("GET", "/lamps/a", "no-token", null))).isEqualTo("Authorization no-valid-token");
        assertThat(named(Running.ask("GET", "/lamps/" + lamp + "/standing", stranger, null)))
                .isEqualTo("Authorization role");
        assertThat(named(Running.ask("POST", lamps, Running.NURSE, "<xml/>", "Idempotency-Key", "key-00003",
                "Content-Type", "application/xml"))).isEqualTo("Content-Type media-type");
    }

    /** The one field and the one rule that a problem names. */
    private static String named(Reply reply) {
        assertThat(reply.status()).isBetween(400, 499);
        assertThat(reply.json().get("violations")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
        Map<?, ?> one = (Map<?, ?>) ((List<?>) reply.json().get("violations")).getFirst();
        return one.get("field") + " " + one.get("rule");
    }

    @Test
    void what_cannot_be_an_id_names_nothing() {
        for (String id : new String[] {"%7B%22%24gt%22%3A%22%22%7D", "a%20b", "x".repeat(129), "%00", "..%2f"}) {
            assertThat(Running.ask("GET", "/lamps/" + id, Running.NURSE, null).status()).isIn(400, 404);
        }
    }

    @Test
    void a_store_that_is_away_is_a_503_that_says_when_to_ask_again() {
        Running.store().away(true);
        try {
            Reply reply = on("key-00001", BODY);
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.http().headers().firstValue("Retry-After")).hasValue("2");
            assertThat(reply.json()).containsEntry("type", "urn:handrail:problem:store-away");
        } finally {
            Running.store().away(false);
        }
        assertThat(on("key-00001", BODY).status()).isEqualTo(201);
    }

    @Test
    void while_too_much_waits_to_be_published_what_can_wait_is_asked_to_and_what_has_happened_is_taken() {
        on("key-00001", BODY);
        LampService.PRESSURE.set(true);
        try {
            int before = Running.store().writes();
            Reply reply = on("key-00002", BODY);
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.http().headers().firstValue("Retry-After")).isPresent();
            assertThat(reply.json()).containsEntry("type", "urn:handrail:problem:outbox-full");
            assertThat(Running.store().writes()).isEqualTo(before);
            assertThat(Running.ask("POST", "/lamps/" + lamp + "/offs", Running.NURSE, "{}", "Idempotency-Key",
                    "key-00001").status()).isEqualTo(200);
            assertThat(Running.ask("GET", "/lamps/" + lamp, Running.NURSE, null).status()).isEqualTo(200);
        } finally {
            LampService.PRESSURE.set(false);
        }
    }

    @Test
    void a_well_formed_correlation_id_is_kept_and_a_repeat_has_the_same() {
        Reply said = Running.ask("GET", "/lamps/absent", Running.NURSE, null, "X-Correlation-Id", "board-000001");
        assertThat(said.http().headers().firstValue("X-Correlation-Id")).hasValue("board-000001");
        assertThat(said.json()).containsEntry("id", "board-000001");
        assertThat(Running.ask("GET", "/lamps/absent", Running.NURSE, null, "X-Correlation-Id", "<script>")
                .http().headers().firstValue("X-Correlation-Id").orElseThrow()).startsWith("c-");
        assertThat(on("key-00001", BODY).http().headers().firstValue("X-Correlation-Id"))
                .isEqualTo(on("key-00001", BODY).http().headers().firstValue("X-Correlation-Id"));
    }

    @Test
    void another_service_is_told_where_a_document_stands() {
        on("key-00001", BODY);
        Reply standing = Running.ask("GET", "/lamps/" + lamp + "/standing", Running.ISSUER.serviceToken("session"), null);

        assertThat(standing.json()).containsEntry("position", Map.of("/lamps/lamps/" + lamp, 1))
                .containsEntry("lit", true).containsKey("blocked");
    }

    @Test
    void a_put_needs_no_key() {
        on("key-00001", BODY);
        Reply put = Running.ask("PUT", "/lamps/" + lamp + "/on", Running.ISSUER.serviceToken("session"), "{}");

        assertThat(put.status()).isEqualTo(409);
    }
}
