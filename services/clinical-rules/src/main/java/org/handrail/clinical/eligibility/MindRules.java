package org.handrail.clinical.eligibility;

import static org.handrail.clinical.eligibility.EligibilityRule.excludedIf;
import static org.handrail.clinical.eligibility.EligibilityRule.reviewedIf;
import static org.handrail.clinical.rule.Tag.G;
import static org.handrail.clinical.rule.Tag.L_WEIGH;

import java.util.List;
import org.handrail.clinical.rule.Rule;

/** Illnesses of the mind besides depression. */
final class MindRules {

    private static final String LABEL = "Spravato US prescribing information";

    static final List<EligibilityRule> ALL = List.of(

            excludedIf(Rule.of("ELIG-PSYCHOSIS", L_WEIGH, "Psychosis now",
                            "A patient who is psychotic now is treated only if the prescriber decides that benefit "
                                    + "outweighs risk.", LABEL + "; trial criteria (PMC6884875, PMC10812090)"),
                    "psychosis-now", findings -> findings.mind().psychosisNow()),

            reviewedIf(Rule.of("ELIG-PSYCHOSIS-PAST", L_WEIGH, "Psychosis before",
                            "Psychosis at any time before asks for a careful assessment.", LABEL),
                    "psychosis-past", findings -> findings.mind().psychosisPast()),

            excludedIf(Rule.of("ELIG-MANIA", G, "Mania now",
                            "A patient who is manic or hypomanic now is not treated.",
                            "Trial criteria (PMC6884875, PMC10812090)"),
                    "mania-now", findings -> findings.mind().maniaNow()),

            reviewedIf(Rule.of("ELIG-BIPOLAR", G, "Bipolar disorder",
                            "Bipolar depression is outside the labelled indication and needs a decision.",
                            "Translational Psychiatry 2024 (s41398-024-03027-2); trial criteria (PMC6884875)"),
                    "off-indication", findings -> findings.mind().bipolar()));

    private MindRules() {}
}
