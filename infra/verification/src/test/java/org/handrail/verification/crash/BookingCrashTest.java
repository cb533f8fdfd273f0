package org.handrail.verification.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.local.process.ServiceJars;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.judge.Finding;
import org.handrail.simulator.judge.Judge;
import org.handrail.simulator.outside.Await;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.outside.Topics;
import org.handrail.simulator.story.Care;
import org.handrail.simulator.story.Clinic;
import org.handrail.simulator.story.Findings;
import org.handrail.verification.crash.host.CrashHarness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * The real scheduling service, killed before each write of a booking of three days, of its cancelling, and of the giving
 * back of days that nobody has confirmed. Afterwards the course and the days say the same, and no place is gone.
 */
@Execution(ExecutionMode.CONCURRENT)
class BookingCrashTest {

    private static final String CLINIC = "riverside";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String WRITE = "Documents.replace:before";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Longer than a killed service takes to be back on a busy machine, so that nobody loses a place over it. */
    private static final Duration LEASE = Duration.ofSeconds(25);
    private static final int AT_ONCE = 8;
    @TempDir
    private static Path directory;
    private static LocalSystem system;
    private static Http http;
    private static List<LocalDate> days;
    private static int patients;
    private static final Deque<Care> CLEARED = new ArrayDeque<>();

    @BeforeAll
    static void start() {
        OftenStarted scheduling = schedulingWithCrashPoints();
        system = LocalSystem.builder().freePorts().dir(directory).patience(PATIENCE).services("intake")
                .keptUp().service("scheduling", scheduling.learner())
                .property("scheduling", "spring.main.sources", CrashHarness.class.getName())
                .property("scheduling", "handrail.scheduling.lease", LEASE.toString()).start();
        scheduling.learnedBy(system, "scheduling");
        http = new Http(system);
        LocalDate first = system.now().atZone(ZONE).toLocalDate().plusDays(2);
        days = List.of(first, first.plusDays(5), first.plusDays(12));
        Clinic clinic = new Clinic(system, http, CLINIC);
        done(clinic.certified());
        days.forEach(day -> done(clinic.openDay(day, 100, 100)));
    }

    private static OftenStarted schedulingWithCrashPoints() {
        Path root = Path.of("").toAbsolutePath().getParent().getParent();
        Path jar = new ServiceJars(root, root.resolve(".care/lib")).of("scheduling");
        String classPath = String.join(File.pathSeparator, jar.toString(), jar.resolveSibling("lib") + "/*",
                Path.of("target/test-classes").toAbsolutePath().toString());
        return new OftenStarted(directory, classPath, "org.handrail.scheduling.SchedulingService");
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Execution(ExecutionMode.SAME_THREAD)
    @Test
    void a_booking_of_three_days_survives_death_before_each_of_its_writes() {
        int nth = 1;
        boolean died = true;
        while (died) {
            Care care = cleared();
            died = diesBefore(nth, () -> done(care.book(starts())));
            assertThat(visits(care, "booked")).as("killed before write %d", nth).isEqualTo(3);
            assertThat(taken(care)).as("killed before write %d", nth).isEqualTo(3);
            assertThat(told(care, "VisitBooked")).as("killed before write %d", nth).isEqualTo(3);
            nth++;
        }
        assertThat(nth).as("writes of a booking").isGreaterThan(7);
    }

    @Execution(ExecutionMode.SAME_THREAD)
    @Test
    void a_cancelled_visit_gives_its_place_back_whenever_the_service_dies() {
        int nth = 1;
        boolean died = true;
        while (died) {
            Care care = cleared();
            done(care.book(starts()));
            system.awaitIdle(PATIENCE);
            // Not at the moment of its booking, so that a place given back can be told from one sold twice.
            system.setTime(system.now().plusSeconds(1));
            died = diesBefore(nth, () -> done(care.cancel("v2", "patients-wish")));
            assertThat(visits(care, "booked")).as("killed before write %d", nth).isEqualTo(2);
            assertThat(taken(care)).as("killed before write %d", nth).isEqualTo(2);
            assertThat(told(care, "VisitCancelled")).as("killed before write %d", nth).isEqualTo(1);
            nth++;
        }
        assertThat(nth).as("writes of a cancellation").isGreaterThan(3);
    }

    @Execution(ExecutionMode.SAME_THREAD)
    @Test
    void days_that_were_reserved_and_never_booked_are_given_back_also_when_the_service_dies_over_it() {
        Care care = cleared();
        assertThat(diesBefore(4, () -> http.post("coordinator", "scheduling", "/episodes/" + care.episode() + "/bookings",
                "given-up-" + care.episode(), Map.of("visits", Stream.of(starts())
                        .map(start -> Map.of("start", start.toString())).toList())))).as("dies before the course").isTrue();
        assertThat(taken(care)).isEqualTo(3);
        int nth = 1;
        boolean died = true;
        while (died) {
            died = diesBefore(nth, () -> Await.until("the lease is over, and it dies over it or gives every place back",
                    PATIENCE, () -> taken(care) <= 0));
            nth++;
        }
        assertThat(nth).as("writes of giving back").isGreaterThan(2);
        assertThat(taken(care)).isZero();
        assertThat(visits(care, "booked")).isZero();
        assertThat(told(care, "VisitBooked")).isZero();
    }

    /** A patient who may be booked. Several are cleared at once: that takes little longer than one. */
    private static Care cleared() {
        if (CLEARED.isEmpty()) {
            Stream.generate(BookingCrashTest::referred).limit(AT_ONCE).forEach(CLEARED::add);
            system.awaitIdle(PATIENCE);
        }
        return CLEARED.remove();
    }

    private static Care referred() {
        Care care = new Care(system, http, "booking-%03d".formatted(++patients));
        done(care.refer(CLINIC));
        done(care.phq9(3, 3, 3, 2, 2, 2, 2, 2, 0));
        done(care.cssrs(Map.of("q1", 0, "q2", 0, "q6", 0)));
        done(care.screen(Findings.suitable()));
        done(care.consent());
        done(care.enrol());
        return care;
    }

    private static Instant[] starts() {
        return days.stream().map(day -> day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant())
                .toArray(Instant[]::new);
    }

    /** Does this under a service that is to die so; one that has died is started again, and all comes to rest. */
    private static boolean diesBefore(int nth, Runnable work) {
        arm(nth);
        long before = system.pid("scheduling");
        work.run();
        system.awaitIdle(PATIENCE);
        return system.pid("scheduling") != before;
    }

    private static void arm(int nth) {
        done(http.post("coordinator", "scheduling", "/crash", "arm-crash-%d".formatted(nth),
                Http.body("point", WRITE, "nth", nth)));
    }

    @AfterEach
    void nobody_dies_any_more() {
        arm(Integer.MAX_VALUE);
    }

    /** Everybody books the same hours, so that a chair sold twice would show. */
    @AfterEach
    void no_chair_is_sold_twice_and_nobody_outside_is_asked_twice() {
        for (LocalDate day : days) {
            List<String> sold = http.get("coordinator", "scheduling", "/clinics/" + CLINIC + "/days/" + day).json()
                    .path("taken").valueStream()
                    .map(place -> place.path("chair").asString() + " at " + place.path("start").asString()).toList();
            assertThat(sold).as(day.toString()).doesNotHaveDuplicates();
        }
        // Operations, which reads everything, does not run here.
        assertThat(Judge.judge(Evidence.of(system))).flatExtracting(Finding::broken)
                .filteredOn(broken -> !broken.startsWith("operations has read nothing of ")).isEmpty();
    }

    /** How often the topics tell this of the patient; one that was sent again counts once. Every stream must be in order. */
    private static long told(Care care, String event) {
        List<Topics.Event> all = Topics.all(system);
        assertThat(Topics.disorder(all)).isEmpty();
        return all.stream().filter(e -> e.name().equals(event) && e.subject().equals(care.episode()))
                .map(Topics.Event::id).distinct().count();
    }

    private static long visits(Care care, String status) {
        JsonNode visits = http.get("coordinator", "scheduling", "/episodes/" + care.episode()).json().path("visits");
        List<String> found = new ArrayList<>();
        visits.forEach(v -> found.add(v.path("status").asString()));
        return found.stream().filter(status::equals).count();
    }

    /** Places that this patient holds on all days; one that is only lent counts too. -1 while nobody answers. */
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
}
