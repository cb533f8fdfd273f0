package org.handrail.clinical.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Answer;
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
        List<VitalReading> before = earlier.stream().filter(reading -> reading.at().isBefore(now.at()))
                .sorted(Comparator.comparing(VitalReading::at)).toList();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(PressureDuring.judge(now, before, preDose, symptoms, policy));
        findings.addAll(heartRate(now, preDose));
        findings.addAll(saturation(now, before, preDose));
        findings.addAll(breathing(now));
        findings.addAll(sedation(now));
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

    /** One rule that spoke, and how much it matters. */
    record Finding(Concern concern, RuleHit hit) {}

    private static List<Finding> heartRate(VitalReading now, @Nullable VitalReading preDose) {
        @Nullable Integer rate = now.heartRate();
        if (rate == null) {
            return List.of();
        }
        if (rate > 130 || rate < 45) {
            return List.of(new Finding(Concern.URGENT,
                    MonitoringRules.HEART_RATE.hit(rate > 130 ? "very-fast" : "very-slow")));
        }
        boolean slowBefore = preDose != null && preDose.heartRate() != null && preDose.heartRate() < 55;
        if (rate > 110 || (rate < 50 && !slowBefore)) {
            return List.of(new Finding(Concern.NOTE, MonitoringRules.HEART_RATE.hit(rate > 110 ? "fast" : "slow")));
        }
        return List.of();
    }

    private static List<Finding> saturation(VitalReading now, List<VitalReading> before,
                                            @Nullable VitalReading preDose) {
        @Nullable Integer value = now.spo2();
        if (value == null) {
            return List.of();
        }
        if (value < 90) {
            return List.of(lowSaturation(now, value, before));
        }
        boolean fallen = preDose != null && preDose.spo2() != null && preDose.spo2() - value >= 4;
        return value < 92 || fallen
                ? List.of(new Finding(Concern.NOTE, MonitoringRules.SPO2.hit("reseat-probe")))
                : List.of();
    }

    private static Finding lowSaturation(VitalReading now, int value, List<VitalReading> before) {
        @Nullable VitalReading last = before.stream().filter(reading -> reading.spo2() != null)
                .reduce((older, newer) -> newer).orElse(null);
        boolean lowBefore = last != null && last.spo2() < 90;
        boolean lasting = lowBefore && !last.at().plusSeconds(60).isAfter(now.at());
        boolean falling = lowBefore && value < last.spo2();
        if (now.spo2Confirmed().isYes() || (now.spo2Confirmed() == Answer.UNKNOWN && lasting) || falling) {
            return new Finding(Concern.EMERGENCY, MonitoringRules.SPO2.hit(falling ? "falling" : "below-90-confirmed"));
        }
        return new Finding(Concern.URGENT, MonitoringRules.SPO2.hit("below-90-not-confirmed"));
    }

    private static List<Finding> breathing(VitalReading now) {
        @Nullable Integer rate = now.respiratoryRate();
        if (rate == null || (rate >= 10 && rate <= 24)) {
            return List.of();
        }
        if (rate <= 0) {
            return List.of(new Finding(Concern.EMERGENCY, MonitoringRules.BREATHING.hit("not-breathing")));
        }
        return rate < 8
                ? List.of(new Finding(Concern.URGENT, MonitoringRules.BREATHING.hit("very-slow")))
                : List.of(new Finding(Concern.NOTE, MonitoringRules.BREATHING.hit(rate < 10 ? "slow" : "fast")));
    }

    private static List<Finding> sedation(VitalReading now) {
        @Nullable Integer score = now.moaas();
        if (score == null || score >= 5) {
            return List.of();
        }
        if (score <= 1) {
            return List.of(new Finding(Concern.EMERGENCY, MonitoringRules.SEDATION.hit("hard-to-rouse")));
        }
        return score <= 3
                ? List.of(new Finding(Concern.URGENT, MonitoringRules.SEDATION.hit("rousable")))
                : List.of(new Finding(Concern.NOTE, MonitoringRules.SEDATION.hit("drowsy")));
    }

    private static List<Finding> bySymptom(Collection<Symptom> symptoms) {
        return symptoms.stream().distinct().filter(symptom -> symptom.weight() != Symptom.Weight.CRISIS)
                .map(symptom -> symptom.weight() == Symptom.Weight.EMERGENCY
                        ? new Finding(Concern.EMERGENCY, MonitoringRules.EMERGENCY_SYMPTOM.hit(symptom.toString()))
                        : new Finding(Concern.URGENT, MonitoringRules.URGENT_SYMPTOM.hit(symptom.toString())))
                .toList();
    }
}
