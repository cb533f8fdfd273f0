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
final class InTheChair {

    private static final Duration TO_THE_DOSE = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofMinutes(5);
    private static final Duration RECHECK = Duration.ofMinutes(15);
    /** From the first device, so that patients who began together are looked at together, whatever their dose. */
    private static final Duration LOOK = Duration.ofMinutes(25);
    private static final Duration PEAK = Duration.ofMinutes(50);
    private static final Duration LATER = Duration.ofMinutes(90);
    private static final Duration LEAVE = Duration.ofMinutes(130);
    private static final Duration RIDE_LATE = Duration.ofMinutes(25);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration A_BREATH = Duration.ofSeconds(5);
    private static final Duration UNTIL_CURRENT = Duration.ofMinutes(5);
    private static final String NOT_CURRENT = "DOSE-NOT-CURRENT";
    static final int DEVICE_MG = 28;
    private static final Pressure HIGH = new Pressure(166, 102);

    private final Workplace place;
    private final Case patient;
    private final String visit;
    private final VisitPlan plan;
    private final int devices;
    private boolean rechecked;

    InTheChair(Workplace place, Case patient, String visit) {
        this.place = place;
        this.patient = patient;
        this.visit = visit;
        this.plan = patient.visit(visit);
        this.devices = patient.devices();
    }

    void begin() {
        boolean high = plan.has(Twist.PRESSURE_COMES_DOWN) || plan.has(Twist.PRESSURE_STAYS_HIGH);
        read("pre-dose", high ? HIGH : plan.before());
        after(TO_THE_DOSE, () -> ask(1));
    }

    private void ask(int device) {
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
                place.surprise(patient, "device " + device + " of " + visit + " was not permitted: " + reply.text());
            }
            expect("the end of the visit", patient.care().end(visit, device == 1 ? "not-dosed" : "stopped-early"));
        }
    }

    /** Where it is not known whether something speaks against the dose, because a service is away, one asks again. */
    private Http.Reply askUntilCurrent(int device) {
        long end = System.nanoTime() + UNTIL_CURRENT.toNanos();
        Http.Reply reply = patient.care().askToDose(visit, device);
        while (reply.text().contains(NOT_CURRENT) && System.nanoTime() < end) {
            Await.untilPassed(A_BREATH);
            reply = patient.care().askToDose(visit, device);
        }
        return reply;
    }

    private boolean high() {
        return plan.has(Twist.PRESSURE_COMES_DOWN) || plan.has(Twist.PRESSURE_STAYS_HIGH);
    }

    private void give(int device) {
        expect("device " + device, patient.care().dose(visit, device));
        patient.dosed(place.now());
        if (device == 1) {
            after(LOOK, this::look);
            after(PEAK, this::peak);
        }
        if (device < devices) {
            after(REST, () -> ask(device + 1));
        }
    }

    private void look() {
        plan.effects().forEach(effect ->
                expect("a side effect", patient.care().sideEffect(visit, effect.code(), effect.grade())));
        if (!plan.has(Twist.LATE_ENTRY)) {
            read("monitoring", plan.before().plus(plan.rise().times(0.7)));
        }
    }

    /** Forty minutes after the last device, or a little more. */
    private void peak() {
        switch (plan.twist()) {
            case CRISIS -> {
                complain(182, 112, "severe-headache");
                after(SOON, () -> complain(178, 108, "severe-headache"));
                after(SOON.multipliedBy(3), () -> expect("the ambulance",
                        patient.care().end(visit, "transferred-by-ambulance")));
            }
            case CRISIS_AND_NO_ANSWER -> {
                complain(184, 111, "breathlessness");
                after(SOON, () -> read("monitoring", new Pressure(158, 96)));
                goOn();
            }
            case FORGOTTEN_CHECK -> {
                after(SOON.multipliedBy(4), () -> read("monitoring", atThePeak()));
                goOn();
            }
            case WRONG_PRESSURE -> {
                Http.Reply reply = patient.care().vitals(visit, Nurse.signs("monitoring", 224, 96));
                expect("the vital signs", reply);
                after(SOON, () -> expect("the correction", patient.care().correct(visit,
                        reply.json().path("reading").asString(), Map.of("systolic", 124))));
                goOn();
            }
            case LATE_ENTRY -> {
                read("monitoring", plan.before().plus(plan.rise().times(0.7)), place.now().minus(LOOK));
                read("monitoring", atThePeak());
                goOn();
            }
            case null, default -> {
                Map<String, Object> signs = Nurse.signs("monitoring", atThePeak().systolic(), atThePeak().diastolic());
                signs.put("dissociated", plan.feels("dissociation") ? "yes" : "no");
                expect("the vital signs", patient.care().vitals(visit, signs));
                goOn();
            }
        }
    }

    private Pressure atThePeak() {
        return plan.before().plus(plan.rise());
    }

    private void goOn() {
        after(LATER.minus(PEAK), this::later);
    }

    private void later() {
        if (plan.has(Twist.AGAINST_ADVICE)) {
            expect("leaving against advice", patient.care().end(visit, "left-against-advice"));
            return;
        }
        read("monitoring", plan.before().plus(plan.rise().times(0.5)));
        after(LEAVE.minus(LATER), () -> {
            read("exit", plan.before().plus(plan.rise().times(0.2)));
            leave();
        });
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

    private void read(String phase, Pressure pressure) {
        read(phase, pressure, place.now());
    }

    private void read(String phase, Pressure pressure, Instant at) {
        expect("the vital signs",
                patient.care().vitals(visit, Nurse.signs(phase, pressure.systolic(), pressure.diastolic()), at));
    }

    private void after(Duration time, Runnable work) {
        place.plan(patient, place.now().plus(time), work);
    }

    private void expect(String what, Http.Reply reply) {
        place.expect(patient, what + " of " + visit, reply);
    }
}
