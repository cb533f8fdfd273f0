package org.handrail.simulator.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.course.Protocol;
import org.handrail.simulator.outside.Topics;

/** The ordinary end alone has conditions; those that can be seen from outside are judged here. */
final class EarnedReleases implements Invariant {

    private static final Duration STAY = Duration.ofMinutes(120);
    private static final Duration AFTER_AN_INFUSION = Duration.ofMinutes(60);
    private static final Duration BEFORE_THE_END = Duration.ofMinutes(5);
    private static final int AWAKE = 5;

    @Override
    public String says() {
        return "nobody released within two hours of the first device, or an hour of the end of an infusion, or without "
                + "blood pressure and wakefulness at the end";
    }

    @Override
    public List<String> broken(Evidence evidence) {
        return evidence.named("SessionCompleted").filter(end -> end.text("ending").equals("released"))
                .filter(end -> earliest(end, evidence).filter(from -> !end.moment("occurredAt").isBefore(from))
                        .filter(from -> readAtTheEnd(end, from.minus(BEFORE_THE_END), evidence)).isEmpty())
                .map(end -> "%s %s released at %s".formatted(end.subject(), end.text("visit"), end.text("occurredAt")))
                .toList();
    }

    /** Empty when nothing was given, or when nobody has said that the infusion is over. */
    private static Optional<Instant> earliest(Topics.Event end, Evidence evidence) {
        if (!end.text("protocol").equals(Protocol.IV_KETAMINE.toString())) {
            return end.text("firstDoseAt").isEmpty() ? Optional.empty() : Optional.of(end.moment("firstDoseAt").plus(STAY));
        }
        return evidence.named("InfusionEnded", end).filter(over -> over.text("visit").equals(end.text("visit")))
                .map(over -> over.moment("occurredAt").plus(AFTER_AN_INFUSION)).max(Comparator.naturalOrder());
    }

    private static boolean readAtTheEnd(Topics.Event end, Instant from, Evidence evidence) {
        return evidence.named("VitalsRecorded", end).filter(reading -> reading.text("visit").equals(end.text("visit")))
                .filter(reading -> !reading.moment("occurredAt").isBefore(from))
                .filter(reading -> !reading.moment("occurredAt").isAfter(end.moment("occurredAt")))
                .anyMatch(reading -> !reading.text("systolic").isEmpty() && reading.json().path("moaas").asInt() == AWAKE);
    }
}
