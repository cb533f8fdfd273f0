package org.handrail.verification.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.local.process.Program;
import org.handrail.local.process.ServiceJars;
import org.handrail.simulator.outside.Await;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.story.Care;
import org.handrail.simulator.story.Clinic;
import org.handrail.simulator.story.Findings;
import org.handrail.verification.crash.host.CrashHarness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The real scheduling service, killed before each write of a booking of three days, of its cancelling, and of the giving
 * back of days that nobody has confirmed. Afterwards the course and the days say the same, and no place is gone.
 */
@Tag("long")
class BookingCrashTest {

    private static final String CLINIC = "riverside";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String WRITE = "Documents.replace:before";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    @TempDir
    private static Path directory;
    private static LocalSystem system;
    private static Http http;
    private static List<LocalDate> days;
    private static int patients;

    @BeforeAll
    static void start() {
        system = LocalSystem.builder().freePorts().dir(directory).patience(PATIENCE).services("intake")
                .service("scheduling", schedulingWithCrashPoints())
                .property("scheduling", "spring.main.sources", CrashHarness.class.getName()).start();
        http = new Http(system);
        LocalDate first = system.now().atZone(ZONE).toLocalDate().plusDays(2);
        days = List.of(first, first.plusDays(5), first.plusDays(12));
        days.forEach(day -> done(new Clinic(system, http, CLINIC).openDay(day, 100, 100)));
    }

    private static Program schedulingWithCrashPoints() {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        Path jar = new ServiceJars(root, root.resolve(".care/lib")).of("scheduling");
        String classPath = String.join(File.pathSeparator, jar.toString(), jar.resolveSibling("lib") + "/*",
                Path.of("target/test-classes").toAbsolutePath().toString());
        return Program.main(classPath, "org.handrail.scheduling.SchedulingService").option("-XX:TieredStopAtLevel=1");
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void a_booking_of_three_days_survives_death_before_each_of_its_writes() {
        int nth = 1;
        boolean died = true;
        while (died) {
            Care care = cleared();
            arm(nth);
            Thread booking = Thread.ofVirtual().start(() -> done(care.book(starts())));
            died = diesOver(booking);
            assertThat(visits(care, "booked")).as("killed before write %d", nth).isEqualTo(3);
            assertThat(taken(care)).as("killed before write %d", nth).isEqualTo(3);
            nth++;
        }
        assertThat(nth).as("writes of a booking").isGreaterThan(7);
    }

    @Test
    void a_cancelled_visit_gives_its_place_back_whenever_the_service_dies() {
        int nth = 1;
        boolean died = true;
        while (died) {
            Care care = cleared();
            done(care.book(starts()));
            system.awaitIdle(PATIENCE);
            arm(nth);
            Thread cancelling = Thread.ofVirtual().start(() -> done(http.insist("coordinator", "scheduling", "/episodes/"
                    + care.episode() + "/visits/v2/cancellations", "cancel-" + care.episode(),
                    Map.of("reason", "patients-wish"), PATIENCE)));
            died = diesOver(cancelling);
            assertThat(visits(care, "booked")).as("killed before write %d", nth).isEqualTo(2);
            assertThat(taken(care)).as("killed before write %d", nth).isEqualTo(2);
            nth++;
        }
        assertThat(nth).as("writes of a cancellation").isGreaterThan(3);
    }

    @Test
    void days_that_were_reserved_and_never_booked_are_given_back_also_when_the_service_dies_over_it() {
        Care care = cleared();
        arm(4);
        http.post("coordinator", "scheduling", "/episodes/" + care.episode() + "/bookings", "given-up-" + care.episode(),
                Map.of("visits", List.of(starts()).stream().map(s -> Map.of("start", s.toString())).toList()));
        Await.until("it dies before the course is written", PATIENCE, () -> !system.alive("scheduling"));
        system.start("scheduling");
        assertThat(taken(care)).isEqualTo(3);
        int nth = 1;
        boolean died = true;
        while (died) {
            arm(nth);
            Await.until("the lease is over, and the service dies over it or gives every place back", PATIENCE,
                    () -> !system.alive("scheduling") || taken(care) == 0);
            died = !system.alive("scheduling");
            if (died) {
                system.start("scheduling");
            }
            nth++;
        }
        assertThat(nth).as("writes of giving back").isGreaterThan(2);
        Await.until("every place is given back", PATIENCE, () -> taken(care) == 0);
        assertThat(visits(care, "booked")).isZero();
    }

    private static Care cleared() {
        Care care = new Care(system, http, "booking-%03d".formatted(++patients));
        done(care.refer(CLINIC));
        done(care.phq9(3, 3, 3, 2, 2, 2, 2, 2, 0));
        done(care.cssrs(Map.of("q1", 0, "q2", 0, "q6", 0)));
        done(care.screen(Findings.suitable()));
        done(care.consent());
        done(care.enrol());
        system.awaitIdle(PATIENCE);
        return care;
    }

    private static Instant[] starts() {
        return days.stream().map(day -> day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant())
                .toArray(Instant[]::new);
    }

    private static void arm(int nth) {
        done(http.post("coordinator", "scheduling", "/crash", "arm-crash-%d".formatted(nth),
                Http.body("point", WRITE, "nth", nth)));
    }

    /** Whether the service died before this was done and everything that it owed; one that died is started again. */
    private static boolean diesOver(Thread work) {
        while (work.isAlive() && system.alive("scheduling")) {
            Await.untilPassed(Duration.ofMillis(50));
        }
        if (system.alive("scheduling")) {
            system.awaitIdle(PATIENCE);
        }
        boolean died = !system.alive("scheduling");
        if (died) {
            system.start("scheduling");
        }
        join(work);
        system.awaitIdle(PATIENCE);
        return died;
    }

    @AfterEach
    void nobody_dies_any_more() {
        arm(Integer.MAX_VALUE);
    }

    private static long visits(Care care, String status) {
        JsonNode visits = http.get("coordinator", "scheduling", "/episodes/" + care.episode()).json().path("visits");
        List<String> found = new ArrayList<>();
        visits.forEach(v -> found.add(v.path("status").asString()));
        return found.stream().filter(status::equals).count();
    }

    /** Places that this patient holds on all days; one that is only lent counts too. -1 when nobody answers. */
    private static long taken(Care care) {
        long taken = 0;
        for (LocalDate day : days) {
            Http.Reply answer = http.get("coordinator", "scheduling", "/clinics/" + CLINIC + "/days/" + day);
            if (!answer.good()) {
                return -1;
            }
            for (JsonNode place : answer.json().path("taken")) {
                taken += place.path("episode").asString().equals(care.episode()) ? 1 : 0;
            }
        }
        return taken;
    }

    private static void done(Http.Reply reply) {
        assertThat(reply.good()).as(reply.status() + " " + reply.text()).isTrue();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
