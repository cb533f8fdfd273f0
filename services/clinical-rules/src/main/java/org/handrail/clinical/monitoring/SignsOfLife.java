package org.handrail.clinical.monitoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.monitoring.Thresholds.Finding;
import org.handrail.clinical.rule.Policy;

/** Heart rate, oxygen saturation, breathing and sedation. A value that was not read says nothing. */
final class SignsOfLife {

    private SignsOfLife() {}

    static List<Finding> judge(VitalReading now, List<VitalReading> before, @Nullable VitalReading preDose,
                               Policy policy) {
        List<Finding> findings = new ArrayList<>();
        if (now.heartRate() != null) {
            findings.addAll(heartRate(now.heartRate(), preDose, policy));
        }
        if (now.spo2() != null) {
            findings.addAll(saturation(now, before, preDose, policy));
        }
        if (now.respiratoryRate() != null) {
            findings.addAll(breathing(now.respiratoryRate(), policy));
        }
        if (now.moaas() != null) {
            findings.addAll(sedation(now.moaas()));
        }
        return findings;
    }

    private static List<Finding> heartRate(int rate, @Nullable VitalReading preDose, Policy policy) {
        if (rate > policy.whole(MonitoringRules.HR_HIGH_STOP)) {
            return List.of(new Finding(Concern.URGENT, MonitoringRules.HEART_RATE.hit("very-fast")));
        }
        if (rate < policy.whole(MonitoringRules.HR_LOW_STOP)) {
            return List.of(new Finding(Concern.URGENT, MonitoringRules.HEART_RATE.hit("very-slow")));
        }
        if (rate > policy.whole(MonitoringRules.HR_HIGH)) {
            return List.of(new Finding(Concern.NOTE, MonitoringRules.HEART_RATE.hit("fast")));
        }
        boolean slowBefore = preDose != null && preDose.heartRate() != null
                && preDose.heartRate() < policy.whole(MonitoringRules.HR_SLOW_BEFORE);
        return rate < policy.whole(MonitoringRules.HR_LOW) && !slowBefore
                ? List.of(new Finding(Concern.NOTE, MonitoringRules.HEART_RATE.hit("slow")))
                : List.of();
    }

    private static List<Finding> saturation(VitalReading now, List<VitalReading> before,
                                            @Nullable VitalReading preDose, Policy policy) {
        int value = now.spo2();
        if (value < policy.whole(MonitoringRules.SPO2_STOP)) {
            return List.of(lowSaturation(now, value, before, policy));
        }
        boolean fallen = preDose != null && preDose.spo2() != null
                && preDose.spo2() - value >= policy.whole(MonitoringRules.SPO2_FALL);
        return value < policy.whole(MonitoringRules.SPO2_NOTE) || fallen
                ? List.of(new Finding(Concern.NOTE, MonitoringRules.SPO2.hit("reseat-probe")))
                : List.of();
    }

    private static Finding lowSaturation(VitalReading now, int value, List<VitalReading> before, Policy policy) {
        @Nullable VitalReading last = before.stream().filter(reading -> reading.spo2() != null)
                .reduce((older, newer) -> newer).orElse(null);
        boolean lowBefore = last != null && last.spo2() < policy.whole(MonitoringRules.SPO2_STOP);
        boolean lasting = lowBefore && !last.at().plus(Duration.ofMinutes(MonitoringRules.LASTING.whole())).isAfter(now.at());
        boolean falling = lowBefore && value < last.spo2();
        if (now.spo2Confirmed().isYes() || (now.spo2Confirmed() == Answer.UNKNOWN && lasting) || falling) {
            return new Finding(Concern.EMERGENCY, MonitoringRules.SPO2.hit(falling ? "falling" : "low-confirmed"));
        }
        return new Finding(Concern.URGENT, MonitoringRules.SPO2.hit("low-not-confirmed"));
    }

    private static List<Finding> breathing(int rate, Policy policy) {
        if (rate <= MonitoringRules.NO_BREATH.whole()) {
            return List.of(new Finding(Concern.EMERGENCY, MonitoringRules.BREATHING.hit("not-breathing")));
        }
        if (rate < policy.whole(MonitoringRules.RR_STOP)) {
            return List.of(new Finding(Concern.URGENT, MonitoringRules.BREATHING.hit("very-slow")));
        }
        if (rate < policy.whole(MonitoringRules.RR_LOW)) {
            return List.of(new Finding(Concern.NOTE, MonitoringRules.BREATHING.hit("slow")));
        }
        return rate > policy.whole(MonitoringRules.RR_HIGH)
                ? List.of(new Finding(Concern.NOTE, MonitoringRules.BREATHING.hit("fast")))
                : List.of();
    }

    private static List<Finding> sedation(int moaas) {
        // A 1 to 6 variant of the scale circulates: a score off this scale is a doubt, not "awake".
        if (moaas < 0 || moaas > ReleaseRules.AWAKE_SCORE.whole()) {
            return List.of(new Finding(Concern.URGENT, MonitoringRules.SEDATION.hit("score-off-the-scale")));
        }
        if (moaas <= MonitoringRules.HARD_TO_ROUSE.whole()) {
            return List.of(new Finding(Concern.EMERGENCY, MonitoringRules.SEDATION.hit("hard-to-rouse")));
        }
        if (moaas <= MonitoringRules.DEEP.whole()) {
            return List.of(new Finding(Concern.URGENT, MonitoringRules.SEDATION.hit("rousable")));
        }
        return moaas <= MonitoringRules.DROWSY.whole()
                ? List.of(new Finding(Concern.NOTE, MonitoringRules.SEDATION.hit("drowsy"))) : List.of();
    }
}
