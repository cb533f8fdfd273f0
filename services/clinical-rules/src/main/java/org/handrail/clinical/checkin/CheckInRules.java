package org.handrail.clinical.checkin;

import java.util.List;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** When a patient is asked after a visit and after a series, and what follows when no answer comes. */
public final class CheckInRules {

    private static final String CLINIC = "Clinic policy";
    private static final String LABEL = "Spravato US prescribing information";

    static final Setting.Amount AFTER_VISIT = new Setting.Amount("check-in-after-visit",
            "Hours after the end of a visit at which the patient is asked.", "h", 24, 12, 72);
    static final Setting.Amount FIRST_VISITS = new Setting.Amount("check-in-first-visits",
            "First visits with a drug after each of which the patient is asked the day after.", "visits", 2, 2, 12);
    static final Setting.Amount AFTER_UNPLANNED_END = new Setting.Amount("check-in-after-unplanned-end",
            "Hours within which a patient is called who did not leave in the ordinary way.", "h", 4, 1, 4);
    static final Setting.Amount EARLY = new Setting.Amount("check-in-early-days",
            "Days after the first dose at which the patient is asked early.", "d", 3, 2, 5);
    static final Setting.Amount LATE = new Setting.Amount("check-in-late-days",
            "Days after the first dose at which the patient is asked once more.", "d", 7, 6, 14);
    static final Setting.Amount NEAR_VISIT = new Setting.Amount("check-in-near-visit",
            "Hours around a visit within which the visit asks instead.", "h", 24, 0, 48);
    static final Setting.Amount AFTER_SERIES = new Setting.Amount("check-in-after-series",
            "Days after the last dose at which the patient is asked how it has gone.", "d", 28, 14, 42);
    static final Setting.Amount MONTH = new Setting.Amount("check-in-month",
            "Days between the monthly check-ins.", "d", 30, 28, 35);
    static final Setting.Amount MONTHS = new Setting.Amount("check-in-months",
            "How many monthly check-ins there are before the quarterly ones.", "times", 6, 3, 12);
    static final Setting.Amount QUARTER = new Setting.Amount("check-in-quarter",
            "Days between the quarterly check-ins.", "d", 91, 84, 98);
    static final Setting.Amount RETRY = new Setting.Amount("check-in-retry",
            "Hours without an answer after which the second channel is tried, and again a person calls.", "h", 24, 4,
            48);
    static final Setting.Amount RETRY_AT_RISK = new Setting.Amount("check-in-retry-at-risk",
            "Hours without an answer after which a person calls when the last risk was moderate or higher.", "h", 4, 1,
            4);
    static final Setting.Amount CONTACT_FROM = new Setting.Amount("contact-after-item-9-from",
            "Hours after a positive item 9 from which a person makes contact again.", "h", 24, 12, 48);
    static final Setting.Amount CONTACT_BY = new Setting.Amount("contact-after-item-9-by",
            "Hours after a positive item 9 by which a person has made contact again.", "h", 72, 24, 72);
    static final Setting.Amount CONTACT_AGAIN = new Setting.Amount("contact-while-positive",
            "Days between contacts until the answer is negative.", "d", 7, 1, 7);
    static final Setting.Amount PLAN_AGAIN = new Setting.Amount("check-in-plan",
            "Days after which the patient is asked how the lifestyle goals go.", "d", 28, 7, 56);

    static final Setting.Amount WORDS_READ = new Setting.Amount("check-in-words-read",
            "Hours within which a person reads what a patient has written.", "h", 4, 1, 24);
    static final Setting.Amount SCORE_EVERY = new Setting.Amount("phq9-every-days",
            "Days after which the PHQ-9 is answered again before a dose.", "d", 7, 7, 28);
    static final Setting.Amount LIVER_EVERY = new Setting.Amount("liver-tests-days",
            "Days after which liver tests are taken again.", "d", 365, 90, 365);
    static final Setting.Amount AFTER_DISCHARGE = new Setting.Amount("contact-after-discharge",
            "Days within which a patient who left hospital is seen or called.", "d", 7, 1, 7);
    static final Setting.Amount EXERCISE_TIMES = new Setting.Amount("exercise-times",
            "Times a week that a goal of exercise usually has.", "times", 3, 1, 5);

    /** The day after. */
    public static final Rule DAY_AFTER = Rule.of("FUP-CHECK-IN", Tag.P, "Check-in the day after",
            "A patient is asked 24 hours after the first two visits with a drug and after each change of dose: safety, "
                    + "side effects, sleep, and whether the driving advice was kept; from the second of them on also the C-SSRS "
                    + "screener since the last contact.", CLINIC).with(AFTER_VISIT, FIRST_VISITS).revised(2);

    /** The call after an end that was not a release. */
    public static final Rule CALL_AFTER_UNPLANNED_END = Rule.of("FUP-CALL-4H", Tag.P, "Call after an unplanned end",
            "Whoever left against advice, unnoticed, early, by ambulance or without a dose is called within 4 hours.", CLINIC)
            .with(AFTER_UNPLANNED_END);

    /** The first week. */
    public static final Rule FIRST_WEEK = Rule.of("FUP-FIRST-WEEK", Tag.P, "Check-ins of the first week",
            "A patient is asked on day 3 and day 7 after the first dose: side effects, and the C-SSRS screener since the "
                    + "last contact.", CLINIC).with(EARLY, LATE).revised(2);

    /** A visit close by. */
    public static final Rule NEAR = Rule.of("FUP-NEAR-VISIT", Tag.P, "Asked at the visit instead",
            "A check-in within 24 hours of a visit is asked at the visit.", CLINIC).with(NEAR_VISIT);

    /** After the series. */
    public static final Rule SERIES = Rule.of("FUP-AFTER-SERIES", Tag.P, "Check-ins after the series",
            "A patient is asked 4 weeks after the last dose, then monthly six times, then quarterly, each time with the "
                    + "PHQ-9, how daily life goes (its item 10) and the GAD-7, unless they were answered within 7 days.",
            "KEEP-WELL trial protocol; clinic policy").with(AFTER_SERIES, MONTH, MONTHS, QUARTER).revised(2);

    /** The ladder of a check-in without an answer. */
    public static final Rule MISSED = Rule.of("FUP-MISSED", Tag.P, "Check-in without an answer",
            "Without an answer the second channel is tried after 24 hours and a person reaches out at 48; at moderate "
                    + "risk or higher a person reaches out at 4; a form that the answers leave out is asked for once more after "
                    + "the same time.", CLINIC).with(RETRY, RETRY_AT_RISK).revised(2);

    /** After item 9. */
    public static final Rule CONTACT = Rule.of("FUP-ITEM-9", Tag.P, "Contact after a positive item 9",
            "After a positive item 9 a person makes contact within 24 to 72 hours, then weekly until the answer is "
                    + "negative.", CLINIC).with(CONTACT_FROM, CONTACT_BY, CONTACT_AGAIN);

    /** Own words. */
    public static final Rule WORDS = Rule.of("FUP-WORDS", Tag.P, "Words reach a person",
            "What a patient writes in her own words is read by a person within 4 hours.", CLINIC).with(WORDS_READ);

    /** The lifestyle plan. */
    public static final Rule PLAN = Rule.of("FUP-PLAN", Tag.P, "Check-in of the lifestyle plan",
            "While a lifestyle goal is agreed the patient is asked every 4 weeks how it goes.", CLINIC)
            .with(PLAN_AGAIN);

    /** The weekly score. */
    public static final Rule SCORE = Rule.of("FUP-SCORE", Tag.P, "PHQ-9 at a visit",
            "The PHQ-9 is answered before the dose when the last one is 7 days old or more.", CLINIC).with(SCORE_EVERY);

    /** Bladder. */
    public static final Rule URINARY = Rule.of("WATCH-URINARY", Tag.L_WEIGH, "Urinary symptoms",
            "Urinary symptoms are asked about at each visit.", LABEL + "; Chang, BMC Psychiatry 2024");

    /** Memory and thinking. */
    public static final Rule COGNITION = Rule.of("WATCH-COGNITION", Tag.L_WEIGH, "Memory and thinking",
            "Memory and thinking are asked about at each visit.", LABEL);

    /** Liver. */
    public static final Rule LIVER = Rule.of("WATCH-LIVER", Tag.K, "Liver tests",
            "Liver tests are taken once a year while treatment goes on.", "General knowledge, to be confirmed")
            .with(LIVER_EVERY);

    /** After a hospital stay. */
    public static final Rule DISCHARGE = Rule.of("FUP-DISCHARGE", Tag.K, "Contact after a hospital stay",
            "Who leaves hospital is seen or called within 7 days.", "HEDIS FUH").with(AFTER_DISCHARGE);

    /** Safety plan. */
    public static final Rule SAFETY_PLAN = Rule.of("FUP-SAFETY-PLAN", Tag.K, "Safety plan",
            "A safety plan holds warning signs, coping, contacts, professional help and safety of means.",
            "Stanley and Brown 2012");

    /** Movement. */
    public static final Rule EXERCISE = Rule.of("FUP-EXERCISE", Tag.G, "Exercise",
            "Exercise helps on its own in mild to moderate depression and beside other treatment in severe; 3 times a "
                    + "week is a usual goal.", "CANMAT 2016 and 2023").with(EXERCISE_TIMES);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(DAY_AFTER, CALL_AFTER_UNPLANNED_END, FIRST_WEEK, NEAR, SERIES, MISSED,
            CONTACT, WORDS, PLAN, SCORE, URINARY, COGNITION, LIVER, DISCHARGE, SAFETY_PLAN, EXERCISE);

    /** Hours within which somebody calls whoever did not leave in the ordinary way. */
    public static int callWithinHours(Policy policy) {
        return policy.whole(AFTER_UNPLANNED_END);
    }

    private CheckInRules() {
    }
}
