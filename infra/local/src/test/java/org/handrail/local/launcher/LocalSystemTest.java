package org.handrail.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.handrail.local.http.Json;
import org.handrail.local.process.CannotStart;
import org.handrail.local.process.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class LocalSystemTest {

    private static final Program STAND_IN =
        Program.main(System.getProperty("java.class.path"), StandInService.class.getName());
    private static final Duration CALL = Duration.ofSeconds(5);

    @TempDir
    static Path directory;
    private static final List<String> PROGRESS = Collections.synchronizedList(new ArrayList<>());
    private static LocalSystem system;

    @BeforeAll
    static void start() {
        system = LocalSystem.builder().freePorts().dir(directory).foundation("issuer", "partners")
            .service("one", STAND_IN).service("other", STAND_IN)
            .clock(Instant.parse("2026-03-02T08:00:00Z")).progress(PROGRESS::add).start();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    private static Map<String, Object> told(String service) {
        return Json.object(new Client().get(URI.create(system.url(service) + "/told"), null, CALL).body());
    }

    private static void moveClock() {
        system.setTime(system.now().plusSeconds(60));
    }

    @Test
    void a_service_is_told_where_everything_is() throws Exception {
        Map<String, Object> told = told("one");
        assertThat(told).containsEntry("peer", system.url("other").toString())
            .containsEntry("paging", system.url("partners").toString());
        assertThat(told.get("mongo").toString()).contains("/handrail_one?retryWrites=false&w=majority&journal=true");
        assertThat(Files.readString(directory.resolve("run/one.args"))).contains("-Xmx128m");
    }

    @Test
    void progress_says_what_starts_and_how_long_it_took() {
        assertThat(PROGRESS).contains("starting one").anyMatch(line -> line.matches("issuer ready in \\d+\\.\\d s"));
    }

    @Test
    void a_new_time_reaches_every_service_and_the_system_comes_to_rest() {
        moveClock();
        assertThat(told("one")).containsEntry("now", system.now().toString());
        assertThat(told("other")).containsEntry("now", system.now().toString());
        system.awaitIdle();
    }

    @Test
    void the_clock_can_be_moved_over_http_and_says_its_time() {
        Client client = new Client();
        String later = system.now().plusSeconds(3600).toString();
        URI clock = URI.create(system.url("clock") + "/clock");
        assertThat(client.post(clock, null, Map.of("now", later), CALL).status()).isEqualTo(200);
        assertThat(Json.object(client.get(clock, null, CALL).body()))
            .containsEntry("mode", "manual").containsEntry("now", later);
        assertThat(client.post(clock, null, Map.of("now", "tomorrow"), CALL).status()).isEqualTo(400);
    }

    @Test
    void the_clock_never_goes_back() {
        assertThatThrownBy(() -> system.setTime(system.now().minusSeconds(1))).hasMessageContaining("does not go back");
    }

    @Test
    void a_killed_service_misses_a_time_and_takes_it_when_it_starts() {
        system.kill9("other");
        assertThat(system.alive("other")).isFalse();
        moveClock();
        system.start("other");
        assertThat(told("other")).containsEntry("now", system.now().toString());
    }

    @Test
    void a_paused_service_is_told_the_time_when_it_goes_on() {
        system.pause("one");
        moveClock();
        system.resume("one");
        assertThat(told("one")).containsEntry("now", system.now().toString());
        system.awaitIdle();
    }

    @Test
    void what_is_killed_by_an_outsider_comes_again_and_the_clock_and_rest_wait_for_it(@TempDir Path other) {
        var plan = LocalSystem.builder().freePorts().dir(other).foundation("issuer").service("other", STAND_IN).keptUp();
        try (LocalSystem kept = plan.start()) {
            long killed = kept.pid("other");
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            kept.setTime(kept.now().plusSeconds(60));
            kept.awaitIdle();
            assertThat(kept.pid("other")).isNotEqualTo(killed);
            assertThat(Json.object(new Client().get(URI.create(kept.url("other") + "/told"), null, CALL).body()))
                .containsEntry("now", kept.now().toString());
        }
    }

    @Test
    void a_system_opened_again_is_where_it_was_with_the_time_that_it_had(@TempDir Path other) {
        Instant start = Instant.parse("2026-03-02T08:00:00Z");
        Instant later = Instant.parse("2026-05-01T12:00:00Z");
        var plan = LocalSystem.builder().freePorts().dir(other).clock(start).foundation("partners");
        URI partners;
        try (LocalSystem first = plan.start()) {
            first.setTime(later);
            partners = first.url("partners");
        }
        try (LocalSystem second = plan.start()) {
            assertThat(second.now()).isEqualTo(later);
            assertThat(second.url("partners")).isEqualTo(partners);
        }
        try (LocalSystem third = plan.fresh().start()) {
            assertThat(third.now()).isEqualTo(start);
        }
    }

    @Test
    void a_service_that_ends_at_once_is_reported_with_the_end_of_its_log_and_nothing_stays_behind(@TempDir Path other) {
        Program broken = Program.main(System.getProperty("java.class.path"), "no.such.Main");
        var plan = LocalSystem.builder().freePorts().dir(other).foundation("issuer").service("broken", broken);
        assertThatThrownBy(plan::start).isInstanceOf(CannotStart.class)
            .hasMessageContaining("broken ended while it was starting").hasMessageContaining("no.such.Main");
        assertThat(other.resolve("run/issuer.pid")).doesNotExist();
    }

    @Test
    void a_service_without_a_jar_says_what_to_do(@TempDir Path other) {
        var plan = LocalSystem.builder().freePorts().dir(other).services("unheard-of");
        assertThatThrownBy(plan::start).isInstanceOf(CannotStart.class)
            .hasMessageContaining("services/unheard-of has not been built; run ./care run");
    }
}
