package org.handrail.clinical.instrument;

import java.util.List;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Tag;

/** How forms are scored and what their totals are called. A missing item is never a zero: there is no total then. */
public final class ScoreRules {

    /** Depression, by the patient. */
    public static final Rule PHQ_9 = Rule.of("SCORE-PHQ-9", Tag.K, "PHQ-9",
            "Nine items of 0 to 3 about the last two weeks are added up, 0 to 27; the tenth, on functioning, never is.",
            "Kroenke 2001").limited(Band.limits("phq-9", Bands.PHQ_9));

    /** Anxiety. */
    public static final Rule GAD_7 = Rule.of("SCORE-GAD-7", Tag.K, "GAD-7",
            "Seven items of 0 to 3 about the last two weeks are added up, 0 to 21; 10 is the usual cut-off.",
            "Spitzer 2006").limited(Band.limits("gad-7", Bands.GAD_7));

    /** Depression, by a clinician. */
    public static final Rule MADRS = Rule.of("SCORE-MADRS", Tag.K, "MADRS",
            "Ten items of 0 to 6 about the last 7 days, rated by a clinician, are added up, 0 to 60.",
            "Snaith 1986").limited(Band.limits("madrs", Bands.MADRS));

    /** Depression, by the patient. */
    public static final Rule QIDS_SR16 = Rule.of("SCORE-QIDS-SR16", Tag.K, "QIDS-SR16",
            "Sixteen items of 0 to 3 about the last 7 days make nine domains, 0 to 27: of sleep, of appetite and weight, "
                    + "and of slowness and restlessness only the highest counts.",
            "Rush 2003").limited(Band.limits("qids-sr16", Bands.QIDS_SR16));

    /** Alcohol. */
    public static final Rule AUDIT_C = Rule.of("SCORE-AUDIT-C", Tag.G, "AUDIT-C",
            "Three items of 0 to 4 are added up, 0 to 12; 4 is positive for men, 3 for everyone else and where it is not "
                    + "known.", "Bush 1998; Bradley 2003")
            .limited(SubstanceScreens.ALCOHOL_MEN, SubstanceScreens.ALCOHOL_OTHERS);

    /** Drugs. */
    public static final Rule DAST_10 = Rule.of("SCORE-DAST-10", Tag.K, "DAST-10",
            "Ten answers are added up, 0 to 10, the third the other way round; drugs only, no alcohol.",
            "Skinner 1982").limited(Band.limits("dast-10", Bands.DAST_10));

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(PHQ_9, GAD_7, MADRS, QIDS_SR16, AUDIT_C, DAST_10);

    private ScoreRules() {}
}
