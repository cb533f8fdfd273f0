package org.handrail.simulator.people;

import java.time.Duration;
import org.handrail.simulator.cohort.Twist;
import org.handrail.simulator.outside.Http;

/** Two or three devices five minutes apart, and two hours after the last. */
final class Spray extends InTheChair {

    static final int DEVICE_MG = 28;
    private static final Duration REST = Duration.ofMinutes(5);
    /** From the first device, so that patients who began together are looked at together, whatever their dose. */
    private static final Duration LOOK = Duration.ofMinutes(25);
    private static final Duration PEAK = Duration.ofMinutes(50);
    private static final Duration LATER = Duration.ofMinutes(90);
    private static final Duration LEAVE = Duration.ofMinutes(130);

    private final int devices;

    Spray(Workplace place, Case patient, String visit) {
        super(place, patient, visit);
        this.devices = patient.devices();
    }

    @Override
    Http.Reply mayGive(int device) {
        return patient.care().askToDose(visit, device);
    }

    @Override
    void give(int device) {
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
        tellEffects();
        if (!plan.has(Twist.LATE_ENTRY)) {
            read("monitoring", risen(0.7));
        }
    }

    /** Forty minutes after the last device, or a little more. */
    private void peak() {
        switch (plan.twist()) {
            case CRISIS -> {
                crisis();
                return;
            }
            case CRISIS_AND_NO_ANSWER -> crisisThatSettles();
            case FORGOTTEN_CHECK -> after(SOON.multipliedBy(4), () -> read("monitoring", atThePeak()));
            case WRONG_PRESSURE -> mistype();
            case LATE_ENTRY -> {
                read("monitoring", risen(0.7), place.now().minus(LOOK));
                read("monitoring", atThePeak());
            }
            case null, default -> readThePeak();
        }
        after(LATER.minus(PEAK), this::later);
    }

    private void later() {
        if (plan.has(Twist.AGAINST_ADVICE)) {
            expect("leaving against advice", patient.care().end(visit, "left-against-advice"));
            return;
        }
        read("monitoring", risen(0.5));
        after(LEAVE.minus(LATER), this::finish);
    }
}
