package org.handrail.simulator.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.simulator.outside.Topics;

/** The ordinary end alone has conditions; those that can be seen from outside are judged here. */
final class EarnedReleases implements Invariant {

    private static final Duration STAY = Duration.ofMinutes(120);
    private static final Duration BEFORE_THE_END = Duration.ofMinutes(5);
    private static final int AWAKE = 5;

    @Override
    public String says() {
        return "nobody released within two hours of the first device, or without blood pressure and wakefulness at the end";
    }

    @Override
    public List<String> broken(Evidence evidence) {
        return evidence.named("SessionCompleted").filter(end -> end.text("ending").equals("released"))
                .filter(end -> tooEarly(end) || !readAtTheEnd(end, evidence))
                .map(end -> "%s %s released at %s".formatted(end.subject(), end.text("visit"), end.text("occurredAt")))
                .toList();
    }

    private static boolean tooEarly(Topics.Event end) {
        return end.text("firstDoseAt").isEmpty()
                || end.moment("occurredAt").isBefore(end.moment("firstDoseAt").plus(STAY));
    }

    private static boolean readAtTheEnd(Topics.Event end, Evidence evidence) {
        Instant from = end.moment("firstDoseAt").plus(STAY).minus(BEFORE_THE_END);
        return evidence.named("VitalsRecorded", end).filter(reading -> reading.text("visit").equals(end.text("visit")))
                .filter(reading -> !reading.moment("occurredAt").isBefore(from))
                .filter(reading -> !reading.moment("occurredAt").isAfter(end.moment("occurredAt")))
                .anyMatch(reading -> !reading.text("systolic").isEmpty() && reading.json().path("moaas").asInt() == AWAKE);
    }
}
