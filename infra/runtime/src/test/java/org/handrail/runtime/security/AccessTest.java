package org.handrail.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.handrail.runtime.http.AccessRule;
import org.handrail.runtime.lampservice.Running;
import org.handrail.runtime.lampservice.Running.Reply;
import org.handrail.runtime.testkit.AccessCheck;
import org.handrail.schemas.PublishedLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

class AccessTest {

    @Test
    void every_cell_of_the_table_is_as_it_says_and_what_is_not_so_is_found() {
        assertThatThrownBy(() -> AccessCheck.everyCell(Running.SERVICE, Running.port(), Running.ISSUER, Map.of()))
                .isInstanceOf(AssertionError.class).hasMessage("""
                        no row for GET /unlisted
                        {POST [/lamps/{id}/offs]} does not read its body
                        {POST [/lamps/{id}/ons]} does not read its body
                        {PUT [/lamps/{id}/on]} does not read its body
                        POST /breaks by nurse: 500
                        GET /open-lamps/{id} by nurse of another clinic: 200""");
    }

    @Test
    void a_route_without_a_row_is_closed_to_everybody() {
        for (String role : PublishedLanguage.roles()) {
            assertThat(Running.ask("GET", "/unlisted", Running.ISSUER.token(role, "p-1", "*"), null).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_table_reads_as_a_table() {
        AccessTable table = new AccessTable(List.of(AccessRule.Table.of(
                AccessRule.post("/b", "nurse"), AccessRule.get("/a", "nurse", "clinician"))));

        assertThat(table).hasToString("""
                | | clinician | nurse |
                |---|---|---|
                | GET /a | yes | yes |
                | POST /b |  | yes |
                """);
        assertThat(table.roles(HttpMethod.GET, "/b")).isEmpty();
    }

    @Test
    void two_rows_for_one_thing_are_refused() {
        assertThatThrownBy(() -> new AccessTable(List.of(AccessRule.Table.of(AccessRule.get("/a", "nurse")),
                AccessRule.Table.of(AccessRule.get("/a", "clinician"))))).hasMessageContaining("GET /a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lamps/absent", "/days", "/nothing", "/actuator/health", "/breaks", "/error"})
    void every_answer_has_the_headers_that_protect_whoever_reads_it(String path) {
        for (String token : new String[] {Running.NURSE, null}) {
            Reply reply = Running.ask("GET", path, token, null);
            assertThat(reply.http().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(reply.http().headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(reply.http().headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(reply.http().headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(reply.http().headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void health_says_up_or_down_and_numbers_are_not_for_everybody() {
        Reply health = Running.ask("GET", "/actuator/health", null, null);
        assertThat(health.json()).containsEntry("status", "UP").doesNotContainKeys("components", "details");
        assertThat(Running.ask("GET", "/actuator/prometheus", null, null).status()).isEqualTo(401);
        assertThat(Running.ask("GET", "/actuator/prometheus", Running.NURSE, null).status()).isEqualTo(403);
        assertThat(Running.ask("GET", "/actuator/prometheus",
                Running.ISSUER.token("operations-viewer", "p-1", "riverside"), null).status()).isEqualTo(200);
        assertThat(Running.ask("GET", "/actuator/env", Running.ISSUER.token("administrator", "p-1", "*"), null).status())
                .isEqualTo(404);
    }
}
