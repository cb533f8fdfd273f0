package org.handrail.clinical.monitoring;

import java.util.List;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** When a reading or a symptom calls someone, and when the next check is due. */
public final class MonitoringRules {

    private static final String LABEL = "Spravato US prescribing information, warnings and precautions";
    private static final String CLINIC = "Clinic policy";

    // From where a person is called a clinic may call earlier, never later.
    static final Setting.Amount STOP_SYSTOLIC = new Setting.Amount("bp-stop-systolic",
            "Systolic value from which dosing stops.", "mmHg", 180, 160, 180);
    static final Setting.Amount STOP_DIASTOLIC = new Setting.Amount("bp-stop-diastolic",
            "Diastolic value from which dosing stops.", "mmHg", 110, 100, 110);
    static final Setting.Amount CONFIRM_MINUTES = new Setting.Amount("bp-stop-confirm",
            "Minutes between two readings that confirm each other.", "min", 5, 3, 10);
    static final Setting.Amount RISE_SYSTOLIC = new Setting.Amount("bp-rise-systolic",
            "Systolic rise from before the dose that is noted.", "mmHg", 40, 20, 60);
    static final Setting.Amount RISE_DIASTOLIC = new Setting.Amount("bp-rise-diastolic",
            "Diastolic rise from before the dose that is noted.", "mmHg", 25, 10, 40);
    static final Setting.Amount HR_HIGH_STOP = new Setting.Amount("hr-stop-high",
            "Heart rate above which a clinician comes.", "/min", 130, 120, 130);
    static final Setting.Amount HR_LOW_STOP = new Setting.Amount("hr-stop-low",
            "Heart rate below which a clinician comes.", "/min", 45, 45, 50);
    static final Setting.Amount HR_HIGH = new Setting.Amount("hr-note-high",
            "Heart rate above which it is noted.", "/min", 110, 100, 120);
    static final Setting.Amount HR_LOW = new Setting.Amount("hr-note-low",
            "Heart rate below which it is noted.", "/min", 50, 45, 60);
    static final Setting.Amount HR_SLOW_BEFORE = new Setting.Amount("hr-slow-before",
            "Heart rate before the dose below which a slow one is not noted.", "/min", 55, 45, 60);
    static final Setting.Amount SPO2_STOP = new Setting.Amount("spo2-stop",
            "Oxygen saturation below which someone is called.", "%", 90, 90, 92);
    static final Setting.Amount SPO2_NOTE = new Setting.Amount("spo2-note",
            "Oxygen saturation below which the probe is reseated.", "%", 92, 90, 95);
    static final Setting.Amount SPO2_FALL = new Setting.Amount("spo2-fall",
            "Fall from before the dose from which the probe is reseated.", "%", 4, 2, 6);
    static final Setting.Amount RR_STOP = new Setting.Amount("rr-stop",
            "Breaths a minute below which a clinician comes.", "/min", 8, 8, 10);
    static final Setting.Amount RR_LOW = new Setting.Amount("rr-note-low",
            "Breaths a minute below which it is noted.", "/min", 10, 8, 12);
    static final Setting.Amount RR_HIGH = new Setting.Amount("rr-note-high",
            "Breaths a minute above which it is noted.", "/min", 24, 20, 30);
    static final Setting.Amount GRACE_MINUTES = new Setting.Amount("check-grace",
            "Minutes after which a check that is due is overdue; twice that is red.", "min", 10, 5, 10);
    static final Setting.Amount RETRY_MINUTES = new Setting.Amount("check-retry",
            "Minutes to the next try after a check could not be done.", "min", 5, 1, 10);

    static final Setting.Amount IV_GRACE_MINUTES = new Setting.Amount("check-grace-iv",
            "Minutes after which a check of an infusion is overdue; twice that is red.", "min", 5, 3, 10);
    static final Setting.Flag CONTINUOUS_SPO2 = new Setting.Flag("spo2-continuous",
            "Whether the saturation of every patient is watched without a break.", true);

    static final Setting.Amount HEAVY_BMI = new Setting.Amount("spo2-continuous-bmi",
            "Body mass index from which the saturation is watched without a break.", "kg/m2", 35, 30, 40);
    static final Setting.Amount FIRST_CHECK = new Setting.Amount("check-first",
            "Minutes from the last device to the check at the expected peak.", "min", 40, 30, 45);
    static final Setting.Amount SECOND_CHECK = new Setting.Amount("check-second",
            "Minutes to the next check while the pressure stays above a threshold.", "min", 60, 50, 70);
    static final Setting.Amount THIRD_CHECK = new Setting.Amount("check-third",
            "Minutes to the one after it while the pressure stays above a threshold.", "min", 90, 75, 100);
    static final Setting.Amount LAST_CHECK = new Setting.Amount("check-last",
            "Minutes from the last device to the last check.", "min", 120, 120, 240);
    static final Setting.Amount FIRST_LOOK = new Setting.Amount("look-first",
            "Minutes from the last device, or a sedative, to the look at breathing and sedation.", "min", 15, 10, 20);
    static final Setting.Amount MIDDLE_LOOK = new Setting.Amount("look-middle",
            "Minutes to the middle look at sedation and dissociation.", "min", 80, 60, 100);
    static final Setting.Amount SPO2_EVERY = new Setting.Amount("check-spo2-every",
            "Minutes between readings of a saturation that is not watched without a break.", "min", 15, 5, 15);
    static final Setting.Amount IV_DURING = new Setting.Amount("check-iv-during",
            "Minutes between checks to the end of the usual infusion.", "min", 10, 5, 10);
    static final Setting.Amount IV_AFTER = new Setting.Amount("check-iv-after",
            "Minutes between checks after it.", "min", 15, 5, 15);
    static final Setting.Amount WAIT_EVERY = new Setting.Amount("check-wait-every",
            "Minutes between the lighter checks of one who waits for the ride.", "min", 30, 15, 60);
    static final Limit EARLY_MINUTES = new Limit("check-early",
            "Minutes before its time from which a reading counts for a check.", "min", 5);
    static final Limit LATE_MINUTES = new Limit("check-late",
            "Minutes after its time to which the window of a check is open.", "min", 10);
    static final Limit DENSE_MINUTES = new Limit("check-iv-dense",
            "Minutes for which an infusion is checked densely.", "min", 40);
    static final Limit DROWSY = new Limit("moaas-drowsy", "MOAA/S that is noted.", "points", 4);
    static final Limit DEEP = new Limit("moaas-deep", "MOAA/S at and below which a clinician comes.", "points", 3);
    static final Limit HARD_TO_ROUSE = new Limit("moaas-emergency",
            "MOAA/S at and below which it is an Emergency.", "points", 1);
    static final Limit NO_BREATH = new Limit("rr-none", "Breaths a minute that are none.", "/min", 0);
    static final Limit LASTING = new Limit("spo2-lasting",
            "Minutes for which a low saturation stands that is true even if nobody looked at the probe.", "min", 1);

    /** Stop level with symptoms. */
    public static final Rule CRISIS = Rule.of("MON-BP-CRISIS", Tag.L_WEIGH, "Blood pressure crisis",
            "Blood pressure at stop level with severe headache, chest pain, breathlessness, a change of vision or "
                    + "confusion is an Emergency.", LABEL).with(STOP_SYSTOLIC, STOP_DIASTOLIC).revised(2);

    /** Stop level. */
    public static final Rule STOP = Rule.of("MON-BP-STOP", Tag.P, "Blood pressure at stop level",
            "180 systolic or 110 diastolic or more, twice 5 minutes apart: no further device, prescriber to the "
                    + "bedside; after the first such value the second is due and, like any check, overdue.", CLINIC)
            .with(STOP_SYSTOLIC, STOP_DIASTOLIC, CONFIRM_MINUTES).revised(2);

    /** Symptoms beside any blood pressure. */
    public static final Rule SYMPTOMS = Rule.of("MON-SYMPTOMS", Tag.P, "Symptoms without a high number",
            "Symptoms of a blood pressure crisis beside any value: no further device, prescriber to the bedside.",
            CLINIC);

    /** Rise. */
    public static final Rule RISE = Rule.of("MON-BP-RISE", Tag.P, "Expected rise",
            "A rise of 40 systolic or 25 diastolic from before the dose is a note on the card, never an alarm.",
            CLINIC).with(RISE_SYSTOLIC, RISE_DIASTOLIC).revised(2);

    /** The early sign. */
    public static final Rule RISING = Rule.of("MON-BP-RISING", Tag.P, "Two readings rising",
            "Two readings in a row, each higher than the one before it though below every threshold, are noted at once: it "
                    + "is the early sign.", CLINIC).revised(2);

    /** A slip of the hand, or of the cuff. */
    public static final Rule DOUBT = Rule.of("MON-BP-DOUBT", Tag.P, "Blood pressure that can't be right",
            "A diastolic value that is not below the systolic one is written down and asked about: no check is done by it and "
                    + "nobody leaves on it, but what it crosses is judged.", CLINIC);

    /** Heart rate. */
    public static final Rule HEART_RATE = Rule.of("MON-HR", Tag.P, "Heart rate",
            "Above 130 or below 45 a clinician comes; above 110 or below 50 is noted, but not below 50 when it was "
                    + "below 55 before.", CLINIC).with(HR_HIGH_STOP, HR_LOW_STOP, HR_HIGH, HR_LOW, HR_SLOW_BEFORE)
            .revised(2);

    /** Saturation. */
    public static final Rule SPO2 = Rule.of("MON-SPO2", Tag.P, "Oxygen saturation",
            "Below 90 for a minute on a good probe, or falling, is an Emergency; below 90 not yet confirmed brings "
                    + "a clinician; below 92 or 4 below the own baseline asks to reseat the probe.", CLINIC)
            .with(SPO2_STOP, SPO2_NOTE, SPO2_FALL).limited(LASTING).revised(2);

    /** Breathing. */
    public static final Rule BREATHING = Rule.of("MON-RR", Tag.P, "Breathing",
            "No breathing is an Emergency; below 8 a minute a clinician comes; below 10 or above 24 is noted.",
            CLINIC).with(RR_STOP, RR_LOW, RR_HIGH).limited(NO_BREATH);

    /** Sedation. */
    public static final Rule SEDATION = Rule.of("MON-SEDATION", Tag.P, "Sedation",
            "MOAA/S 1 or 0 is an Emergency; 3 or 2 brings a clinician; 4 is noted.",
            "Janssen medical information on sedation, 06/2024; clinic policy").limited(DROWSY, DEEP, HARD_TO_ROUSE);

    /** Emergencies by symptom. */
    public static final Rule EMERGENCY_SYMPTOM = Rule.of("MON-EMERGENCY-SYMPTOM", Tag.P, "Emergency by symptom",
            "Seizure, stroke signs, chest pain, thunderclap headache, sudden loss of vision, no breathing, a faint "
                    + "with injury, anaphylaxis or a suicide attempt is an Emergency whatever the numbers.", CLINIC);

    /** Urgent by symptom. */
    public static final Rule URGENT_SYMPTOM = Rule.of("MON-URGENT-SYMPTOM", Tag.P, "Urgent by symptom",
            "Severe dissociation, panic or agitation, new psychosis or mania, or a faint brings a clinician within "
                    + "5 minutes.", CLINIC);

    /** Checks. */
    public static final Rule CHECKS = Rule.of("MON-CHECKS", Tag.P, "Checks after esketamine",
            "Blood pressure before the dose, 40 and 120 minutes after the last device, and at 60 and 90 while the last value "
                    + "was above a threshold, or with a stimulant, a monoamine oxidase inhibitor or an encephalopathy "
                    + "before; overdue after 10 minutes, red after 20 or a second miss.",
            "Spravato US prescribing information; clinic policy")
            .with(FIRST_CHECK, SECOND_CHECK, THIRD_CHECK, LAST_CHECK, SPO2_EVERY, GRACE_MINUTES, RETRY_MINUTES)
            .limited(EARLY_MINUTES, LATE_MINUTES).revised(3);

    /** Looks. */
    public static final Rule LOOKS = Rule.of("MON-LOOKS", Tag.P, "Looks at breathing, sedation and dissociation",
            "A look at breathing and sedation 15 to 20 minutes after the last device, sedation and dissociation at 40, 80 "
                    + "and 120 minutes, and all of it again after a sedative.", CLINIC)
            .with(FIRST_LOOK, FIRST_CHECK, MIDDLE_LOOK, LAST_CHECK, GRACE_MINUTES);

    /** Checks of an infusion. */
    public static final Rule CHECKS_IV = Rule.of("MON-CHECKS-IV", Tag.P, "Checks of an infusion",
            "Pressure, pulse, saturation and breathing before it, every 10 minutes to 40 and every 15 until the patient "
                    + "leaves; overdue after 5 minutes, red after 10 or a second miss.",
            "Emory, blood pressure in 684 infusions; clinic policy")
            .with(IV_DURING, IV_AFTER, IV_GRACE_MINUTES, RETRY_MINUTES).limited(DENSE_MINUTES).revised(2);

    /** Without a break. */
    public static final Rule CONTINUOUS = Rule.of("MON-SPO2-CONTINUOUS", Tag.P, "Saturation without a break",
            "With an opioid, a benzodiazepine, sleep apnoea, lung disease, a BMI of 35 or more, or deep sedation at an "
                    + "earlier visit, the saturation is watched without a break.", CLINIC)
            .with(CONTINUOUS_SPO2, HEAVY_BMI).limited(DEEP);

    /** Waiting. */
    public static final Rule WAITING = Rule.of("MON-WAITING", Tag.P, "Lighter checks while waiting for the ride",
            "Who is ready to leave and waits for the ride is looked at every 30 minutes.", CLINIC).with(WAIT_EVERY);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(CRISIS, STOP, SYMPTOMS, RISE, RISING, DOUBT, HEART_RATE, SPO2, BREATHING,
            SEDATION, EMERGENCY_SYMPTOM, URGENT_SYMPTOM, CHECKS, LOOKS, CHECKS_IV, CONTINUOUS, WAITING);

    private MonitoringRules() {}
}
