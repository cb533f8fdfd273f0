package org.handrail.clinical;

/** Between what a number can lie at all, both ends included: what a form or a device can show, not what is healthy. */
public record Bounds(double least, double most) {

    /** Years of age. */
    public static final Bounds AGE = new Bounds(0, 120);
    /** Total of a PHQ-9. */
    public static final Bounds PHQ_9 = new Bounds(0, 27);
    /** Total of an AUDIT-C. */
    public static final Bounds AUDIT_C = new Bounds(0, 12);
    /** Total of a DAST-10. */
    public static final Bounds DAST_10 = new Bounds(0, 10);
    /** Milligrams of lorazepam a day. */
    public static final Bounds LORAZEPAM_MG = new Bounds(0, 1_000);
    /** Weeks that a drug was taken. */
    public static final Bounds WEEKS = new Bounds(0, 2_000);
    /** Different augmentations of an antidepressant in one episode of depression. */
    public static final Bounds AUGMENTATIONS = new Bounds(0, 20);
    /** Total of a STOP-BANG, the questions about sleep apnoea. */
    public static final Bounds STOP_BANG = new Bounds(0, 8);
    /** Fall of a score in percent, negative when it rose. */
    public static final Bounds IMPROVEMENT_PERCENT = new Bounds(-1_000, 100);
    /** Systolic pressure, mmHg; a screening takes the diastolic one within the same. */
    public static final Bounds SYSTOLIC = new Bounds(0, 400);
    /** Diastolic pressure at the chair, mmHg. */
    public static final Bounds DIASTOLIC = new Bounds(0, 300);
    /** Heart beats a minute. */
    public static final Bounds HEART_RATE = new Bounds(0, 400);
    /** Percent of oxygen saturation. */
    public static final Bounds SPO2 = new Bounds(0, 100);
    /** Breaths a minute. */
    public static final Bounds RESPIRATORY_RATE = new Bounds(0, 150);
    /** MOAA/S, 5 awake. */
    public static final Bounds MOAAS = new Bounds(0, 5);

    /** Whether it can be meant; not a number cannot. */
    public boolean hold(Number value) {
        return value.doubleValue() >= least && value.doubleValue() <= most;
    }

    /** For people: {@code 0 to 27}. */
    @Override
    public String toString() {
        return (long) least + " to " + (long) most;
    }
}
