package org.handrail.simulator.judge;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.simulator.outside.Topics;

/** What was given without leave is kept as a fact all the same; then a deviation has to name it. */
final class ClearedDoses implements Invariant {

    @Override
    public String says() {
        return "no dose without clearance and leave in force at its time, or a deviation that says so";
    }

    @Override
    public List<String> broken(Evidence evidence) {
        return evidence.named("DoseAdministered").filter(dose -> !excused(dose, evidence))
                .filter(dose -> !cleared(dose, evidence) || !allowed(dose, evidence))
                .map(dose -> "%s: %s %s device %s at %s".formatted(cleared(dose, evidence) ? "no leave" : "not cleared",
                        dose.subject(), dose.text("visit"), dose.text("device"), dose.text("occurredAt"))).toList();
    }

    private static boolean excused(Topics.Event dose, Evidence evidence) {
        return same("DeviationRecorded", dose, evidence).findAny().isPresent();
    }

    private static boolean cleared(Topics.Event dose, Evidence evidence) {
        Instant at = dose.moment("occurredAt");
        return Stream.concat(evidence.named("TreatmentCleared", dose), evidence.named("TreatmentClearanceWithdrawn", dose))
                .filter(event -> !event.time().isAfter(at)).max(Comparator.comparing(Topics.Event::sequence))
                .filter(last -> last.name().equals("TreatmentCleared")).isPresent();
    }

    private static boolean allowed(Topics.Event dose, Evidence evidence) {
        Instant at = dose.moment("occurredAt");
        return Stream.concat(same("DosePermitted", dose, evidence), same("HoldOverridden", dose, evidence))
                .anyMatch(leave -> !leave.time().isAfter(at) && !leave.moment("until").isBefore(at));
    }

    private static Stream<Topics.Event> same(String name, Topics.Event dose, Evidence evidence) {
        return evidence.named(name, dose).filter(event -> event.text("visit").equals(dose.text("visit")))
                .filter(event -> event.text("device").equals(dose.text("device")));
    }
}
