package org.handrail.simulator.people;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.simulator.cohort.Pressure;
import org.handrail.simulator.cohort.Twist;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.story.ByWeight;

/** An infusion of forty minutes, looked at every ten, and an hour or more after it, looked at every fifteen. */
final class Drip extends InTheChair {

    private static final String WHO_DRAWS_UP = "p-ines";
    private static final String WHO_CHECKS = "p-noor";
        private static final Duration STAY = Duration.ofMinutes(60);
    private static final int FELT = 20;
    private static final int PEAK = 30;
    private static final int AT_THE_END = 40;
    /** At so many minutes from the start a patient is looked at; then so much of the largest rise is seen. */
    private static final Map<Integer, Double> LOOKS =
            new TreeMap<>(Map.of(10, 0.4, FELT, 0.7, PEAK, 1.0, AT_THE_END, 0.9, 55, 0.6, 70, 0.4, 85, 0.3));

    private static final Map<Twist, Integer> MOMENTS = new EnumMap<>(Map.of(Twist.INFUSION_STOPPED, FELT,
            Twist.LATE_ENTRY, FELT, Twist.CRISIS, PEAK, Twist.CRISIS_AND_NO_ANSWER, PEAK, Twist.WRONG_PRESSURE, PEAK,
            Twist.FORGOTTEN_CHECK, AT_THE_END, Twist.AGAINST_ADVICE, 70));

    private final ByWeight dose;
    private Instant begun;
    /** Whether nothing runs any more. */
    private boolean ended;
    /** Whether the patient is no longer looked at as usual. */
    private boolean away;

    Drip(Workplace place, Case patient, String visit) {
        super(place, patient, visit);
        this.dose = new ByWeight(patient.plan().weightKg());
    }

    /** Weighed, ordered, drawn up by one and worked out again by another. */
    @Override
    void begin() {
        expect("the order", patient.care().orderInfusion(dose));
        expect("drawing up", patient.care().prepare(visit, dose, WHO_DRAWS_UP));
        expect("the second check", patient.care().prepare(visit, dose, WHO_CHECKS));
        super.begin();
    }

    @Override
    Http.Reply mayGive(int infusion) {
        return patient.care().askToInfuse(visit, dose);
    }

    @Override
    void give(int infusion) {
        expect("the infusion", patient.care().infuse(visit, dose));
        begun = place.now();
        patient.dosed(begun);
        LOOKS.forEach((minute, share) -> after(Duration.ofMinutes(minute), () -> look(minute, share)));
        after(Duration.ofMinutes(AT_THE_END), () -> {
            if (!ended) {
                expect("the end of the infusion", patient.care().infusionCompleted(visit));
                rest();
            }
        });
    }

    private void look(int minute, double share) {
        if (away) {
            return;
        }
        if (minute == FELT) {
            tellEffects();
        }
        switch (nowOutOfTheOrdinary(minute)) {
            case INFUSION_STOPPED -> tooHigh();
            case CRISIS -> {
                away = true;
                crisis();
                stop();
            }
            case CRISIS_AND_NO_ANSWER -> {
                crisisThatSettles();
                stop();
            }
            case WRONG_PRESSURE -> mistype();
            case FORGOTTEN_CHECK -> { }
            case LATE_ENTRY -> after(Duration.ofMinutes(AT_THE_END - FELT), () ->
                    read("monitoring", risen(share), begun.plus(Duration.ofMinutes(minute))));
            case AGAINST_ADVICE -> {
                away = true;
                expect("leaving against advice", patient.care().end(visit, "left-against-advice"));
            }
            case null, default -> {
                if (minute == PEAK) {
                    readThePeak();
                } else {
                    read("monitoring", risen(share));
                }
            }
        }
    }

    /** Null when this look is an ordinary one. */
    private Twist nowOutOfTheOrdinary(int minute) {
        return Integer.valueOf(minute).equals(MOMENTS.get(plan.twist())) ? plan.twist() : null;
    }

    /** One high value is read again; a second one stops the infusion. */
    private void tooHigh() {
        read("monitoring", new Pressure(184, 108));
        after(SOON, () -> {
            read("monitoring", new Pressure(186, 109));
            stop();
        });
    }

    private void stop() {
        double given = dose.amountMg(Duration.between(begun, place.now()).toMinutes());
        expect("stopping the infusion", patient.care().infusionStopped(visit, given, "blood-pressure"));
        rest();
    }

    /** The hour begins when nothing runs any more. */
    private void rest() {
        ended = true;
        after(STAY, () -> {
            if (!away) {
                away = true;
                finish();
            }
        });
    }
}
