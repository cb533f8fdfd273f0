package org.handrail.clinical.dosing;

import java.util.List;
import java.util.Set;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** The rules for giving one device of esketamine nasal spray. */
public final class EsketamineDosing {

    /** One device, two sprays. */
    public static final int DEVICE_MG = 28;

    /** What can be ordered: one, two or three devices. One device is for regions whose label starts there. */
    public static final Set<Integer> AMOUNTS_MG = Set.of(28, 56, 84);

    private static final String LABEL = "Spravato US prescribing information, dosage and administration";
    private static final String CLINIC = "Clinic policy";

    static final Setting.Amount REST_MINUTES = new Setting.Amount("dose-rest",
            "Minutes between two devices.", "min", 5, 5, 15);
    static final Setting.Amount PERMISSION_MINUTES = new Setting.Amount("dose-permission",
            "Minutes that a permission holds.", "min", 10, 5, 15);
    static final Setting.Amount DAYS_IN_WINDOW = new Setting.Amount("dose-days-in-7",
            "Treatment days allowed in any 7 calendar days.", "days", 2, 1, 2);
    static final Setting.Amount GAP_DAYS = new Setting.Amount("dose-gap-days",
            "Calendar days from one treatment day to the next.", "days", 2, 1, 4);
    /** Above this the dose is weighed. */
    public static final Setting.Amount WARN_SYSTOLIC = new Setting.Amount("bp-warn-systolic",
            "Systolic value above which the dose is weighed.", "mmHg", 140, 120, 140);
    /** Above this the dose is weighed. */
    public static final Setting.Amount WARN_DIASTOLIC = new Setting.Amount("bp-warn-diastolic",
            "Diastolic value above which the dose is weighed.", "mmHg", 90, 80, 90);
    /** From this on, after a recheck, the dose is held. */
    public static final Setting.Amount HOLD_SYSTOLIC = new Setting.Amount("bp-hold-systolic",
            "Systolic value from which the dose is held after a recheck.", "mmHg", 160, 141, 180);
    /** From this on, after a recheck, the dose is held. */
    public static final Setting.Amount HOLD_DIASTOLIC = new Setting.Amount("bp-hold-diastolic",
            "Diastolic value from which the dose is held after a recheck.", "mmHg", 100, 91, 110);
    static final Setting.Amount RECHECK_MINUTES = new Setting.Amount("bp-recheck",
            "Minutes from a raised blood pressure to the recheck.", "min", 15, 5, 30);

    static final Setting.Amount COURSE_DEVICES = new Setting.Amount("dose-course-devices-trd",
            "Devices in a course for treatment-resistant depression that the payer covers.", "devices", 23, 8, 60);
    static final Setting.Amount COURSE_DEVICES_MDSI = new Setting.Amount("dose-course-devices-mdsi",
            "Devices in a course for acute suicidal thoughts that the payer covers.", "devices", 24, 8, 60);
    static final Setting.Choice JURISDICTION = new Setting.Choice("jurisdiction",
            "Whose label says where older people begin.", "us", List.of("us", "eu"));
    static final Limit FIRST_DAY_MG = new Limit("first-day-mg", "Most on the first day.", "mg", 56);
    static final Limit FIRST_DAY_OLDER_MG = new Limit("first-day-older-mg",
            "Most on the first day of older people under the European label.", "mg", 28);
    static final Limit MOST_WEEK_MG = new Limit("week-mg", "Most in seven calendar days.", "mg", 168);
    static final Limit WINDOW_DAYS = new Limit("week-days", "Calendar days that make the window.", "days", 7);

    /** Order in force. */
    public static final Rule ORDER = Rule.of("DOSE-ORDER", Tag.P, "A prescriber's order",
            "No device without a prescriber's order in force for this visit; that its visits are used up, or that a review has "
                    + "overtaken it, the prescriber may weigh for one dose.", CLINIC).revised(2);

    /** The drug. */
    public static final Rule DRUG = Rule.of("DOSE-DRUG", Tag.P, "The drug of the treatment",
            "Another drug than the one the patient is treated with is recorded as given, and named as a deviation.",
            CLINIC);

    /** Number of devices. */
    public static final Rule AMOUNT = Rule.of("DOSE-AMOUNT", Tag.L_WEIGH, "As many devices as ordered",
            "56 mg is two devices and 84 mg is three; no device beyond the order.", LABEL);

    /** First day. */
    public static final Rule FIRST_DAY = Rule.of("DOSE-FIRST-DAY", Tag.L_WEIGH, "56 mg on the first day",
            "Treatment of treatment-resistant depression begins with 56 mg; under the European label with 28 mg from 65 "
                    + "years.", LABEL + "; MIMS Hong Kong")
            .with(JURISDICTION).limited(FIRST_DAY_MG, FIRST_DAY_OLDER_MG);

    /** Milligrams in a week. */
    public static final Rule WEEK_MG = Rule.of("DOSE-WEEK-MG", Tag.L_WEIGH, "At most 168 mg in seven days",
            "That day and the six before it, by the clinic's calendar, hold at most 168 mg.", LABEL).limited(MOST_WEEK_MG, WINDOW_DAYS);

    /** Devices of a course. */
    public static final Rule COURSE = Rule.of("DOSE-COURSE-DEVICES", Tag.P, "Devices that payers cover",
            "Beyond the devices that a payer covers the dose is noted, never held; a misfired device does not count.",
            "QualChoice criteria").with(COURSE_DEVICES, COURSE_DEVICES_MDSI).revised(2);

    /** Never taken home. */
    public static final Rule OBSERVED = Rule.of("DOSE-OBSERVED", Tag.L_MUST, "Never taken home",
            "The patient sprays herself at the site and is watched; esketamine is never taken home.", "Spravato REMS");

    /** Lost. */
    public static final Rule NOT_REPEATED = Rule.of("DOSE-NOT-REPEATED", Tag.K, "Never given twice",
            "What was vomited, sneezed or dripped out is not given again that day.", "General knowledge, to be confirmed");

    /** One after the other. */
    public static final Rule SEQUENCE = Rule.of("DOSE-SEQUENCE", Tag.P, "Devices in turn",
            "A device is asked for after the one before it has been recorded, and once.", CLINIC);

    /** Rest between devices. */
    public static final Rule REST = Rule.of("DOSE-REST", Tag.L_WEIGH, "Rest between devices",
            "The next device waits until 5 minutes after the last.", LABEL).with(REST_MINUTES);

    /** Dosing was stopped. */
    public static final Rule STOPPED = Rule.of("DOSE-STOPPED", Tag.P, "Dosing stopped",
            "After a stop at this visit no further device is given.", CLINIC);

    /** Two days in seven. */
    public static final Rule WEEK = Rule.of("DOSE-WEEK", Tag.P, "At most two treatment days in seven",
            "That day and the six before it, by the clinic's calendar, hold at most two treatment days.", CLINIC)
            .with(DAYS_IN_WINDOW).limited(WINDOW_DAYS);

    /** Not on the next day. */
    public static final Rule GAP = Rule.of("DOSE-GAP", Tag.P, "A day between treatments",
            "Two treatment days are at least two calendar days apart.", CLINIC).with(GAP_DAYS);

    /** Blood pressure read today. */
    public static final Rule PRESSURE_READ = Rule.of("DOSE-BP-READ", Tag.L_WEIGH, "Blood pressure before the dose",
            "Both values are read on the day, before the first device, the diastolic below the systolic.", LABEL)
            .revised(2);

    /** Raised: read again. */
    public static final Rule PRESSURE_RECHECK = Rule.of("DOSE-BP-RECHECK", Tag.P, "Raised blood pressure: recheck",
            "Above 140 systolic or above 90 diastolic it is read again after 15 minutes.", CLINIC)
            .with(RECHECK_MINUTES, WARN_SYSTOLIC, WARN_DIASTOLIC).revised(2);

    /** Still raised: weigh. */
    public static final Rule PRESSURE_WEIGH = Rule.of("DOSE-BP-WEIGH", Tag.L_WEIGH, "Raised blood pressure: weigh",
            "Still above 140 systolic or above 90 diastolic, the prescriber weighs benefit against risk.",
            LABEL).with(WARN_SYSTOLIC, WARN_DIASTOLIC).revised(2);

    /** Still high: hold. */
    public static final Rule PRESSURE_HOLD = Rule.of("DOSE-BP-HOLD", Tag.P, "High blood pressure: hold",
            "At 160 systolic or 100 diastolic or more after the recheck the dose is held; the label has no such "
                    + "limit.",
            CLINIC).with(HOLD_SYSTOLIC, HOLD_DIASTOLIC).revised(2);

    /** Not cleared. */
    public static final Rule CLEARED = Rule.of("DOSE-CLEARED", Tag.L_MUST, "Cleared for treatment",
            "Eligibility, consent and enrolment are known to stand; nobody decides against a hold of label or programme.",
            "Spravato REMS").revised(2);

    /** Doubt. */
    public static final Rule NOT_CURRENT = Rule.of("DOSE-NOT-CURRENT", Tag.P, "Not known to be current",
            "When a source does not answer, is behind or is blocked, its permission is not believed; the prescriber "
                    + "may decide with a reason.", CLINIC).revised(2);

    /** Held elsewhere. */
    public static final Rule COURSE_HOLD = Rule.of("DOSE-COURSE-HOLD", Tag.P, "Held elsewhere",
            "A hold of the clinic's own that another part of it knows of needs a decision before the dose.", CLINIC)
            .revised(2);

    /** How long a permission holds. */
    public static final Rule PERMISSION = Rule.of("DOSE-PERMISSION", Tag.P, "Permission for ten minutes",
            "A permission holds for 10 minutes; after that the question is asked again.", CLINIC)
            .with(PERMISSION_MINUTES);

    /** Given without permission. */
    public static final Rule WITHOUT_PERMISSION = Rule.of("DOSE-WITHOUT-PERMISSION", Tag.P,
            "Given without permission",
            "A device given without a permission or override in force is recorded as a deviation, never refused.",
            CLINIC);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(ORDER, DRUG, AMOUNT, FIRST_DAY, WEEK_MG, COURSE, OBSERVED, NOT_REPEATED, SEQUENCE, REST,
            STOPPED, WEEK, GAP, PRESSURE_READ, PRESSURE_RECHECK, PRESSURE_WEIGH, PRESSURE_HOLD, CLEARED, NOT_CURRENT,
            COURSE_HOLD, PERMISSION, WITHOUT_PERMISSION);

    private EsketamineDosing() {}
}
