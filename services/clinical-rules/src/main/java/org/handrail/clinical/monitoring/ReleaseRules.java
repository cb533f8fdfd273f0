package org.handrail.clinical.monitoring;

import java.util.List;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** What stands between the patient and the door. The other ends of a visit need no condition. */
public final class ReleaseRules {

    private static final String REMS = "Spravato REMS, patient monitoring form";
    private static final String LABEL = "Spravato US prescribing information";
    private static final String CLINIC = "Clinic policy";

    static final Setting.Amount STAY_MINUTES = new Setting.Amount("release-stay",
            "Minutes from the last device to the door.", "min", 120, 120, 240);
    static final Setting.Amount EXIT_SYSTOLIC = new Setting.Amount("release-systolic",
            "Systolic value below which a patient leaves.", "mmHg", 160, 140, 180);
    static final Setting.Amount EXIT_DIASTOLIC = new Setting.Amount("release-diastolic",
            "Diastolic value below which a patient leaves.", "mmHg", 100, 90, 110);
    /** How near to the pressure before the dose it has come back. */
    public static final Setting.Amount NEAR_SYSTOLIC = new Setting.Amount("release-near-systolic",
            "Systolic rise from before the dose up to which the pressure counts as back.", "mmHg", 20, 0, 30);
    /** How near to the pressure before the dose it has come back. */
    public static final Setting.Amount NEAR_DIASTOLIC = new Setting.Amount("release-near-diastolic",
            "Diastolic rise from before the dose up to which the pressure counts as back.", "mmHg", 10, 0, 15);
    static final Setting.Amount NEAR_SPO2 = new Setting.Amount("release-near-spo2",
            "Fall from before the dose up to which the saturation counts as back.", "%", 2, 0, 3);
    static final Setting.Amount READING_EARLY = new Setting.Amount("release-reading-early",
            "Minutes before the time is over from which a reading counts as taken at the end.", "min", 5, 0, 5);
    static final Limit VISIT_MINUTES = new Limit("visit-minutes",
            "Minutes from the first device before which nobody leaves.", "min", 120);
    static final Limit AWAKE_SCORE = new Limit("moaas-awake", "MOAA/S that is awake.", "points", 5);
    static final Setting.Amount EXIT_SPO2 = new Setting.Amount("release-spo2",
            "Oxygen saturation with which a patient leaves.", "%", 94, 90, 98);
    static final Setting.Amount ALDRETE = new Setting.Amount("release-aldrete",
            "Modified Aldrete score with which a patient leaves.", "points", 9, 8, 10);
    static final Setting.Amount CADSS = new Setting.Amount("release-cadss",
            "CADSS up to which dissociation counts as over, where a clinic uses it.", "points", 4, 0, 4);

    static final Setting.Amount CLOSES_AT = new Setting.Amount("release-closing-hour",
            "Hour of the clinic's day at which it closes.", "h", 17, 12, 23);
    static final Setting.Amount RIDE_AGAIN = new Setting.Amount("ride-call-again",
            "Minutes from one call for the ride to the next, the second contact among them.", "min", 15, 5, 30);
    static final Setting.Amount NURSE_EVERY = new Setting.Amount("ride-charge-nurse-every",
            "Minutes from one call of the charge nurse to the next.", "min", 30, 15, 60);
    static final Setting.Amount LAST_MINUTES = new Setting.Amount("ride-before-closing",
            "Minutes before closing from which on the charge nurse is called at once.", "min", 60, 30, 120);

    static final Setting.Choice RIDES = new Setting.Choice("release-ride",
            "Who takes a patient home: a person by name alone, also medical transport, or also a taxi.", "escort",
            List.of("escort", "medical-transport", "taxi"));

    static final Setting.Amount IV_STAY_MINUTES = new Setting.Amount("release-stay-iv",
            "Minutes from the end of an infusion to the door.", "min", 60, 60, 240);
    static final Setting.Amount SEDATIVE_MINUTES = new Setting.Amount("release-stay-sedative",
            "Minutes from a sedative to the door.", "min", 120, 60, 360);

    static final Setting.Amount LIVER_MINUTES = new Setting.Amount("release-stay-liver",
            "Minutes that the stay is longer with liver disease of class Child-Pugh B.", "min", 60, 15, 180);

    static final Setting.Amount AGAINST_MINUTES = new Setting.Amount("release-override",
            "Minutes for which a clinician's decision against a release rule of the clinic holds.", "min", 30, 5, 60);

    /** Nothing was given. */
    public static final Rule DOSED = Rule.of("REL-DOSED", Tag.P, "A dose was given",
            "Release is for those who were given a dose; the others end the visit as not dosed.", CLINIC);

    /** Two hours. */
    public static final Rule TWO_HOURS = Rule.of("REL-TWO-HOURS", Tag.L_MUST, "Two hours",
            "Never less than 120 minutes from the first device.", REMS).limited(VISIT_MINUTES);

    /** Two hours from the last device. */
    public static final Rule FROM_LAST = Rule.of("REL-FROM-LAST", Tag.P, "Two hours from the last device",
            "120 minutes from the last device; the prescriber may count from the first.", CLINIC).with(STAY_MINUTES);

    /** After an infusion. */
    public static final Rule AFTER_INFUSION = Rule.of("REL-AFTER-INFUSION", Tag.P, "An hour after the infusion",
            "60 minutes from the end of an infusion.", CLINIC).with(IV_STAY_MINUTES);

    /** After a sedative. */
    public static final Rule AFTER_SEDATIVE = Rule.of("REL-AFTER-SEDATIVE", Tag.P, "Two hours after a sedative",
            "A sedative given during the visit extends the stay.", CLINIC).with(SEDATIVE_MINUTES);

    /** Liver disease. */
    public static final Rule LIVER = Rule.of("REL-LIVER", Tag.L_WEIGH, "Longer with liver disease",
            "With liver disease of class Child-Pugh B the stay is 60 minutes longer; the label asks for longer watching and "
                    + "names no time, and the prescriber may decide otherwise with a reason.", LABEL).with(LIVER_MINUTES).revised(2);

    /** Attested. */
    public static final Rule STABLE = Rule.of("REL-STABLE", Tag.L_MUST, "Stable and ready",
            "A clinician says that the patient is stable and ready to leave.", REMS);

    /** Blood pressure. */
    public static final Rule PRESSURE = Rule.of("REL-BP", Tag.L_WEIGH, "Blood pressure at the door",
            "Read at the end; below 160/100 and within 20/10 of the value before the dose or falling on two readings, "
                    + "else the prescriber attests.", LABEL)
            .with(EXIT_SYSTOLIC, EXIT_DIASTOLIC, NEAR_SYSTOLIC, NEAR_DIASTOLIC, READING_EARLY)
            .revised(2);

    /** Sedation. */
    public static final Rule AWAKE = Rule.of("REL-AWAKE", Tag.L_MUST, "Sedation over",
            "Awake: MOAA/S 5 at the end.", REMS).with(READING_EARLY).limited(AWAKE_SCORE);

    /** Dissociation. */
    public static final Rule DISSOCIATION = Rule.of("REL-DISSOCIATION", Tag.L_MUST, "Dissociation over",
            "A clinician says that dissociation is over.", REMS).with(CADSS);

    /** Breathing. */
    public static final Rule BREATHING = Rule.of("REL-BREATHING", Tag.L_MUST, "Breathing at the door",
            "Breathing is counted at the end and is not as slow as a clinician is called for.", REMS)
            .with(MonitoringRules.RR_STOP, READING_EARLY);

    /** Saturation. */
    public static final Rule SPO2 = Rule.of("REL-SPO2", Tag.P, "Oxygen saturation at the door",
            "94 % or more, or within 2 of the value before the dose.", CLINIC)
            .with(EXIT_SPO2, NEAR_SPO2, READING_EARLY);

    /** Nobody is ready and Urgent at once. */
    public static final Rule NOTHING_OPEN = Rule.of("REL-NOTHING-OPEN", Tag.L_MUST, "Nothing Urgent open",
            "Nothing is Urgent or an Emergency: a value counts until it is read again, a symptom until pressure, pulse, "
                    + "saturation and breathing are read together without it.", REMS);

    /** Walking. */
    public static final Rule WALKING = Rule.of("REL-WALKING", Tag.P, "Steady walking",
            "The patient walks steadily.", CLINIC);

    /** Aldrete. */
    public static final Rule RECOVERED = Rule.of("REL-ALDRETE", Tag.P, "Recovered",
            "Modified Aldrete score 9 or 10.", CLINIC).with(ALDRETE);

    /** Ride. */
    public static final Rule RIDE = Rule.of("REL-RIDE", Tag.P, "Ride at the door",
            "Handed over at the door to a person by name.", CLINIC);

    /** Without a person by name. */
    public static final Rule RIDE_KIND = Rule.of("REL-RIDE-KIND", Tag.P, "Taxi or medical transport",
            "A patient leaves by taxi or medical transport only where the clinic allows it.", CLINIC).with(RIDES);

    /** Waiting for it. */
    public static final Rule RIDE_LADDER = Rule.of("REL-RIDE-LADDER", Tag.P, "Ready, waiting for the ride",
            "The ride is called at once and after 15 minutes, a second contact after 30, then the charge nurse every half "
                    + "hour, and from an hour before closing the charge nurse at once; nobody is let out alone.", CLINIC)
            .with(CLOSES_AT, RIDE_AGAIN, NURSE_EVERY, LAST_MINUTES);

    /** Instructions. */
    public static final Rule INSTRUCTIONS = Rule.of("REL-INSTRUCTIONS", Tag.P, "Written instructions",
            "Written instructions given, with no driving until the next day after restful sleep.", CLINIC);

    /** An ending that fits. */
    public static final Rule FITTING = Rule.of("REL-ENDING-FITS", Tag.P, "An ending that fits",
            "A visit in which something was given does not end as not dosed: what is written is kept, and named as a "
                    + "deviation.", CLINIC);

    /** Decided against. */
    public static final Rule AGAINST = Rule.of("REL-OVERRIDE", Tag.P, "Decided against a rule of the clinic",
            "A clinician may decide against a release rule of the clinic, or the longer stay with liver disease, with a "
                    + "reason, for this patient and for 30 minutes; never against what label or programme leave to nobody, and "
                    + "nobody leaves while an infusion runs.", CLINIC)
            .with(AGAINST_MINUTES).revised(2);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(DOSED, TWO_HOURS, FROM_LAST, AFTER_INFUSION, AFTER_SEDATIVE, LIVER, STABLE,
            PRESSURE, AWAKE, DISSOCIATION, BREATHING, SPO2, NOTHING_OPEN, WALKING, RECOVERED, RIDE, RIDE_KIND, RIDE_LADDER,
            INSTRUCTIONS, FITTING, AGAINST);

    private ReleaseRules() {}

    /** Whether the pressure has come back near to the one before the dose. */
    public static boolean near(VitalReading before, VitalReading after, Policy policy) {
        return after.systolic() <= before.systolic() + policy.whole(NEAR_SYSTOLIC)
                && after.diastolic() <= before.diastolic() + policy.whole(NEAR_DIASTOLIC);
    }
}
