package org.handrail.clinical.eligibility;

import static org.handrail.clinical.eligibility.EligibilityRule.excludedIf;
import static org.handrail.clinical.eligibility.EligibilityRule.reviewedIf;
import static org.handrail.clinical.eligibility.EligibilityRule.reviewedWhereAsked;
import static org.handrail.clinical.rule.Tag.G;
import static org.handrail.clinical.rule.Tag.L_WEIGH;
import static org.handrail.clinical.rule.Tag.P;

import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.SubstanceScreens;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;

/** Alcohol and drugs. */
final class SubstanceRules {

    private static final String LABEL = "Spravato US prescribing information";

    static final Setting.Flag URINE_ASKED = new Setting.Flag("urine-screen-required",
            "Whether no decision is taken before a urine drug screen.", false);

    private static final Rule AUDIT_C = Rule.of("ELIG-AUDIT-C", G, "Alcohol screen",
            "AUDIT-C of 4 for men, 3 for everyone else, is positive and needs a decision.",
            "Bush 1998; Bradley 2003").limited(SubstanceScreens.ALCOHOL_MEN, SubstanceScreens.ALCOHOL_OTHERS);
    private static final Rule DAST = Rule.of("ELIG-DAST", G, "Drug screen",
            "DAST-10 of 3 or more is positive and needs a decision.", "Skinner 1982").limited(SubstanceScreens.DRUGS);
    private static final Rule URINE = Rule.of("ELIG-URINE-SCREEN", P, "Urine drug screen",
            "Where the clinic does it, a positive urine screen needs a decision.", "Clinic policy")
            .with(URINE_ASKED);

    static final List<EligibilityRule> ALL = List.of(

            excludedIf(Rule.of("ELIG-SUBSTANCE-ACTIVE", G, "Active substance use disorder",
                            "A moderate or severe disorder that is active and not treated: not yet.",
                            "Payer criteria; trial criteria (PMC6884875); " + LABEL),
                    "active-substance-use-disorder", findings -> findings.substances().activeUntreatedDisorder()),

            reviewedIf(Rule.of("ELIG-SUBSTANCE-HISTORY", L_WEIGH, "Substance use disorder before",
                            "The risk of abuse is assessed before the first dose and watched after.", LABEL),
                    "substance-use-history", findings -> findings.substances().disorderInHistory()),

            new EligibilityRule(AUDIT_C, (findings, policy, today) -> screen(findings.substances().auditC(), 12,
                    SubstanceScreens.alcoholPositiveFrom(findings.substances().male()), AUDIT_C, "audit-c")),

            new EligibilityRule(DAST, (findings, policy, today) ->
                    screen(findings.substances().dast10(), 10,
                            SubstanceScreens.DRUGS.whole(), DAST, "dast-10")),

            reviewedWhereAsked(URINE_ASKED, URINE, "urine-screen-positive",
                    findings -> findings.substances().urineScreenPositive()));

    private SubstanceRules() {}

    /** A score out of its range is no score. */
    private static Verdict screen(@Nullable Integer score, int highest, int positiveFrom, Rule rule, String code) {
        if (score == null || score < 0 || score > highest) {
            return Verdict.missing(code);
        }
        return score >= positiveFrom ? Verdict.reviews(rule.hit(code + "-positive")) : Verdict.SILENT;
    }
}
