package org.handrail.verification.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.story.Care;
import org.handrail.simulator.story.Clinic;
import org.handrail.simulator.story.Findings;

/** The five services on their broker and store, started once for all tests of the whole system. */
final class WholeSystem {

    static final String CLINIC = "riverside";
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final Duration PATIENCE = Duration.ofSeconds(240);
    private static LocalSystem running;
    private static int patients;

    private WholeSystem() {
    }

    /** Ends with the virtual machine. */
    static synchronized LocalSystem running() {
        if (running == null) {
            running = LocalSystem.builder().freePorts().dir(directory()).patience(PATIENCE)
                    .services("intake", "scheduling", "session", "follow-up", "operations").start();
            Http http = new Http(running);
            Clinic clinic = new Clinic(running, http, CLINIC);
            done(clinic.certified());
            done(clinic.onCall("p-onya", "p-bram", "p-chen"));
            running.awaitIdle();
        }
        return running;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("handrail-system");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new patient, cleared for treatment. */
    static Care cleared(Http http) {
        Care care = new Care(running(), http, "p%03d-%d".formatted(++patients, running().now().getEpochSecond()));
        done(care.refer(CLINIC));
        done(care.phq9(3, 3, 3, 2, 2, 2, 2, 2, 0));
        done(care.cssrs(Map.of("q1", 0, "q2", 0, "q6", 0)));
        done(care.screen(Findings.suitable()));
        done(care.consent());
        done(care.enrol());
        running().awaitIdle();
        return care;
    }

    /** A new patient in the chair, the first device just given, on a day of the clinic. */
    static Care inTheChair(Http http) {
        Care care = cleared(http);
        LocalDate day = running().now().atZone(ZONE).toLocalDate().plusDays(1);
        done(new Clinic(running(), http, CLINIC).openDay(day, 8, 4));
        done(care.book(day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant()));
        running().awaitIdle();
        done(care.confirm("v1"));
        running().awaitIdle();
        running().setTime(day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant());
        running().awaitIdle();
        done(care.order(56, 8));
        done(care.arrive("v1"));
        done(care.dayCheck("v1"));
        done(care.cssrsAt("v1", Map.of("q1", 0, "q2", 0, "q6", 0)));
        done(care.vitals("v1", Map.of("phase", "pre-dose", "systolic", 128, "diastolic", 82, "heartRate", 72, "spo2", 98,
                "respiratoryRate", 14, "moaas", 5)));
        running().awaitIdle();
        done(care.askToDose("v1", 1));
        done(care.dose("v1", 1));
        running().awaitIdle();
        return care;
    }

    static void done(Http.Reply reply) {
        if (!reply.good()) {
            throw new AssertionError("not done: " + reply.status() + " " + reply.text());
        }
    }
}
