package org.handrail.clinical.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/**
 * What one reading means beside the one before the dose, the earlier readings of the visit and the symptoms.
 * A corrected reading is judged by calling this again with the corrected list.
 */
public final class Thresholds {

    private Thresholds() {}

    /**
     * Judges one reading.
     *
     * @param now      the reading; may hold symptoms' moment only, without any number
     * @param earlier  readings of this visit since the first device, in any order; those after {@code now} are
     *                 left out
     * @param preDose  the last reading before the first device; absent when none was taken
     * @param symptoms what was seen or said with it
     * @return what was crossed; empty when nothing was
     */
    public static Optional<Crossing> judge(VitalReading now, List<VitalReading> earlier,
                                           @Nullable VitalReading preDose, Collection<Symptom> symptoms,
                                           Policy policy) {
        return judge(now, earlier, preDose, symptoms, List.of(), policy);
    }

    /**
     * As above, beside what was seen earlier: a pressure and a symptom of a crisis that were written down apart belong
     * together, the pressure until it is read again, the symptom until a whole set is read without it.
     *
     * @param seen symptoms since the first device, in any order; those after {@code now} are left out
     */
    public static Optional<Crossing> judge(VitalReading now, List<VitalReading> earlier,
                                           @Nullable VitalReading preDose, Collection<Symptom> symptoms,
                                           Collection<SymptomSeen> seen, Policy policy) {
        List<VitalReading> before = earlier.stream().filter(reading -> reading.at().isBefore(now.at()))
                .sorted(Comparator.comparing(VitalReading::at)).toList();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(PressureDuring.judge(now, before, preDose, symptoms, seen, policy));
        findings.addAll(SignsOfLife.judge(now, before, preDose, policy));
        findings.addAll(bySymptom(symptoms));
        findings.sort(Comparator.comparing(Finding::concern));
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Crossing(findings.getFirst().concern(),
                findings.stream().map(Finding::hit).toList(),
                symptoms.stream().map(Symptom::toString).sorted().distinct().toList(),
                findings.getFirst().concern() != Concern.NOTE || PressureDuring.atStopLevel(now, policy)));
    }

    /**
     * Whether the last pressure is at stop level and waits for the one that confirms it or takes it back: until then no
     * further device is given.
     *
     * @param since readings since the first device, in any order
     */
    public static boolean toBeReadAgain(List<VitalReading> since, Policy policy) {
        return since.stream().filter(reading -> reading.systolic() != null || reading.diastolic() != null)
                .sorted(Comparator.comparing(VitalReading::at)).reduce((older, newer) -> newer)
                .filter(last -> PressureDuring.atStopLevel(last, policy)).isPresent();
    }

    /** One rule that spoke, and how much it matters. */
    record Finding(Concern concern, RuleHit hit) {}

    private static List<Finding> bySymptom(Collection<Symptom> symptoms) {
        return symptoms.stream().distinct().filter(symptom -> symptom.weight() != Symptom.Weight.CRISIS)
                .map(symptom -> symptom.weight() == Symptom.Weight.EMERGENCY
                        ? new Finding(Concern.EMERGENCY, MonitoringRules.EMERGENCY_SYMPTOM.hit(symptom.toString()))
                        : new Finding(Concern.URGENT, MonitoringRules.URGENT_SYMPTOM.hit(symptom.toString())))
                .toList();
    }
}
