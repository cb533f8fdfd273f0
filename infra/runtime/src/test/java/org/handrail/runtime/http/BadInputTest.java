package org.handrail.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.handrail.runtime.lampservice.Running;
import org.handrail.runtime.lampservice.Running.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent, the answer is a problem detail that names the place, holds nothing of it, and nothing changes. */
class BadInputTest {

    private static final String GOOD = """
            "at": "2026-03-02T09:00:00-05:00", "level": 3, "count": 1, "bright": true""";

    private static Reply post(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Idempotency-Key", "key-00001"));
        all.addAll(List.of(headers));
        int before = Running.store().writes();
        Reply reply = Running.ask("POST", "/clinics/riverside/lamps/never", Running.NURSE, body,
                all.toArray(String[]::new));
        assertThat(Running.store().writes()).isEqualTo(before);
        assertThat(reply.status()).isBetween(400, 499);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.json()).containsKeys("type", "title", "status", "detail", "id");
        assertThat(reply.text()).doesNotContain("Maria", "Exception", "org.handrail", "tools.jackson", "java.");
        return reply;
    }

    @ParameterizedTest(name = "{0} is {1} at {2}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "\"at\": \"2026-03-02T09:00:00\"              | time-with-offset | /at",
            "\"at\": \"2026-03-02\"                       | time-with-offset | /at",
            "\"at\": \"yesterday, said Maria\"            | time-with-offset | /at",
            "\"at\": \"2026-02-30T09:00:00Z\"             | time-with-offset | /at",
            "\"at\": \"2026-03-02T25:00:00Z\"             | time-with-offset | /at",
            "\"at\": \"0000-01-01T00:00:00+18:00\"        | time-with-offset | /at",
            "\"at\": \"1899-12-31T23:59:59Z\"             | time-with-offset | /at",
            "\"at\": \"2200-01-01T00:00:00Z\"             | time-with-offset | /at",
            "\"at\": \"+999999999-01-01T00:00:00Z\"       | time-with-offset | /at",
            "\"at\": 1767000000                           | time-with-offset | /at",
            "\"at\": \"\"                                 | time-with-offset | /at",
            "\"at\": {\"$gt\": \"\"}                      | time-with-offset | /at",
            "\"at\": [2026, 3, 2]                         | time-with-offset | /at",
            "\"level\": \"3\"                             | whole-number     | /level",
            "\"level\": \"\"                              | whole-number     | /level",
            "\"level\": 3.5                               | whole-number     | /level",
            "\"level\": true                              | whole-number     | /level",
            "\"level\": {\"Maria\": 1}                    | whole-number     | /level",
            "\"level\": 99999999999                       | number-in-range  | /level",
            "\"count\": null                              | required         | /count",
            "\"count\": \"Maria\"                         | whole-number     | /count",
            "\"bright\": \"true\"                         | true-or-false    | /bright",
            "\"bright\": 1                                | true-or-false    | /bright",
            "\"bright\": null                             | required         | /bright",
            "\"colour\": \"Maria\"                        | one-of           | /colour",
            "\"colour\": \"\"                             | one-of           | /colour",
            "\"colour\": 0                                | one-of           | /colour",
            "\"day\": \"2026-03-02T00:00:00Z\"            | date             | /day",
            "\"day\": \"02.03.2026\"                      | date             | /day",
            "\"day\": 20000                               | date             | /day",
            "\"from\": \"9\"                              | time-of-day      | /from",
            "\"from\": [9, 0]                             | time-of-day      | /from",
            "\"label\": 7                                 | text             | /label",
            "\"label\": true                              | text             | /label",
            "\"label\": [\"Maria\"]                       | text             | /label",
            "\"label\": {\"Maria\": \"Maria\"}            | text             | /label",
            "\"label\": \"Maria\\u0000\"                  | text             | /label",
            "\"label\": \"\\ud800 Maria\"                 | text             | /label",
            "\"bulbs\": {}                                | list             | /bulbs",
            "\"bulbs\": \"Maria\"                         | list             | /bulbs",
            "\"bulbs\": \"\"                              | list             | /bulbs",
            "\"bulbs\": [\"Maria\"]                       | object           | /bulbs/0",
            "\"bulbs\": [{\"watts\": 5}, []]              | object           | /bulbs/1",
            "\"bulbs\": [{\"watts\": 5}, {\"watts\": \"x\"}] | whole-number  | /bulbs/1/watts",
            "\"rooms\": {\"Maria\": \"dark\"}             | whole-number     | /rooms/*",
            "\"names\": [\"ok\", 5]                       | text             | /names/1",
            "\"level\": 0                                 | min              | /level",
            "\"level\": 10                                | max              | /level",
            "\"level\": null                              | required         | /level",
            "\"label\": \"Maria Maria Maria Maria Maria\" | size             | /label",
            "\"bulbs\": [{\"watts\": 5}, {\"watts\": 0}]  | min              | /bulbs/1/watts",
            "\"bulbs\": [{}]                              | required         | /bulbs/0/watts",
            "\"lable\": \"x\"                             | unknown-field    | /lable",
            "\"Level\": 3                                | unknown-field    | /Level",
            "\"other\": null                             | unknown-field    | /other",
            "\"bulbs\": [{\"watts\": 5}, {\"wats\": 5}]  | unknown-field    | /bulbs/1/wats",
            "\"Maria Marek, 555-0100\": 1                | unknown-field    | /*"})
    void a_wrong_field_is_named(String wrong, String rule, String field) {
        String name = wrong.substring(0, wrong.indexOf(':'));
        String body = "{" + (GOOD + ", ").replaceAll(name + ": [^,]*, ", "") + wrong + "}";
        Reply reply = post(body);

        assertThat(reply.status()).isIn(400, 422);
        assertThat(reply.text()).contains("\"field\":\"" + field + "\"").contains("\"rule\":\"" + rule + "\"");
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        Reply reply = post("{\"count\": 1, \"bright\": true}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("\"field\":\"/at\"").contains("\"field\":\"/level\"");
    }

    @Test
    void a_number_that_is_missing_is_named() {
        assertThat(post("{\"at\": \"2026-03-02T09:00:00Z\", \"level\": 1, \"bright\": true}").text())
                .contains("\"field\":\"/count\"").contains("\"rule\":\"required\"");
    }

    @ParameterizedTest
    @CsvSource({"lable, label", "Label, label", "lvl, level", "colours, colour"})
    void the_known_name_that_is_almost_the_same_is_said(String wrong, String near) {
        assertThat(post("{" + GOOD + ", \"" + wrong + "\": 1}").text()).contains("Is it " + near + "?");
    }

    @Test
    void a_name_like_none_that_is_known_is_refused_without_a_guess() {
        assertThat(post("{" + GOOD + ", \"saturation\": 1}").text()).contains("unknown-field").doesNotContain("Is it");
    }

    @Test
    void only_a_call_that_one_of_our_services_owes_may_say_more_than_is_read() {
        String more = "{" + GOOD + ", \"ofALaterRelease\": {\"deep\": [1]}}";
        String service = Running.ISSUER.token("service", "session", "*");
        assertThat(asks("owed-1", service, more, "X-Attempt", "1").status()).isEqualTo(201);
        assertThat(asks("owed-2", service, more, "X-Other", "1").text()).contains("/ofALaterRelease");
        assertThat(asks("owed-3", Running.NURSE, more, "X-Attempt", "1").text()).contains("/ofALaterRelease");
    }

    private static Reply asks(String lamp, String token, String body, String header, String value) {
        return Running.ask("POST", "/clinics/riverside/lamps/" + lamp, token, body,
                "Idempotency-Key", "key-" + lamp, header, value);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "`{`                                  | malformed-json",
            "`{\"at\": Maria}`                    | malformed-json",
            "`{\"a\": 1, \"a\": 2}`               | malformed-json",
            "`{\"level\": 1} {\"level\": 2}`      | unreadable-body",
            "`{'level': 1}`                       | malformed-json",
            "`{\"level\": NaN}`                   | malformed-json",
            "`[]`                                 | unreadable-body",
            "`\"Maria\"`                          | unreadable-body",
            "`\"\"`                               | unreadable-body",
            "`5`                                  | unreadable-body",
            "`null`                               | body-required",
            "``                                   | body-required",
            "`   `                                | body-required"})
    void what_is_no_json_object_is_refused(String body, String reason) {
        Reply reply = post(body.isEmpty() ? "" : body);
        assertThat(reply.json()).containsEntry("type", "urn:handrail:problem:" + reason).containsEntry("status", 400);
        assertThat(reply.text()).containsPattern("\"field\":\"(body|/[a-z]+)\"");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "`{\n \"at\": Maria}`              | body  | line 2, column 8",
            "`[1]`                                | body  | ",
            "`{\"level\": 1, \"level\": 2}`   | body  | line 1, column 21",
            "`{\"bulbs\": [{\"watts\": }]}`   | /bulbs/0 | line 1, column",
            "`{\"level\": 1`                    | body  | line 1"})
    void the_place_is_said_where_the_body_as_a_whole_is_wrong(String body, String field, String place) {
        Reply reply = post(body.replace("\\n", "\n"));
        assertThat(reply.text()).contains("\"field\":\"" + field + "\"").contains(place == null ? "body" : place);
    }

    @Test
    void what_follows_the_body_is_refused() {
        assertThat(post("{" + GOOD + "}}").json()).containsEntry("type", "urn:handrail:problem:malformed-json");
        assertThat(post("{" + GOOD + "} {}").status()).isEqualTo(400);
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(post("{\"other\": " + "[".repeat(20_000) + "}").status()).isEqualTo(400);
        assertThat(post("{\"level\": 1" + "0".repeat(5_000) + "}").status()).isEqualTo(400);
        assertThat(post("{\"level\": 1e999999999}").status()).isEqualTo(400);
    }

    @Test
    void a_body_beyond_the_limit_is_refused_with_and_without_a_length() {
        String large = "{\"label\": \"" + "x".repeat(BodyLimit.USUAL) + "\"}";
        assertThat(post(large).status()).isEqualTo(413);
        assertThat(post(large).text()).contains("\"field\":\"body\"");
        assertThat(raw("POST /clinics/riverside/lamps/never HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Authorization: Bearer " + Running.NURSE + "\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(large.length()) + "\r\n" + large
                + "\r\n0\r\n\r\n")).startsWith("HTTP/1.1 413").contains("application/problem+json");
    }

    @Test
    void a_path_may_take_more_than_others() {
        assertThat(Running.ask("POST", "/breaks", Running.NURSE, "{\"x\": \"" + "x".repeat(150_000) + "\"}").status())
                .isEqualTo(500);
        assertThat(Running.ask("POST", "/breaks", Running.NURSE, "{\"x\": \"" + "x".repeat(200_000) + "\"}").status())
                .isEqualTo(413);
    }

    @Test
    void other_kinds_of_body_and_broken_encodings_are_refused() {
        assertThat(post("Maria", "Content-Type", "text/plain").status()).isEqualTo(415);
        assertThat(post("<a/>", "Content-Type", "application/xml").status()).isEqualTo(415);
        assertThat(post("at=Maria", "Content-Type", "application/x-www-form-urlencoded").status()).isEqualTo(415);
        assertThat(post("x", "Content-Type", "Maria").status()).isIn(400, 415);
        assertThat(post("{}", "Content-Type", "application/json;charset=Maria").status()).isIn(400, 415);
    }

    @Test
    void a_wrong_parameter_is_named() {
        assertThat(Running.ask("GET", "/days?count=Maria", Running.NURSE, null).text())
                .contains("\"field\":\"count\"").contains("whole-number").doesNotContain("Maria");
        assertThat(Running.ask("GET", "/days", Running.NURSE, null).text())
                .contains("\"field\":\"count\"").contains("required");
    }

    @ParameterizedTest
    @CsvSource({"/days?count=1&from=2026-03-02, from, unknown-parameter", "/days?count=1&Maria%20Marek=1, *, unknown-parameter",
        "/days?Count=1, Count, unknown-parameter",
        "/days?count=1&count=2, count, said-twice", "/lamps/a?deep=true, deep, unknown-parameter"})
    void a_parameter_that_a_question_does_not_know_is_refused_by_name(String address, String field, String rule) {
        Reply reply = Running.ask("GET", address, Running.NURSE, null);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("\"field\":\"" + field + "\"").contains("\"rule\":\"" + rule + "\"")
                .doesNotContain("Maria");
    }

    @Test
    void the_known_parameter_that_is_almost_the_same_is_said() {
        assertThat(Running.ask("GET", "/days?cuont=1", Running.NURSE, null).text()).contains("Is it count?");
        assertThat(Running.ask("GET", "/days?count=1", Running.NURSE, null).status()).isEqualTo(200);
    }

    @Test
    void a_command_does_not_take_parameters_that_nobody_reads() {
        assertThat(Running.ask("POST", "/clinics/riverside/lamps/never?dry-run=true", Running.NURSE, "{" + GOOD + "}",
                "Idempotency-Key", "key-query-1").text()).contains("\"field\":\"dry-run\"");
    }

    @Test
    void what_breaks_inside_says_an_id_and_nothing_else() {
        Reply reply = Running.ask("POST", "/breaks", Running.NURSE, "{\"a\": \"Maria\"}");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.json()).containsEntry("type", "urn:handrail:problem:unexpected");
        assertThat(reply.text()).doesNotContain("Maria", "broke", "Exception");
    }

    @Test
    void unknown_addresses_and_methods_are_problems() {
        assertThat(Running.ask("GET", "/nothing/here", Running.NURSE, null).status()).isEqualTo(404);
        assertThat(Running.ask("GET", "/unlisted", Running.NURSE, null).status()).isEqualTo(404);
        assertThat(Running.ask("DELETE", "/lamps/a", Running.NURSE, null).status()).isEqualTo(405);
        assertThat(Running.ask("PATCH", "/lamps/a", Running.NURSE, "{}").type()).startsWith("application/problem+json");
        assertThat(Running.ask("GET", "/lamps/a", Running.NURSE, null, "Accept", "text/html").type())
                .startsWith("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"/lamps/<Maria>", "/lamps/%", "/lamps/a;b=Maria", "/lamps/../x",
        "/lamps//x", "/lamps/{Maria}", "/%2e%2e/Maria", "/lamps/\\Maria"})
    void addresses_made_to_deceive_are_problems(String address) {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + Running.NURSE + "\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 40[04]").contains("application/problem+json")
                .doesNotContain("Maria", "Exception", "Tomcat", "<html");
    }

    private static String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", Running.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
