package org.handrail.clinical.eligibility;

import static org.handrail.clinical.eligibility.EligibilityRule.excludedIf;
import static org.handrail.clinical.eligibility.EligibilityRule.reviewedIf;
import static org.handrail.clinical.rule.Tag.K;
import static org.handrail.clinical.rule.Tag.L_MUST;
import static org.handrail.clinical.rule.Tag.L_WEIGH;
import static org.handrail.clinical.rule.Tag.P;

import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.rule.Rule;

/** The body besides heart and vessels. */
final class BodyRules {

    private static final String LABEL = "Spravato US prescribing information";
    private static final String KETAMINE = "Ketamine monographs; College of Physicians BC draft 2021";

    static final Rule PREGNANCY = Rule.of("ELIG-PREGNANCY", L_WEIGH, "Pregnancy",
            "Harm to the child is possible: not recommended in pregnancy, an override is a specialist's.", LABEL);
    private static final Rule PREGNANCY_TEST = Rule.of("ELIG-PREGNANCY-TEST", P, "Pregnancy test",
            "Who can become pregnant has a test before the decision.", "Trial NCT05803551; clinic policy");
    static final Rule SLEEP_APNOEA = Rule.of("ELIG-SLEEP-APNOEA", P, "Sleep apnoea",
            "Sleep apnoea needs a decision, and oxygen saturation is then watched without a break.",
            "College of Physicians BC draft 2021; clinic policy");
    static final Rule LIVER = Rule.of("ELIG-LIVER", L_WEIGH, "Liver disease",
            "Child-Pugh C is not recommended; Child-Pugh B is allowed and may need longer monitoring.", LABEL);

    static final String CONTINUOUS_SATURATION = "continuous-spo2";
    static final String CHILD_PUGH_B = "child-pugh-b";

    static final List<EligibilityRule> ALL = List.of(

            excludedIf(Rule.of("ELIG-HYPERSENSITIVITY", L_MUST, "Hypersensitivity",
                            "Hypersensitivity to ketamine, esketamine or an excipient rules treatment out.", LABEL),
                    "hypersensitivity", findings -> findings.body().hypersensitivity()),

            new EligibilityRule(PREGNANCY, (findings, policy, today) -> switch (pregnant(findings.body())) {
                case YES -> Verdict.excludes(PREGNANCY.hit("pregnancy"), "specialist-decides");
                case NO -> Verdict.SILENT;
                case UNKNOWN -> Verdict.missing("pregnancy");
            }),

            new EligibilityRule(PREGNANCY_TEST, (findings, policy, today) -> testOwed(findings.body())
                    ? Verdict.missing("pregnancy-test") : Verdict.SILENT),

            excludedIf(Rule.of("ELIG-BREASTFEEDING", L_WEIGH, "Breastfeeding",
                            "Not recommended while breastfeeding.", LABEL),
                    "breastfeeding", findings -> findings.body().breastfeeding()),

            new EligibilityRule(LIVER, (findings, policy, today) -> switch (findings.body().childPugh()) {
                case NO_DISEASE, A -> Verdict.SILENT;
                case B -> Verdict.notes(LIVER.hit(CHILD_PUGH_B), "longer-monitoring");
                case C -> Verdict.excludes(LIVER.hit("child-pugh-c"));
                case UNKNOWN -> Verdict.missing("child-pugh");
            }),

            reviewedIf(Rule.of("ELIG-THYROID", K, "Untreated overactive thyroid",
                            "An overactive thyroid that is not treated makes the blood pressure rise more.", KETAMINE),
                    "untreated-hyperthyroidism", findings -> findings.body().untreatedHyperthyroidism()),

            reviewedIf(Rule.of("ELIG-EYE-PRESSURE", K, "Raised eye pressure",
                            "Glaucoma or raised eye pressure needs a decision.", KETAMINE),
                    "raised-eye-pressure", findings -> findings.body().raisedEyePressure()),

            reviewedIf(Rule.of("ELIG-PORPHYRIA", K, "Porphyria", "Porphyria needs a decision.", KETAMINE),
                    "porphyria", findings -> findings.body().porphyria()),

            reviewedIf(Rule.of("ELIG-SEIZURES", K, "Uncontrolled seizures",
                            "Seizures that treatment does not control need a decision.", KETAMINE),
                    "uncontrolled-seizures", findings -> findings.body().uncontrolledSeizures()),

            reviewedIf(SLEEP_APNOEA, "sleep-apnoea", findings -> findings.body().sleepApnoea(),
                    CONTINUOUS_SATURATION));

    private BodyRules() {}

    /** Who cannot become pregnant need not be asked. */
    private static Answer pregnant(Body body) {
        return body.pregnant().isUnknown() && body.canBecomePregnant().isNo() ? Answer.NO : body.pregnant();
    }

    private static boolean testOwed(Body body) {
        return !body.pregnant().isYes() && !body.canBecomePregnant().isNo() && !body.pregnancyTested().isYes();
    }
}
