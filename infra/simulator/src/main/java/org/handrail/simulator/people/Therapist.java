package org.handrail.simulator.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.handrail.simulator.cohort.Loop;
import org.handrail.simulator.engine.Watcher;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.outside.Topics;

/** Gets referrals, and tells what becomes of them; or doesn't. */
public final class Therapist implements Watcher {

    private static final LocalTime AFTER_THE_LAST_PATIENT = LocalTime.of(18, 0);
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration TO_THE_VISIT = Duration.ofDays(9);
    private static final Duration MONTHS = Duration.ofDays(100);
    private static final int LONG_WAIT_DAYS = 100;

    private final Workplace place;

    public Therapist(Workplace place) {
        this.place = place;
    }

    @Override
    public void sees(Topics.Event event) {
        place.of(event).ifPresent(patient -> {
            String referral = event.text("referral");
            switch (event.name()) {
                case "ReferralSent" -> received(patient, referral, event.json().path("send").asInt());
                case "ReferralOverdue" -> reminded(patient, referral, event.text("step"));
                default -> { }
            }
        });
    }

    private void received(Case patient, String referral, int send) {
        Loop loop = patient.plan().loop();
        if (loop == Loop.UNANSWERED) {
            return;
        }
        Instant soon = evening(place.now().plus(TWO_DAYS));
        if (loop == Loop.DECLINED && send == 1) {
            later(patient, soon, () -> {
                tell(patient, referral, "declined");
                place.plan(patient, place.nextWorking(LocalTime.of(16, 30)),
                        () -> expect(patient, patient.care().sendAgain(referral, "t-bell")));
            });
        } else if (loop == Loop.PATIENT_REFUSES) {
            later(patient, soon, () -> tell(patient, referral, "patient-refused"));
        } else {
            later(patient, soon, () -> accept(patient, referral, loop));
        }
    }

    private void accept(Case patient, String referral, Loop loop) {
        boolean longWait = loop == Loop.LONG_WAIT;
        Instant visit = evening(place.now().plus(longWait ? MONTHS : TO_THE_VISIT));
        tell(patient, referral, "accepted");
        expect(patient, patient.care().appointment(referral, visit, longWait ? LONG_WAIT_DAYS : 14));
        later(patient, visit, () -> {
            if (loop == Loop.NOT_ATTENDED) {
                tell(patient, referral, "did-not-attend");
                later(patient, evening(visit.plus(TO_THE_VISIT)), () -> kept(patient, referral));
            } else {
                kept(patient, referral);
            }
        });
    }

    private void kept(Case patient, String referral) {
        tell(patient, referral, "first-visit-done");
        later(patient, evening(place.now().plus(TWO_DAYS)), () -> tell(patient, referral, "outcome-received"));
    }

    /** The clinic asks once more; when that brings no word either, it closes the loop and looks elsewhere. */
    private void reminded(Case patient, String referral, String step) {
        if (patient.plan().loop() != Loop.UNANSWERED || !step.equals("acknowledge")) {
            return;
        }
        boolean again = !patient.once("asked after " + referral);
        place.plan(patient, place.nextWorking(LocalTime.of(16, 30)), () -> {
            if (!patient.over()) {
                expect(patient, again ? patient.care().referralStatus(referral, "unanswered")
                        : patient.care().sendAgain(referral, "t-bell"));
            }
        });
    }

    private Instant evening(Instant day) {
        return place.at(place.workingDay(place.day(day), 0), AFTER_THE_LAST_PATIENT);
    }

    private void later(Case patient, Instant at, Runnable work) {
        place.plan(patient, at, () -> {
            if (!patient.over()) {
                work.run();
            }
        });
    }

    private void tell(Case patient, String referral, String status) {
        expect(patient, patient.care().referralStatus(referral, status));
    }

    private void expect(Case patient, Http.Reply reply) {
        place.expect(patient, "a word about a referral", reply);
    }
}
