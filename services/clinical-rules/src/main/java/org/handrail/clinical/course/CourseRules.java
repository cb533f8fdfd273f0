package org.handrail.clinical.course;

import java.util.List;
import org.handrail.clinical.outcome.OutcomeRules;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** The rules of a course. How often esketamine may be given is said where its doses are. */
public final class CourseRules {

    private static final String LABEL = "Spravato US prescribing information, dosage and administration";
    private static final String REVIEWS =
            "Andrade, reviews of ketamine dose and route, J Clin Psychiatry 2017 and 2019";
    private static final String CLINIC = "Clinic policy";

    static final Setting.Choice LEAST_DAYS = new Setting.Choice("course-least-days",
            "Days between visits from week 9 on: the label knows two weeks and one.", "14", List.of("14", "7"));
    static final Setting.Amount INFUSIONS_A_WEEK = new Setting.Amount("infusions-a-week",
            "Infusions a week in the series of six.", "infusions", 2, 2, 3);
    static final Setting.Amount MAINTENANCE_DAYS = new Setting.Amount("infusion-maintenance-days",
            "Days between infusions after the series.", "days", 14, 7, 28);
    static final Setting.Amount ARRIVAL_MINUTES = new Setting.Amount("visit-arrival-minutes",
            "Minutes from arrival to the first device or the infusion.", "min", 30, 10, 60);
    static final Setting.Amount DEVICES_MINUTES = new Setting.Amount("visit-devices-minutes",
            "Minutes from the first device to the last of three.", "min", 10, 10, 30);
    static final Setting.Amount OBSERVED_MINUTES = new Setting.Amount("visit-observed-minutes",
            "Minutes of observation after the last device.", "min", 120, 120, 240);
    static final Setting.Amount INFUSION_MINUTES = new Setting.Amount("visit-infusion-minutes",
            "Minutes that an infusion takes.", "min", 40, 40, 100);
    static final Setting.Amount INFUSION_OBSERVED_MINUTES = new Setting.Amount("visit-infusion-observed-minutes",
            "Minutes of observation after an infusion.", "min", 60, 60, 180);
    static final Setting.Amount LEAVING_MINUTES = new Setting.Amount("visit-leaving-minutes",
            "Minutes for the last checks, instructions and handing over to the ride.", "min", 20, 0, 60);

    /** Days of the induction. */
    public static final Rule INDUCTION = Rule.of("COURSE-INDUCTION", Tag.L_WEIGH, "Twice a week for four weeks",
            "Induction has eight visits in four weeks, on days 1, 4, 8, 11, 15, 18, 22 and 25.",
            LABEL + "; days as in TRANSFORM-2");

    /** Weeks 5 to 8. */
    public static final Rule WEEKLY = Rule.of("COURSE-WEEKLY", Tag.L_WEIGH, "Once a week",
            "In weeks 5 to 8 there is one visit a week.", LABEL);

    /** From week 9. */
    public static final Rule LEAST = Rule.of("COURSE-LEAST", Tag.L_WEIGH, "As seldom as keeps the benefit",
            "From week 9 on visits are every two weeks or once a week, as seldom as keeps the benefit.", LABEL)
            .with(LEAST_DAYS).revised(2);

    /** Suicidal thoughts: four weeks. */
    public static final Rule FOUR_WEEKS = Rule.of("COURSE-MDSI", Tag.L_WEIGH, "Four weeks",
            "For acute suicidal thoughts 84 mg are given twice a week for four weeks; more has not been studied.",
            LABEL);

    /** Six infusions. */
    public static final Rule INFUSIONS = Rule.of("COURSE-INFUSIONS", Tag.G, "Six infusions",
            "The series has six infusions in two to three weeks.", REVIEWS).with(INFUSIONS_A_WEEK);

    /** After the series. */
    public static final Rule MAINTENANCE = Rule.of("COURSE-MAINTENANCE", Tag.G, "Infusions after the series",
            "After the series infusions are once a week to every four weeks, before the benefit is expected to fade.",
            REVIEWS).with(MAINTENANCE_DAYS);

    /** Benefit at the end of induction. */
    public static final Rule REVIEW = Rule.of("COURSE-REVIEW", Tag.L_WEIGH, "Benefit review after induction",
            "After the eighth visit a clinician says whether treatment helps before more is booked.", LABEL)
            .limited(OutcomeRules.SESSIONS);

    /** Benefit after infusion 4. */
    public static final Rule INFUSION_REVIEW = Rule.of("COURSE-INFUSION-REVIEW", Tag.P,
            "Benefit review after infusion 4",
            "After the fourth infusion a clinician says whether treatment helps before more is booked.", CLINIC)
            .with(OutcomeRules.INFUSIONS);

    /** A missed visit. */
    public static final Rule MISSED = Rule.of("COURSE-MISSED", Tag.L_WEIGH, "After a missed visit",
            "After a missed visit the schedule is kept; if depression got worse, a clinician may go back to the "
                    + "frequency before.", LABEL);

    /** The whole stay. */
    public static final Rule OCCUPANCY = Rule.of("COURSE-OCCUPANCY", Tag.P, "Planned from arrival to leaving",
            "Chair, nurse and prescriber are planned from arrival until the patient leaves, not for the dose alone.",
            CLINIC)
            .with(ARRIVAL_MINUTES, DEVICES_MINUTES, OBSERVED_MINUTES, INFUSION_MINUTES, INFUSION_OBSERVED_MINUTES,
                    LEAVING_MINUTES);

    public static final List<Rule> ALL = List.of(INDUCTION, WEEKLY, LEAST, FOUR_WEEKS, INFUSIONS, MAINTENANCE,
            REVIEW, INFUSION_REVIEW, MISSED, OCCUPANCY);

    private CourseRules() {}
}
