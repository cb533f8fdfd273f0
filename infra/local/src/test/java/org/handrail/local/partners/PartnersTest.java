package org.handrail.local.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.local.launcher.PartnerDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class PartnersTest {

    @TempDir
    static Path directory;
    private static LocalSystem system;
    private static PartnerDesk desk;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        system = LocalSystem.builder().freePorts().dir(directory).foundation("partners").start();
        desk = system.partners();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @BeforeEach
    void all_are_well() {
        desk.behave("paging", Mode.OK);
        desk.behave("ehr", Mode.OK);
    }

    private static HttpResponse<String> ask(String path, String key, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(system.url("partners") + path));
        return HTTP.send((headers.length == 0 ? request : request.headers(headers))
            .header("Idempotency-Key", key).header("Handrail-Care-Time", "2026-03-02T09:30:00Z")
            .timeout(Duration.ofSeconds(2)).POST(BodyPublishers.ofString("{\"person\":\"p-1\"}")).build(),
            BodyHandlers.ofString());
    }

    private static HttpResponse<String> ask(String key) throws IOException, InterruptedException {
        return ask("/paging/pages", key);
    }

    private static long acted(String partner, String key) {
        return desk.acted(partner).stream().filter(entry -> entry.key().equals(key)).count();
    }

    @Test
    void a_page_is_written_down_with_its_key_and_both_times() throws Exception {
        assertThat(ask("page-1").statusCode()).isEqualTo(201);
        LedgerEntry entry = desk.ledger("paging").getLast();
        assertThat(entry.key()).isEqualTo("page-1");
        assertThat(entry.careTime()).isEqualTo("2026-03-02T09:30:00Z");
        assertThat(entry.receivedAt()).isNotBlank();
        assertThat(entry.body()).isEqualTo("{\"person\":\"p-1\"}");
    }

    @Test
    void a_repeated_key_pages_once_and_gets_the_first_answer_again() throws Exception {
        String first = ask("page-2").body();
        assertThat(ask("page-2").body()).isEqualTo(first);
        assertThat(acted("paging", "page-2")).isOne();
        assertThat(desk.ledger("paging").getLast().repeat()).isTrue();
    }

    @Test
    void a_repeat_that_the_key_alone_betrays_is_told_from_one_that_the_caller_has_marked() throws Exception {
        ask("page-8");
        ask("page-8");
        assertThat(desk.ledger("paging").getLast()).satisfies(entry -> {
            assertThat(entry.able()).isTrue();
            assertThat(entry.acted()).isFalse();
            assertThat(entry.promise()).isEqualTo(Promise.IDEMPOTENT);
            assertThat(entry.unknowinglyTwice()).isTrue();
        });
        ask("/paging/pages", "page-8", "X-Repeat", "true");
        assertThat(desk.ledger("paging").getLast().unknowinglyTwice()).isFalse();
    }

    @Test
    void a_request_that_a_partner_could_not_act_on_counts_for_nothing() throws Exception {
        ask("page-9");
        desk.behave("paging", Mode.FAIL, 1);
        ask("page-9");
        assertThat(desk.ledger("paging").getLast().unknowinglyTwice()).isFalse();
    }

    @Test
    void a_partner_that_promises_nothing_acts_each_time_and_marks_the_repeat() throws Exception {
        ask("/ehr/notes", "note-1");
        ask("/ehr/notes", "note-1");
        assertThat(acted("ehr", "note-1")).isEqualTo(2);
        assertThat(desk.ledger("ehr").getLast().repeat()).isTrue();
    }

    @Test
    void an_askable_partner_says_what_became_of_a_key() throws Exception {
        URI asked = URI.create(system.url("partners") + "/rems/forms?key=form-1");
        assertThat(HTTP.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        ask("/rems/forms", "form-1");
        assertThat(HTTP.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void failing_twice_means_nothing_is_done_twice_and_then_it_is_well_again() throws Exception {
        desk.behave("paging", Mode.FAIL, 2);
        assertThat(ask("page-3").statusCode()).isEqualTo(503);
        assertThat(ask("page-3").statusCode()).isEqualTo(503);
        assertThat(acted("paging", "page-3")).isZero();
        assertThat(ask("page-3").statusCode()).isEqualTo(201);
        assertThat(acted("paging", "page-3")).isOne();
    }

    @Test
    void acting_and_losing_the_reply_is_found_in_the_ledger() throws Exception {
        desk.behave("paging", Mode.ACT_AND_LOSE_REPLY, 1);
        assertThatThrownBy(() -> ask("page-4")).isInstanceOf(IOException.class);
        assertThat(acted("paging", "page-4")).isOne();
        assertThat(ask("page-4").statusCode()).isEqualTo(201);
        assertThat(acted("paging", "page-4")).isOne();
    }

    @Test
    void hanging_does_nothing_and_answers_nothing_but_is_written_down() {
        desk.behave("paging", Mode.HANG, 1);
        assertThatThrownBy(() -> ask("page-5")).isInstanceOf(HttpTimeoutException.class);
        assertThat(acted("paging", "page-5")).isZero();
        assertThat(desk.ledger("paging").getLast().key()).isEqualTo("page-5");
    }

    @Test
    void slow_acts_after_its_delay() throws Exception {
        desk.behave("paging", Mode.SLOW, 1, Duration.ofMillis(300));
        long begun = System.nanoTime();
        assertThat(ask("page-6").statusCode()).isEqualTo(201);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void an_unknown_partner_is_refused_by_name() throws Exception {
        var answer = ask("/pharmacy/orders", "k");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("no such partner");
    }

    @Test
    void what_was_asked_and_done_survives_kill_9() throws Exception {
        ask("page-7");
        var before = desk.ledger("paging");
        system.kill9("partners");
        system.start("partners");
        assertThat(desk.ledger("paging")).isEqualTo(before);
        ask("page-7");
        assertThat(acted("paging", "page-7")).isOne();
    }
}
