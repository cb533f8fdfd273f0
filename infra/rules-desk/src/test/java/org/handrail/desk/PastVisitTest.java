package org.handrail.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.handrail.desk.cases.PastDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A past decision on a dose or a release, as session has kept it, beside what today's rules say. */
class PastVisitTest {

    private static String recorded(String outcome) throws IOException {
        return Files.readString(Path.of("src/test/resources/" + outcome + ".json"));
    }

    private static Past past(String recorded) {
        return Past.of(PastDecision.read(recorded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"permitted", "held", "released", "refused"})
    void today_the_same_rules_say_the_same_of_what_was_known_then(String outcome) throws IOException {
        Past past = past(recorded(outcome));
        assertThat(past.then().outcome()).isEqualTo(outcome);
        assertThat(past.same()).isTrue();
        assertThat(past.page()).contains("What was decided then: " + outcome + ", with revision 0 of the clinic's settings, every one the default.")
                .contains(": " + outcome + ", the same.");
    }

    @ParameterizedTest
    @CsvSource({"held, DOSE-REST [L-weigh] version 900: rest-not-over",
        "refused, REL-FROM-LAST [P] version 900: too-soon-after-last-device"})
    void a_rule_that_has_another_version_today_is_shown_on_both_sides(String outcome, String then) throws IOException {
        Past past = past(recorded(outcome).replaceFirst("\"version\" : \\d+", "\"version\" : 900"));
        assertThat(past.same()).isFalse();
        assertThat(past.today()).isEqualTo(outcome);
        assertThat(past.nowSilent()).containsExactly(then);
        assertThat(past.newly()).containsExactly(then.replace("version 900", "version 1"));
        assertThat(past.page()).contains("  no more: " + then).contains("  new: ");
    }

    @ParameterizedTest
    @CsvSource({"permitted, bp-warn-systolic, 123, held, DOSE-BP-RECHECK", "released, release-stay, 121, refused, REL-FROM-LAST"})
    void where_the_rules_of_today_decide_otherwise_it_is_said_which(String outcome, String key, String value, String today,
                                                                   String rule) throws IOException {
        Past past = past(recorded(outcome).replaceFirst("\"values\" : \\{ *}", "\"values\" : { \"" + key + "\" : \"" + value + "\" }"));
        assertThat(past.same()).isFalse();
        assertThat(past.today()).isEqualTo(today);
        assertThat(past.newly()).singleElement().asString().startsWith(rule);
        assertThat(past.page()).contains("\nWhat today's rules say of what was known then, with the settings of then: " + today + ".\n");
    }

    @Test
    void what_was_asked_for_is_held_against_what_was_ordered() throws IOException {
        Past past = past(recorded("permitted").replaceFirst("\"drug\" : \"esketamine\"", "\"drug\" : \"ketamine\""));
        assertThat(past.today()).isEqualTo("held");
        assertThat(past.newly()).containsExactly("DOSE-ORDER [P] version 2: not-as-ordered");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "permitted | /dose/pressures/0/systolic: 124 → 141  May device 1 be given? held",
        "released  | /release/readings/1/spo2: 98 → 93  May the patient leave? not-yet",
        "refused   | at: 2026-03-09T16:04:30Z → 2026-03-09T16:05:30Z  May the patient leave? ready",
    })
    void what_would_have_changed_it_is_named_by_the_field_of_the_record(String outcome, String change) throws IOException {
        assertThat(past(recorded(outcome)).page()).contains(change);
    }

    @Test
    void session_is_asked_as_intake_is() throws IOException {
        HttpServer session = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        session.createContext("/decisions/ep-1~d-2", exchange -> {
            boolean known = "Bearer t-1".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = recorded("held").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 500, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        session.start();
        try {
            JsonNode said = JsonMapper.shared().readTree(new RulesDesk(Path.of(""), Clock.systemUTC()).answer(List.of("explain",
                    "--decision", "ep-1~d-2", "--service", "http://localhost:" + session.getAddress().getPort(), "--token",
                    "t-1", "--json")));
            assertThat(said.at("/then/outcome").stringValue()).isEqualTo("held");
            assertThat(said.at("/same").booleanValue()).isTrue();
            assertThat(said.at("/now/decisions/0/rules").size()).isEqualTo(3);
        } finally {
            session.stop(0);
        }
    }
}
