package org.handrail.clinical.outcome;

import java.util.List;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** What scores during and after treatment mean. */
public final class OutcomeRules {

    private static final String CLINIC = "Clinic policy";
    private static final String EARLY = "Translational Psychiatry 2024 (s41398-024-03027-2)";

    static final Limit RESPONSE = new Limit("outcome-response",
            "Percent of fall from the baseline that is a response.", "%", 50);
    static final Setting.Amount PARTIAL = new Setting.Amount("outcome-partial",
            "Percent of fall from the baseline that is a partial response.", "%", 30, 25, 40);
    static final Setting.Amount IMPROVEMENT = new Setting.Amount("outcome-improvement",
            "Percent of fall from the baseline that is an improvement.", "%", 20, 15, 25);
    static final Limit REMISSION_PHQ9 = new Limit("remission-phq-9",
            "Highest PHQ-9 total that is remission.", "points", 4);
    static final Setting.Amount REMISSION_MADRS = new Setting.Amount("remission-madrs",
            "Highest MADRS total that is remission.", "points", 12, 8, 12);
    static final Limit REMISSION_QIDS = new Limit("remission-qids-sr16",
            "Highest QIDS-SR16 total that is remission.", "points", 5);
    static final Setting.Amount RISE = new Setting.Amount("relapse-rise",
            "Points that the PHQ-9 has risen from its best.", "points", 6, 5, 10);
    static final Setting.Amount HIGH_AGAIN = new Setting.Amount("relapse-high",
            "PHQ-9 total that is high again when met twice in a row.", "points", 15, 10, 20);
    static final Setting.Amount WORSE = new Setting.Amount("worsening",
            "Points that a score has risen since the last with the same recall window.", "points", 5, 3, 10);
    /** Reviewed in the middle of the series. */
    public static final Setting.Amount INFUSIONS = new Setting.Amount("benefit-review-infusions",
            "Infusion after which the benefit is reviewed.", "visits", 4, 3, 6);
    /** The label's end of induction. */
    public static final Limit SESSIONS = new Limit("benefit-review-sessions",
            "Esketamine session after which the benefit is reviewed.", "visits", 8);

    static final Limit EARLY_INFUSIONS = new Limit("early-infusions",
            "First infusions without improvement that are a sign.", "infusions", 3);

    /** Response, partial response, improvement. */
    public static final Rule CLASS = Rule.of("OUT-CLASS", Tag.G, "Response",
            "A fall of 50 % from the last score before the first dose is a response, of 30 % a partial one, of 20 % an "
                    + "improvement, on raw values of the same instrument and recall window.",
            "Operational definitions of treatment-resistant depression (PMC8049072); BMC Psychiatry 2023 "
                    + "(s12888-023-05017-y); " + EARLY).with(PARTIAL, IMPROVEMENT).limited(RESPONSE);

    /** Remission. */
    public static final Rule REMISSION = Rule.of("OUT-REMISSION", Tag.K, "Remission",
            "A PHQ-9 below 5, a MADRS of at most 12 or a QIDS-SR16 of at most 5 is remission.",
            "Esketamine trials, BMC Psychiatry 2023 (s12888-023-05017-y); CBE 0710; Rush 2003")
            .with(REMISSION_MADRS).limited(REMISSION_PHQ9, REMISSION_QIDS);

    /** Relapse. */
    public static final Rule RELAPSE = Rule.of("OUT-RELAPSE", Tag.P, "Suspected relapse",
            "After an earlier response, a PHQ-9 that is 6 or more above its best, or 15 or more twice in a row, is a "
                    + "suspected relapse.", "Turkoz, meaningful change in TRD (PubMed 33261932); clinic policy")
            .with(RISE, HIGH_AGAIN);

    /** Worsening. */
    public static final Rule WORSENING = Rule.of("OUT-WORSE", Tag.P, "Worsening",
            "A score that is 5 or more above the last one with the same recall window is looked at within a day.",
            CLINIC).with(WORSE);

    /** The benefit review. */
    public static final Rule BENEFIT_REVIEW = Rule.of("OUT-BENEFIT-REVIEW", Tag.L_WEIGH, "Benefit review",
            "After the fourth infusion, and after the eighth esketamine session, a clinician decides whether the "
                    + "benefit warrants going on.", "Spravato US prescribing information; clinic policy")
            .with(INFUSIONS).limited(SESSIONS);

    /** The proposal to weigh stopping. */
    public static final Rule STOP_REVIEW = Rule.of("OUT-STOP-REVIEW", Tag.G, "Stopping is weighed",
            "When the score has fallen by less than 20 % at the benefit review, stopping is proposed, never done by "
                    + "itself.", EARLY).with(IMPROVEMENT);

    /** The early sign. */
    public static final Rule EARLY_SIGN = Rule.of("OUT-EARLY-SIGN", Tag.G, "No improvement after the first infusions",
            "Less than 20 % improvement after each of infusions 1 to 3 makes a later response unlikely; it is shown and "
                    + "stops nothing.", EARLY).with(IMPROVEMENT).limited(EARLY_INFUSIONS);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(CLASS, REMISSION, RELAPSE, WORSENING, BENEFIT_REVIEW, STOP_REVIEW,
            EARLY_SIGN);

    private OutcomeRules() {
    }
}
