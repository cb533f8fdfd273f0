package org.handrail.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.handrail.desk.cases.BadCase;
import org.handrail.desk.cases.Part;
import org.handrail.desk.cases.PastDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A past decision is explained from what was recorded, beside what today's rules say. */
class PastTest {

    private static String recorded() throws IOException {
        return Files.readString(Path.of("src/test/resources/decision.json"));
    }

    @Test
    void today_the_same_rules_say_the_same_of_what_was_known_then() throws IOException {
        Past past = Past.of(PastDecision.read(recorded()));
        assertThat(past.then().outcome()).isEqualTo("ELIGIBLE");
        assertThat(past.same()).isTrue();
        assertThat(past.page()).contains("What was decided then: ELIGIBLE").contains("ELIG-TRD [G] version ")
                .contains("ELIGIBLE, the same.");
    }

    @Test
    void a_rule_that_has_another_version_today_is_shown_on_both_sides() throws IOException {
        Past past = Past.of(PastDecision.read(recorded().replaceFirst("\"version\" : \\d+", "\"version\" : 900")));
        assertThat(past.same()).isFalse();
        assertThat(past.nowSilent()).anyMatch(rule -> rule.contains("version 900"));
        assertThat(past.page()).contains("no more: ").contains("new: ");
    }

    @Test
    void the_policy_of_then_counts() throws IOException {
        String stricter = recorded().replaceFirst("\"values\" : \\{ *}", "\"values\" : { \"phq9-min\" : \"27\" }");
        assertThat(Past.of(PastDecision.read(stricter)).today()).isEqualTo("REVIEW");
    }

    @Test
    void the_revision_of_then_is_named_with_its_values() throws IOException {
        String fourth = recorded().replace("\"revision\" : 0", "\"revision\" : 4");
        assertThat(Past.of(PastDecision.read(fourth)).page())
                .contains("with revision 4 of the clinic's settings, every one the default.");
        Past past = Past.of(PastDecision.read(fourth.replaceFirst("\"values\" : \\{ *}", "\"values\" : { \"phq9-min\" : \"27\" }")));
        assertThat(past.page()).contains("with revision 4 of the clinic's settings, the defaults but for {phq9-min=27}.")
                .contains("here phq9-min is 27, the default is 15");
        assertThat(JsonForm.of(past)).contains("\"policyRevision\" : 4").contains("\"phq9-min\" : \"27\"");
    }

    @Test
    void what_the_screener_raised_then_is_not_asked_again_without_its_answers() throws IOException {
        assertThat(recorded()).contains("\"suicideRisk\" : \"none\"");
        assertThat(Past.of(PastDecision.read(recorded())).now().parts()).singleElement()
                .extracting(Part::question).isEqualTo("May this patient be treated?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "200 | What was decided then: ELIGIBLE",
        "403 | The token does not open decisions: a clinician or nurse of the clinic may see them.",
        "404 | There is no decision ep-1~e-2 for who asks.",
        "503 | The service answered 503.",
    })
    void a_running_service_is_asked_with_the_token(int status, String says) throws IOException {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/decisions/ep-1~e-2", exchange -> {
            boolean known = "Bearer t-1".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = recorded().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? status : 500, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        try {
            String address = "http://localhost:" + service.getAddress().getPort();
            assertThat(said(address)).contains(says);
        } finally {
            service.stop(0);
        }
    }

    @Test
    void a_service_that_is_away_is_said_in_one_sentence() {
        assertThatThrownBy(() -> new RulesDesk(Path.of(""), Clock.systemUTC()).answer(List.of("explain", "--decision",
                "ep-1~e-2", "--service", "http://localhost:1", "--token", "t-1")))
                .isInstanceOf(BadCase.class).hasMessage("Nobody answers at http://localhost:1.");
    }

    private static String said(String address) {
        try {
            return new RulesDesk(Path.of(""), Clock.systemUTC()).answer(List.of("explain", "--decision", "ep-1~e-2",
                    "--service", address, "--token", "t-1"));
        } catch (BadCase refused) {
            return refused.getMessage();
        }
    }
}
