package org.handrail.clinical.monitoring;

import java.time.Instant;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;

/**
 * One set of vital signs. Every value may be absent: not read.
 *
 * @param reading         id of the reading
 * @param systolic        mmHg
 * @param diastolic       mmHg
 * @param heartRate       beats a minute
 * @param spo2            oxygen saturation by pulse oximeter, percent
 * @param respiratoryRate breaths a minute
 * @param moaas           MOAA/S 0 to 5; 5 is awake, 0 no response to pain
 * @param spo2Confirmed   whether a low saturation stood for a minute on a good probe
 * @param at              when it was measured
 * @param dissociated     whether the patient feels apart from herself or her surroundings
 */
public record VitalReading(String reading, @Nullable Integer systolic, @Nullable Integer diastolic,
                           @Nullable Integer heartRate, @Nullable Integer spo2, @Nullable Integer respiratoryRate,
                           @Nullable Integer moaas, Answer spo2Confirmed, Instant at, Answer dissociated) {

    public VitalReading {
        spo2Confirmed = Answer.orUnknown(spo2Confirmed);
        dissociated = Answer.orUnknown(dissociated);
    }

    /** Without a word about dissociation. */
    public VitalReading(String reading, @Nullable Integer systolic, @Nullable Integer diastolic,
                        @Nullable Integer heartRate, @Nullable Integer spo2, @Nullable Integer respiratoryRate,
                        @Nullable Integer moaas, Answer spo2Confirmed, Instant at) {
        this(reading, systolic, diastolic, heartRate, spo2, respiratoryRate, moaas, spo2Confirmed, at, Answer.UNKNOWN);
    }

    /** A blood pressure alone. */
    public static VitalReading pressure(String reading, int systolic, int diastolic, Instant at) {
        return new VitalReading(reading, systolic, diastolic, null, null, null, null, Answer.UNKNOWN, at);
    }

    /** Both values, of which both can be right. */
    boolean hasPressure() {
        return bothValues() && diastolic < systolic;
    }

    /** Both values, of which one must be wrong, and nobody knows which. */
    boolean pressureInDoubt() {
        return bothValues() && diastolic >= systolic;
    }

    private boolean bothValues() {
        return systolic != null && diastolic != null;
    }

    /** Pressure, pulse, saturation and breathing together. */
    boolean wholeSet() {
        return hasPressure() && heartRate != null && spo2 != null && respiratoryRate != null;
    }

    boolean tellsTheMind() {
        return moaas != null && !dissociated.isUnknown();
    }

    boolean pressureAtOrAbove(int systolicLimit, int diastolicLimit) {
        return (systolic != null && systolic >= systolicLimit) || (diastolic != null && diastolic >= diastolicLimit);
    }

    boolean risenFrom(@Nullable VitalReading before, int systolicRise, int diastolicRise) {
        return before != null && (rise(before.systolic, systolic) >= systolicRise
                || rise(before.diastolic, diastolic) >= diastolicRise);
    }

    private static int rise(@Nullable Integer before, @Nullable Integer now) {
        return before == null || now == null ? Integer.MIN_VALUE : now - before;
    }
}
