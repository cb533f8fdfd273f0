package org.handrail.simulator.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.simulator.cohort.Pressure;
import org.handrail.simulator.cohort.Twist;
import org.handrail.simulator.cohort.VisitPlan;
import org.handrail.simulator.outside.Await;
import org.handrail.simulator.outside.Http;

/** One visit from the first blood pressure to the door. Each act plans the next; what is out of the ordinary bends it. */
abstract class InTheChair {

    private static final Duration TO_THE_DOSE = Duration.ofMinutes(5);
    private static final Duration RECHECK = Duration.ofMinutes(15);
    private static final Duration RIDE_LATE = Duration.ofMinutes(25);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration A_BREATH = Duration.ofSeconds(5);
    private static final Duration UNTIL_CURRENT = Duration.ofMinutes(5);
    private static final String NOT_CURRENT = "DOSE-NOT-CURRENT";
    private static final Pressure HIGH = new Pressure(166, 102);

    final Workplace place;
    final Case patient;
    final String visit;
    final VisitPlan plan;
    private boolean rechecked;

    InTheChair(Workplace place, Case patient, String visit) {
        this.place = place;
        this.patient = patient;
        this.visit = visit;
        this.plan = patient.visit(visit);
    }

    void begin() {
        boolean high = plan.has(Twist.PRESSURE_COMES_DOWN) || plan.has(Twist.PRESSURE_STAYS_HIGH);
        read("pre-dose", high ? HIGH : plan.before());
        after(TO_THE_DOSE, () -> ask(1));
    }

    final void ask(int device) {
        Http.Reply reply = askUntilCurrent(device);
        if (reply.good() && reply.json().path("outcome").asString().equals("permitted")) {
            give(device);
        } else if (high() && !rechecked) {
            rechecked = true;
            after(RECHECK, () -> {
                read("pre-dose", plan.has(Twist.PRESSURE_COMES_DOWN) ? plan.before() : HIGH);
                after(TO_THE_DOSE, () -> ask(1));
            });
        } else {
            if (!high()) {
                place.surprise(patient, "dose " + device + " of " + visit + " was not permitted: " + reply.text());
            }
            expect("the end of the visit", patient.care().end(visit, device == 1 ? "not-dosed" : "stopped-early"));
        }
    }

    /** Where it is not known whether something speaks against the dose, because a service is away, one asks again. */
    private Http.Reply askUntilCurrent(int device) {
        long end = System.nanoTime() + UNTIL_CURRENT.toNanos();
        Http.Reply reply = mayGive(device);
        while (reply.text().contains(NOT_CURRENT) && System.nanoTime() < end) {
            Await.untilPassed(A_BREATH);
            reply = mayGive(device);
        }
        return reply;
    }

    private boolean high() {
        return plan.has(Twist.PRESSURE_COMES_DOWN) || plan.has(Twist.PRESSURE_STAYS_HIGH);
    }

    /** May it be given now? */
    abstract Http.Reply mayGive(int device);

    abstract void give(int device);

    /** 182/112 with a severe headache, and no better: the ambulance comes. */
    final void crisis() {
        complain(182, 112, "severe-headache");
        after(SOON, () -> complain(178, 108, "severe-headache"));
        after(SOON.multipliedBy(3), () -> expect("the ambulance", patient.care().end(visit, "transferred-by-ambulance")));
    }

    /** As bad, and it settles before anybody has answered. */
    final void crisisThatSettles() {
        complain(184, 111, "breathlessness");
        after(SOON, () -> read("monitoring", new Pressure(158, 96)));
    }

    /** 224 is typed, and put right. */
    final void mistype() {
        Http.Reply reply = patient.care().vitals(visit, Nurse.signs("monitoring", 224, 96));
        expect("the vital signs", reply);
        after(SOON, () -> expect("the correction", patient.care().correct(visit,
                reply.json().path("reading").asString(), Map.of("systolic", 124))));
    }

    /** When the drug is felt most. */
    final void readThePeak() {
        Map<String, Object> signs = Nurse.signs("monitoring", atThePeak().systolic(), atThePeak().diastolic());
        signs.put("dissociated", plan.feels("dissociation") ? "yes" : "no");
        expect("the vital signs", patient.care().vitals(visit, signs));
    }

    final void tellEffects() {
        plan.effects().forEach(effect ->
                expect("a side effect", patient.care().sideEffect(visit, effect.code(), effect.grade())));
    }

    final Pressure atThePeak() {
        return risen(1);
    }

    /** @param share of the largest rise */
    final Pressure risen(double share) {
        return plan.before().plus(plan.rise().times(share));
    }

    /** The last look, and home. */
    final void finish() {
        read("exit", risen(0.2));
        leave();
    }

    private void leave() {
        if (plan.has(Twist.LATE_RIDE)) {
            Http.Reply refused = patient.care().release(visit, false);
            if (refused.good()) {
                place.surprise(patient, "was let go alone");
            }
            // Not at the same moment: that somebody has to be called is said first.
            after(A_MINUTE, () -> expect("the call to the ride", patient.care().rideCalled(visit, "coming")));
            after(RIDE_LATE, () -> expect("the release", patient.care().release(visit)));
        } else {
            expect("the release", patient.care().release(visit));
        }
    }

    private void complain(int systolic, int diastolic, String symptom) {
        Map<String, Object> signs = Nurse.signs("monitoring", systolic, diastolic);
        signs.put("symptoms", List.of(symptom));
        expect("the vital signs", patient.care().vitals(visit, signs));
    }

    final void read(String phase, Pressure pressure) {
        read(phase, pressure, place.now());
    }

    final void read(String phase, Pressure pressure, Instant at) {
        expect("the vital signs",
                patient.care().vitals(visit, Nurse.signs(phase, pressure.systolic(), pressure.diastolic()), at));
    }

    final void after(Duration time, Runnable work) {
        place.plan(patient, place.now().plus(time), work);
    }

    final void expect(String what, Http.Reply reply) {
        place.expect(patient, what + " of " + visit, reply);
    }
}
