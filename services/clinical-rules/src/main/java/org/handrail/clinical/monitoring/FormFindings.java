package org.handrail.clinical.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.rule.Policy;

/**
 * What readings say to the questions of the monitoring form, by the numbers that were in force at the chair. Of what was not
 * read the form says that it is not known.
 */
public final class FormFindings {

    private FormFindings() {}

    /** Whether it is the reading that the form asks for at the expected peak: one within the window of that check. */
    public static boolean atPeak(VitalReading reading, Instant lastDevice, Policy policy) {
        Instant peak = lastDevice.plus(Duration.ofMinutes(policy.whole(MonitoringRules.FIRST_CHECK)));
        return !reading.at().isBefore(peak.minus(Duration.ofMinutes(MonitoringRules.EARLY_MINUTES.whole())))
                && !afterPeak(reading, lastDevice, policy);
    }

    /** Whether it was taken after that window: the last one of these was taken for leaving. */
    public static boolean afterPeak(VitalReading reading, Instant lastDevice, Policy policy) {
        return reading.at().isAfter(lastDevice.plus(Duration.ofMinutes(
                policy.whole(MonitoringRules.FIRST_CHECK) + MonitoringRules.LATE_MINUTES.whole())));
    }

    public static Answer sedated(VitalReading reading) {
        return reading.moaas() == null ? Answer.UNKNOWN : answer(reading.moaas() < ReleaseRules.AWAKE_SCORE.whole());
    }

    /** Slow breathing or a low saturation, whichever was seen; no only when both were read and neither was. */
    public static Answer respiratoryDepression(List<VitalReading> after, Policy policy) {
        if (after.stream().anyMatch(reading -> slow(reading, policy) || low(reading, policy))) {
            return Answer.YES;
        }
        boolean looked = after.stream().anyMatch(reading -> reading.respiratoryRate() != null)
                && after.stream().anyMatch(reading -> reading.spo2() != null);
        return looked ? Answer.NO : Answer.UNKNOWN;
    }

    private static boolean slow(VitalReading reading, Policy policy) {
        return reading.respiratoryRate() != null && reading.respiratoryRate() < policy.whole(MonitoringRules.RR_STOP);
    }

    private static boolean low(VitalReading reading, Policy policy) {
        return reading.spo2() != null && reading.spo2() < policy.whole(MonitoringRules.SPO2_STOP);
    }

    /** @param before of each value the last one before the first device; absent: nothing was read */
    public static Answer acceptableBefore(@Nullable VitalReading before, Policy policy) {
        if (before != null && before.pressureAtOrAbove(policy.whole(EsketamineDosing.WARN_SYSTOLIC) + 1,
                policy.whole(EsketamineDosing.WARN_DIASTOLIC) + 1)) {
            return Answer.NO;
        }
        return before == null || !before.hasPressure() || before.spo2() == null ? Answer.UNKNOWN
                : answer(before.spo2() >= policy.whole(MonitoringRules.SPO2_NOTE));
    }

    /**
     * @param before  as above
     * @param leaving of each value the last one for leaving; absent: nothing was read
     */
    public static Answer acceptableLeaving(@Nullable VitalReading before, @Nullable VitalReading leaving, Policy policy) {
        if (leaving == null) {
            return Answer.UNKNOWN;
        }
        Answer pressure = pressure(before, leaving, policy);
        Answer saturation = saturation(before, leaving, policy);
        return pressure.isNo() || saturation.isNo() ? Answer.NO : pressure.isYes() && saturation.isYes() ? Answer.YES
                : Answer.UNKNOWN;
    }

    private static Answer pressure(@Nullable VitalReading before, VitalReading leaving, Policy policy) {
        if (leaving.pressureAtOrAbove(policy.whole(ReleaseRules.EXIT_SYSTOLIC), policy.whole(ReleaseRules.EXIT_DIASTOLIC))) {
            return Answer.NO;
        }
        return before == null || !before.hasPressure() || !leaving.hasPressure() ? Answer.UNKNOWN
                : answer(ReleaseRules.near(before, leaving, policy));
    }

    private static Answer saturation(@Nullable VitalReading before, VitalReading leaving, Policy policy) {
        if (leaving.spo2() == null) {
            return Answer.UNKNOWN;
        }
        boolean enough = leaving.spo2() >= policy.whole(ReleaseRules.EXIT_SPO2);
        return enough || before != null && before.spo2() != null ? answer(enough
                || leaving.spo2() >= before.spo2() - policy.whole(ReleaseRules.NEAR_SPO2)) : Answer.NO;
    }

    private static Answer answer(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }
}
