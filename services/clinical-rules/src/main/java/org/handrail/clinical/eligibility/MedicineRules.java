package org.handrail.clinical.eligibility;

import static org.handrail.clinical.eligibility.EligibilityRule.notedIf;
import static org.handrail.clinical.eligibility.EligibilityRule.notedIfTold;
import static org.handrail.clinical.rule.Tag.G;
import static org.handrail.clinical.rule.Tag.K;
import static org.handrail.clinical.rule.Tag.L_WEIGH;
import static org.handrail.clinical.rule.Tag.P;

import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;

/** Medicines that act together with ketamine or esketamine. */
final class MedicineRules {

    private static final String LABEL = "Spravato US prescribing information";
    private static final String KNOWN = "Ketamine monographs, to be confirmed";

    static final Setting.Amount BENZODIAZEPINE_MG = new Setting.Amount("bzd-review-mg",
            "Benzodiazepines a day, as lorazepam, above which a clinician looks.", "mg", 2, 0, 3);
    static final Setting.Choice MAOI_RULE = new Setting.Choice("maoi",
            "What a monoamine oxidase inhibitor means.", "monitor", List.of("monitor", "review", "exclude"));
    static final Setting.Flag ANTIDEPRESSANT_ASKED = new Setting.Flag("require-oral-ad",
            "Whether the payer wants an oral antidepressant beside esketamine in treatment-resistant depression.", false);

    static final Rule BENZODIAZEPINE = Rule.of("ELIG-BENZODIAZEPINE", G, "Benzodiazepines",
            "Above 2 mg lorazepam a day, or its like, a clinician looks; any amount deepens sedation and is watched.",
            "Trial criteria (PMC6884875, PMC10812090); " + LABEL).with(BENZODIAZEPINE_MG);
    static final Rule OPIOID = Rule.of("ELIG-OPIOID", L_WEIGH, "Opioid or other depressant",
            "An opioid or other depressant of the nervous system deepens sedation: watched closely.", LABEL);
    static final Rule STIMULANT = Rule.of("ELIG-STIMULANT", L_WEIGH, "Stimulant",
            "A psychostimulant raises the blood pressure: watched closely.", LABEL);
    static final Rule MAOI = Rule.of("ELIG-MAOI", L_WEIGH, "Monoamine oxidase inhibitor",
            "The blood pressure is watched closely; a clinic may ask for a decision or rule it out.",
            LABEL + "; trial criteria (PMC6884875)").with(MAOI_RULE);
    private static final Rule ANTIDEPRESSANT = Rule.of("ELIG-ORAL-ANTIDEPRESSANT", P, "Oral antidepressant, payer",
            "Esketamine is allowed alone in treatment-resistant depression; some payers want an oral antidepressant "
                    + "beside it.", "UpToDate 2025; payer criteria").with(ANTIDEPRESSANT_ASKED);

    static final List<EligibilityRule> ALL = List.of(

            new EligibilityRule(BENZODIAZEPINE, (findings, policy, today) ->
                    benzodiazepine(findings.medicines().lorazepamEquivalentMg(), policy)),

            notedIf(OPIOID, "opioid", findings -> findings.medicines().opioid(), "watch-sedation"),

            notedIf(STIMULANT, "stimulant", findings -> findings.medicines().stimulant(), "watch-blood-pressure"),

            new EligibilityRule(MAOI, (findings, policy, today) -> switch (findings.medicines().maoi()) {
                case YES -> switch (policy.choice(MAOI_RULE)) {
                    case "exclude" -> Verdict.excludes(MAOI.hit("maoi"));
                    case "review" -> Verdict.reviews(MAOI.hit("maoi"), "watch-blood-pressure");
                    default -> Verdict.notes(MAOI.hit("maoi"), "watch-blood-pressure");
                };
                case NO -> Verdict.SILENT;
                case UNKNOWN -> Verdict.missing("maoi");
            }),

            new EligibilityRule(ANTIDEPRESSANT, (findings, policy, today) -> antidepressant(findings, policy))
                    .onlyFor(Protocol.ESKETAMINE_TRD),

            notedIfTold(Rule.of("ELIG-THEOPHYLLINE", K, "Theophylline",
                            "With theophylline seizures are more likely.", KNOWN),
                    "theophylline", findings -> findings.medicines().theophylline()),

            notedIfTold(Rule.of("ELIG-CYP", K, "Strong CYP3A4 or CYP2B6 modifier",
                            "Strong inhibitors and inducers change how much of swallowed ketamine acts.", KNOWN),
                    "cyp-modifier", findings -> findings.medicines().cypModifier()),

            notedIfTold(Rule.of("ELIG-LAMOTRIGINE", K, "Lamotrigine", "Lamotrigine may weaken the effect.", KNOWN),
                    "lamotrigine", findings -> findings.medicines().lamotrigine()),

            notedIfTold(Rule.of("ELIG-NALTREXONE", K, "Naltrexone", "Naltrexone may weaken the effect.", KNOWN),
                    "naltrexone", findings -> findings.medicines().naltrexone()));

    private MedicineRules() {}

    private static Verdict benzodiazepine(@Nullable Double lorazepamMg, Policy policy) {
        if (lorazepamMg == null || lorazepamMg.isNaN() || lorazepamMg < 0) {
            return Verdict.missing("benzodiazepine-dose");
        }
        if (lorazepamMg > policy.number(BENZODIAZEPINE_MG)) {
            return Verdict.reviews(BENZODIAZEPINE.hit("bzd-high"), "watch-sedation");
        }
        return lorazepamMg > 0 ? Verdict.notes(BENZODIAZEPINE.hit("bzd"), "watch-sedation") : Verdict.SILENT;
    }

    private static Verdict antidepressant(ScreeningFindings findings, Policy policy) {
        if (!findings.beforeFirstDose() || !policy.flag(ANTIDEPRESSANT_ASKED)) {
            return Verdict.SILENT;
        }
        return switch (findings.medicines().oralAntidepressant()) {
            case YES -> Verdict.SILENT;
            case NO -> Verdict.reviews(ANTIDEPRESSANT.hit("payer-oral-antidepressant"));
            case UNKNOWN -> Verdict.missing("oral-antidepressant");
        };
    }
}
