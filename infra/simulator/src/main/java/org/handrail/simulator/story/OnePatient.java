package org.handrail.simulator.story;

import static org.handrail.simulator.outside.Http.body;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.handrail.local.launcher.Running;
import org.handrail.local.launcher.Story;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.judge.Finding;
import org.handrail.simulator.judge.Judge;
import org.handrail.simulator.outside.Http;

/** One patient from referral to the answered check-in, on the manual clock, told as it happens. */
public final class OnePatient implements Story {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String CLINIC = "riverside";
    private static final String VISIT = "v1";

    private Running system;
    private Http http;
    private Narrator tell;
    private Care care;
    private int troubles;

    @Override
    public String name() {
        return ONE_PATIENT;
    }

    @Override
    public int play(Running running, Size size) {
        system = running;
        http = new Http(running);
        tell = new Narrator(running, ZONE);
        care = new Care(running, http, "story-" + running.now().getEpochSecond());
        LocalDate day = system.now().atZone(ZONE).toLocalDate().plusDays(2);
        openClinic(day);
        receiveReferrals();
        screen();
        book(day);
        visit(day);
        checkIn();
        return judge();
    }

    private void openClinic(LocalDate day) {
        tell.act("The clinic opens %s: 2 chairs, 1 nurse, a prescriber on site; three people on call.".formatted(day));
        Clinic clinic = new Clinic(system, http, CLINIC);
        expect(clinic.openDay(day, 2, 1));
        expect(clinic.certified());
        expect(clinic.onCall("p-onya", "p-bram", "p-chen"));
        settle();
    }

    private void receiveReferrals() {
        Map<String, String> bundles = Referrals.bundles();
        tell.act("%d referrals come in from an EHR as FHIR bundles.".formatted(bundles.size()));
        bundles.forEach((name, bundle) -> {
            Http.Reply reply = http.postFhir("coordinator", "intake", "/clinics/" + CLINIC + "/referrals",
                    "ehr-" + name, bundle);
            expect(reply);
            tell.says("%-32s %s: %d answers missing, %d entries not usable".formatted(name,
                    reply.json().path("episode").asString(), reply.json().path("missing").size(),
                    reply.json().path("unusable").size()));
        });
        settle();
    }

    private void screen() {
        tell.act("A coordinator refers one patient by hand.");
        expect(care.refer(CLINIC));
        follow();
        tell.act("PHQ-9 by items: 19 of 27, nothing on item 9. The C-SSRS screener: all no.");
        expect(care.phq9(3, 3, 3, 2, 2, 2, 2, 2, 0));
        expect(care.cssrs(Map.of("q1", 0, "q2", 0, "q6", 0)));
        tell.act("The clinician asks what speaks against esketamine, and what was tried before.");
        expect(care.screen(Findings.suitable()));
        follow();
        tell.act("Consent is signed, and the patient enrolled in the REMS programme.");
        expect(care.consent());
        expect(care.enrol());
        follow();
    }

    private void book(LocalDate day) {
        tell.act("A visit is booked for %s at 9:00, confirmed with a ride home.".formatted(day));
        expect(care.book(at(day, 9, 0)));
        settle();
        expect(care.confirm(VISIT));
        follow();
    }

    private void visit(LocalDate day) {
        clock(at(day, 8, 55));
        tell.act("56 mg are ordered. The patient arrives, is asked and looked at; blood pressure before the dose is 128/82.");
        expect(care.order(56, 1));
        expect(care.arrive(VISIT));
        expect(care.dayCheck(VISIT));
        expect(care.cssrsAt(VISIT, Map.of("q1", 0, "q2", 0, "q6", 0)));
        expect(care.vitals(VISIT, vitals("pre-dose", 128, 82)));
        follow();
        clock(at(day, 9, 5));
        tell.act("Two devices of 28 mg. The second is asked for at once, and has to wait five minutes.");
        say(care.askToDose(VISIT, 1));
        expect(care.dose(VISIT, 1));
        settle();
        say(care.askToDose(VISIT, 2));
        clock(at(day, 9, 10));
        say(care.askToDose(VISIT, 2));
        expect(care.dose(VISIT, 2));
        follow();
        clock(at(day, 9, 30));
        tell.act("The patient floats a little: dissociation, mild.");
        expect(care.sideEffect(VISIT, "dissociation", 1));
        follow();
        tell.act("The check 40 minutes after the last device is forgotten.");
        clock(at(day, 10, 16));
        follow();
        tell.act("It is made good: 146/90. The patient would like to leave.");
        expect(care.vitals(VISIT, vitals("monitoring", 146, 90)));
        tell.says("release: " + care.release(VISIT).status() + " (a release too early is refused, with each reason)");
        follow();
        clock(at(day, 11, 10));
        tell.act("Two hours after the last device: 126/80, awake, steady; the ride is at the door.");
        expect(care.vitals(VISIT, vitals("exit", 126, 80)));
        expect(care.release(VISIT));
        follow();
    }

    private void checkIn() {
        clock(system.now().plus(Duration.ofHours(24)));
        tell.act("The next day: the check-in is due, and answered.");
        follow();
        expect(care.answerCheckIn(VISIT + "-24h", 0, "headache"));
        follow();
    }

    private int judge() {
        settle();
        tell.act("What must hold, judged from topics, stores and the partners' ledgers:");
        for (Finding finding : Judge.judge(Evidence.of(system))) {
            System.out.printf("  %s %s%n", finding.holds() ? "holds " : "BROKEN", finding.invariant());
            finding.broken().stream().limit(5).forEach(b -> System.out.println("           " + b));
            troubles += finding.broken().size();
        }
        return troubles == 0 ? 0 : 1;
    }

    private static Map<String, Object> vitals(String phase, int systolic, int diastolic) {
        return body("phase", phase, "systolic", systolic, "diastolic", diastolic, "heartRate", 74, "spo2", 98,
                "respiratoryRate", 14, "moaas", 5);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }

    private void clock(Instant to) {
        system.setTime(to);
        settle();
    }

    private void settle() {
        system.awaitIdle();
    }

    private void follow() {
        settle();
        tell.follow(e -> e.subject().equals(care.episode()));
    }

    private void say(Http.Reply reply) {
        tell.says("%s %s".formatted(reply.json().path("outcome").asString("refused"),
                reply.json().path("rules")));
    }

    private void expect(Http.Reply reply) {
        if (!reply.good()) {
            troubles++;
            tell.says("NOT DONE: " + reply.status() + " " + reply.text());
        }
    }
}
