package org.handrail.clinical.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.monitoring.Thresholds.Finding;
import org.handrail.clinical.rule.Policy;

/**
 * Blood pressure after the first device. A high value free of symptoms is read again before anyone is called;
 * with symptoms it is an Emergency at once.
 */
final class PressureDuring {

    private PressureDuring() {}

    static List<Finding> judge(VitalReading now, List<VitalReading> before, @Nullable VitalReading preDose,
                               Collection<Symptom> symptoms, Collection<SymptomSeen> seen, Policy policy) {
        List<Finding> findings = new ArrayList<>();
        boolean crisis = symptoms.stream().anyMatch(PressureDuring::ofCrisis);
        boolean stopLevel = atStopLevel(now, policy);
        if (stopLevel && (crisis || symptomStands(now, before, seen)) || crisis && pressureStands(now, before, policy)) {
            findings.add(new Finding(Concern.EMERGENCY, MonitoringRules.CRISIS.hit("stop-level-with-symptoms")));
        } else if (crisis) {
            findings.add(new Finding(Concern.URGENT, MonitoringRules.SYMPTOMS.hit("symptoms-of-crisis")));
        }
        if (stopLevel) {
            findings.add(confirmed(now, before, policy)
                    ? new Finding(Concern.URGENT, MonitoringRules.STOP.hit("stop-level-twice"))
                    : new Finding(Concern.NOTE, MonitoringRules.STOP.hit("stop-level-recheck")));
        }
        if (now.pressureInDoubt()) {
            findings.add(new Finding(Concern.NOTE, MonitoringRules.DOUBT.hit("diastolic-not-below-systolic")));
        } else if (now.risenFrom(preDose, policy.whole(MonitoringRules.RISE_SYSTOLIC),
                policy.whole(MonitoringRules.RISE_DIASTOLIC))) {
            findings.add(new Finding(Concern.NOTE, MonitoringRules.RISE.hit("expected-rise")));
        } else if (!stopLevel && rising(now, before, preDose)) {
            findings.add(new Finding(Concern.NOTE, MonitoringRules.RISING.hit("rising-twice")));
        }
        return findings;
    }

    /** Chest pain belongs to both lists: an Emergency by itself, and a symptom of a crisis. */
    private static boolean ofCrisis(Symptom symptom) {
        return symptom.weight() == Symptom.Weight.CRISIS || symptom == Symptom.CHEST_PAIN;
    }

    private static boolean symptomStands(VitalReading now, List<VitalReading> before, Collection<SymptomSeen> seen) {
        Instant whole = before.stream().filter(VitalReading::wholeSet).map(VitalReading::at).reduce(Instant.MIN, (a, b) -> b);
        return seen.stream().filter(one -> !one.at().isAfter(now.at()) && !one.at().isBefore(whole))
                .map(one -> Symptom.of(one.symptom())).flatMap(Optional::stream).anyMatch(PressureDuring::ofCrisis);
    }

    private static boolean pressureStands(VitalReading now, List<VitalReading> before, Policy policy) {
        return now.systolic() == null && now.diastolic() == null && before.reversed().stream()
                .filter(reading -> reading.systolic() != null || reading.diastolic() != null).findFirst()
                .filter(reading -> atStopLevel(reading, policy)).isPresent();
    }

    /** Higher than the reading before it, and that one higher than the one before, be it that of before the dose. */
    private static boolean rising(VitalReading now, List<VitalReading> before, @Nullable VitalReading preDose) {
        List<VitalReading> earlier = Stream.concat(Stream.ofNullable(preDose), before.stream())
                .filter(VitalReading::hasPressure).toList();
        int last = earlier.size() - 1;
        return now.hasPressure() && last >= 1 && higher(now, earlier.get(last))
                && higher(earlier.get(last), earlier.get(last - 1));
    }

    private static boolean higher(VitalReading now, VitalReading before) {
        int systolic = Integer.compare(now.systolic(), before.systolic());
        int diastolic = Integer.compare(now.diastolic(), before.diastolic());
        return systolic >= 0 && diastolic >= 0 && systolic + diastolic > 0;
    }

    static boolean atStopLevel(VitalReading reading, Policy policy) {
        return reading.pressureAtOrAbove(policy.whole(MonitoringRules.STOP_SYSTOLIC),
                policy.whole(MonitoringRules.STOP_DIASTOLIC));
    }

    /** At stop level without a break since a reading at least five minutes ago. */
    private static boolean confirmed(VitalReading now, List<VitalReading> before, Policy policy) {
        Instant since = now.at();
        for (VitalReading reading : before.reversed()) {
            if (atStopLevel(reading, policy)) {
                since = reading.at();
            } else if (reading.hasPressure()) {
                break;
            }
        }
        return !since.plus(apart(policy)).isAfter(now.at());
    }

    /** How long two readings lie apart that confirm each other. */
    static Duration apart(Policy policy) {
        return Duration.ofSeconds(Math.round(policy.number(MonitoringRules.CONFIRM_MINUTES) * 60));
    }
}
