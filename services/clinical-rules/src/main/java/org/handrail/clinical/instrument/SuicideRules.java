package org.handrail.clinical.instrument;

import java.util.List;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** How answers about suicide are triaged. Item texts are licensed and not part of this project. */
public final class SuicideRules {

    private static final String TRIAGE = "C-SSRS screener clinical triage guidelines (Columbia Lighthouse Project)";

    /**
     * How a lifetime suicide attempt or preparation counts by its age. {@code three-months}: within three months
     * is high, anything older moderate. {@code three-bands}: within three months high, within a year moderate,
     * older low. The default is the stricter.
     */
    public static final Setting.Choice BEHAVIOUR_SCHEME = new Setting.Choice("cssrs-behaviour-scheme",
            "How past suicidal behaviour counts by its age.", "three-months",
            List.of("three-months", "three-bands"));

    /** Intent, plan or behaviour in the last three months. */
    public static final Rule HIGH = Rule.of("RISK-HIGH", Tag.G, "High suicide risk",
            "Some intent, a plan with intent, or suicidal behaviour within three months is high risk: a clinician at "
                    + "once, never alone.", TRIAGE);

    /** Method, or older behaviour. */
    public static final Rule MODERATE = Rule.of("RISK-MODERATE", Tag.G, "Moderate suicide risk",
            "Thoughts of a method, or suicidal behaviour more than three months ago, is moderate risk: a clinician "
                    + "the same day.", TRIAGE).with(BEHAVIOUR_SCHEME);

    /** Thoughts only. */
    public static final Rule LOW = Rule.of("RISK-LOW", Tag.G, "Low suicide risk",
            "A wish to be dead or unspecific thoughts alone is low risk: a behavioural-health clinician evaluates.",
            TRIAGE).with(BEHAVIOUR_SCHEME);

    static final Setting.Amount UNFINISHED_MINUTES = new Setting.Amount("screener-unfinished",
            "Minutes that a screener without a yes may rest unfinished before a person looks.", "min", 30, 5, 60);
    static final Limit POSITIVE = new Limit("suicide-item-positive", "Answer from which it is positive.", "points", 1);
    static final Limit MADRS_HIGH = new Limit("madrs-item-10-high", "Answer from which it is high risk.", "points", 5);
    static final Limit QIDS_HIGH = new Limit("qids-item-12-high", "Answer from which it is high risk.", "points", 3);

    /** Item 9 of the PHQ-9. */
    public static final Rule ITEM_9 = Rule.of("RISK-PHQ9-ITEM9", Tag.G, "PHQ-9 item 9",
            "Any answer above 0 to item 9, whatever the total, asks for the C-SSRS screener the same day.",
            "VA Risk ID programme (Psychiatric Services 2020; PLOS One 2023)").limited(POSITIVE);

    /** Item 10 of the MADRS. */
    public static final Rule MADRS_ITEM_10 = Rule.of("RISK-MADRS-ITEM10", Tag.K, "MADRS item 10",
            "Any answer above 0 to item 10, whatever the total, asks for the C-SSRS screener the same day; 5 and 6 "
                    + "stand for plans and are high risk.", "Montgomery and Asberg 1979").limited(POSITIVE, MADRS_HIGH);

    /** Item 12 of the QIDS-SR16. */
    public static final Rule QIDS_ITEM_12 = Rule.of("RISK-QIDS-ITEM12", Tag.K, "QIDS-SR16 item 12",
            "Any answer above 0 to item 12, whatever the total, asks for the C-SSRS screener the same day; 3 stands "
                    + "for plans or an attempt and is high risk.", "Rush 2003").limited(POSITIVE, QIDS_HIGH);

    /** Missing answers. */
    public static final Rule UNCLEAR = Rule.of("RISK-UNCLEAR", Tag.G, "Risk not clear",
            "A screener with answers missing is never read as no risk: the rest is asked the same day.", TRIAGE)
            .with(UNFINISHED_MINUTES);

    /** Days for which a clinician's acknowledgement of known risk holds. */
    public static final Setting.Amount BASELINE_DAYS = new Setting.Amount("risk-baseline-days",
            "Days for which acknowledged suicide risk holds at most.", "days", 30, 1, 30);

    /** Later screeners. */
    public static final Rule SINCE_CONTACT = Rule.of("RISK-SINCE-CONTACT", Tag.G, "Since the last contact",
            "What lies further back is asked at intake only; later behaviour since the last contact is behaviour within "
                    + "three months.", TRIAGE);

    /** What a clinician has acknowledged. */
    public static final Rule BASELINE = Rule.of("RISK-BASELINE", Tag.P, "Known suicide risk",
            "Risk that a clinician has acknowledged, with a safety plan, is a row on a work list for at most 30 days; "
                    + "new answers, higher and high risk alarm.", "Clinic policy").with(BASELINE_DAYS);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(HIGH, MODERATE, LOW, ITEM_9, MADRS_ITEM_10, QIDS_ITEM_12,
            UNCLEAR, SINCE_CONTACT, BASELINE);

    private SuicideRules() {}
}
