package org.handrail.clinical.eligibility;

import static org.handrail.clinical.eligibility.EligibilityRule.excludedIf;
import static org.handrail.clinical.eligibility.EligibilityRule.notedIf;
import static org.handrail.clinical.eligibility.EligibilityRule.reviewedIf;
import static org.handrail.clinical.rule.Tag.G;
import static org.handrail.clinical.rule.Tag.L_WEIGH;
import static org.handrail.clinical.rule.Tag.P;

import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.SubstanceScreens;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;

/** Alcohol, drugs and medicines. */
final class SubstanceRules {

    private static final String LABEL = "Spravato US prescribing information";

    static final Setting.Amount BENZODIAZEPINE_MG = new Setting.Amount("bzd-review-mg",
            "Benzodiazepines a day, as lorazepam, above which a clinician looks.", "mg", 2, 0, 3);
    static final Setting.Choice MAOI_RULE = new Setting.Choice("maoi",
            "What a monoamine oxidase inhibitor means.", "monitor", List.of("monitor", "review", "exclude"));

    private static final Rule AUDIT_C = Rule.of("ELIG-AUDIT-C", G, "Alcohol screen",
            "AUDIT-C of 4 for men, 3 for everyone else, is positive and needs a decision.",
            "Bush 1998; Bradley 2003");
    private static final Rule DAST = Rule.of("ELIG-DAST", G, "Drug screen",
            "DAST-10 of 3 or more is positive and needs a decision.", "Skinner 1982");
    private static final Rule URINE = Rule.of("ELIG-URINE-SCREEN", P, "Urine drug screen",
            "Where the clinic does it, a positive urine screen needs a decision.", "Clinic policy");
    private static final Rule BENZODIAZEPINE = Rule.of("ELIG-BENZODIAZEPINE", G, "Benzodiazepines",
            "Above 2 mg lorazepam a day, or its like, a clinician looks; any amount deepens sedation and is watched.",
            "Trial criteria (PMC6884875, PMC10812090); " + LABEL).with(BENZODIAZEPINE_MG);
    private static final Rule MAOI = Rule.of("ELIG-MAOI", L_WEIGH, "Monoamine oxidase inhibitor",
            "The blood pressure is watched closely; a clinic may ask for a decision or rule it out.",
            LABEL + "; trial criteria (PMC6884875)").with(MAOI_RULE);

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
                            SubstanceScreens.DRUGS_POSITIVE_FROM, DAST, "dast-10")),

            new EligibilityRule(URINE, (findings, policy, today) ->
                    findings.substances().urineScreenPositive().isYes()
                            ? Verdict.reviews(URINE.hit("urine-screen-positive")) : Verdict.SILENT),

            new EligibilityRule(BENZODIAZEPINE, (findings, policy, today) ->
                    benzodiazepine(findings.medicines().lorazepamEquivalentMg(), policy)),

            notedIf(Rule.of("ELIG-OPIOID", L_WEIGH, "Opioid or other depressant",
                            "An opioid or other depressant of the nervous system deepens sedation: watched closely.",
                            LABEL),
                    "opioid", findings -> findings.medicines().opioid(), "watch-sedation"),

            notedIf(Rule.of("ELIG-STIMULANT", L_WEIGH, "Stimulant",
                            "A psychostimulant raises the blood pressure: watched closely.", LABEL),
                    "stimulant", findings -> findings.medicines().stimulant(), "watch-blood-pressure"),

            new EligibilityRule(MAOI, (findings, policy, today) -> switch (findings.medicines().maoi()) {
                case YES -> switch (policy.choice(MAOI_RULE)) {
                    case "exclude" -> Verdict.excludes(MAOI.hit("maoi"));
                    case "review" -> Verdict.reviews(MAOI.hit("maoi"), "watch-blood-pressure");
                    default -> Verdict.notes(MAOI.hit("maoi"), "watch-blood-pressure");
                };
                case NO -> Verdict.SILENT;
                case UNKNOWN -> Verdict.missing("maoi");
            }));

    private SubstanceRules() {}

    /** A score out of its range is no score. */
    private static Verdict screen(@Nullable Integer score, int highest, int positiveFrom, Rule rule, String code) {
        if (score == null || score < 0 || score > highest) {
            return Verdict.missing(code);
        }
        return score >= positiveFrom ? Verdict.reviews(rule.hit(code + "-positive")) : Verdict.SILENT;
    }

    private static Verdict benzodiazepine(@Nullable Double lorazepamMg, Policy policy) {
        if (lorazepamMg == null || lorazepamMg.isNaN() || lorazepamMg < 0) {
            return Verdict.missing("benzodiazepine-dose");
        }
        if (lorazepamMg > policy.number(BENZODIAZEPINE_MG)) {
            return Verdict.reviews(BENZODIAZEPINE.hit("bzd-high"), "watch-sedation");
        }
        return lorazepamMg > 0 ? Verdict.notes(BENZODIAZEPINE.hit("bzd"), "watch-sedation") : Verdict.SILENT;
    }
}
