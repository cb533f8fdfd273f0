package org.handrail.clinical.eligibility;

import static org.handrail.clinical.eligibility.EligibilityRule.reviewedWhereAsked;
import static org.handrail.clinical.rule.Tag.G;
import static org.handrail.clinical.rule.Tag.K;
import static org.handrail.clinical.rule.Tag.P;

import java.util.List;
import java.util.function.Function;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;

/** What clinics and payers ask for besides, and what a patient must be able to do. */
final class AssessmentRules {

    static final Setting.Choice FIRST = new Setting.Choice("trd-first",
            "What the payer wants tried in this episode besides the drugs.", "none",
            List.of("none", "augmentation", "psychotherapy", "either"));
    static final Setting.Amount AUGMENTATIONS = new Setting.Amount("trd-augmentations",
            "Different augmentations that the payer wants tried.", "augmentations", 1, 1, 2);
    static final Setting.Flag PSYCHIATRIST_ASKED = new Setting.Flag("psychiatrist-required",
            "Whether the payer wants a psychiatrist to prescribe or to be consulted.", false);
    static final Setting.Flag OTHER_CAUSE_ASKED = new Setting.Flag("other-cause-asked",
            "Whether no decision is taken before another cause was looked for.", false);
    static final Setting.Flag ECG_ASKED = new Setting.Flag("ecg-required",
            "Whether no decision is taken before an electrocardiogram.", false);
    static final Setting.Flag LABS_ASKED = new Setting.Flag("labs-required",
            "Whether no decision is taken before kidney and liver tests.", false);

    static final Setting.Flag STOP_BANG_ASKED = new Setting.Flag("stop-bang-required",
            "Whether no decision is taken before the STOP-BANG was asked, where sleep apnoea is not known.", false);
    static final Setting.Amount STOP_BANG_POINTS = new Setting.Amount("stop-bang-review",
            "STOP-BANG from which a clinician looks before anything that sedates.", "points", 3, 3, 5);

    private static final Rule BEFORE = Rule.of("ELIG-TRD-FIRST", P, "Augmentation or psychotherapy first",
            "Some payers want augmentation, psychotherapy or either tried in this episode before ketamine.",
            "Payer criteria (QualChoice, Caremark, Medical Mutual)").with(FIRST, AUGMENTATIONS);
    private static final Rule PSYCHIATRIST = Rule.of("ELIG-PSYCHIATRIST", P, "A psychiatrist takes part",
            "Where the payer asks for it a psychiatrist prescribes or was consulted.", "Payer criteria")
            .with(PSYCHIATRIST_ASKED);
    private static final Rule OTHER_CAUSE = Rule.of("ELIG-OTHER-CAUSE", K, "Another cause",
            "When another diagnosis or illness explains why drugs did not help a clinician looks first; drugs not "
                    + "taken, bipolar disorder, substances and thyroid have rules of their own.",
            "McIntyre 2021; Sforzini 2021 (PMC9095475)").with(OTHER_CAUSE_ASKED);
    private static final Rule ECG = Rule.of("ELIG-ECG", P, "Electrocardiogram",
            "An electrocardiogram that is not as it should be needs a decision; a clinic may ask for one.",
            "College of Physicians BC draft 2021; clinic policy").with(ECG_ASKED);
    private static final Rule LABS = Rule.of("ELIG-LABS", P, "Kidney and liver tests",
            "Kidney or liver tests that are not as they should be need a decision; a clinic may ask for them.",
            "College of Physicians BC draft 2021; clinic policy").with(LABS_ASKED);
    static final Rule STOP_BANG = Rule.of("ELIG-STOP-BANG", K, "STOP-BANG before sedation",
            "A STOP-BANG of 3 or more makes sleep apnoea likely: a clinician looks, and the saturation is watched without a "
                    + "break; a clinic may ask for it.",
            "College of Physicians BC draft 2021; the number from general knowledge").with(STOP_BANG_ASKED, STOP_BANG_POINTS);
    private static final Rule CAPACITY = Rule.of("ELIG-CAPACITY", G, "Able to consent",
            "Who is not able to consent is not treated today.", "Trial criteria (PMC10812090)");
    private static final Rule REACHABLE = Rule.of("ELIG-REACHABLE", P, "Can be reached",
            "Who cannot be reached after a visit is not treated today.", "Trial criteria (PMC10812090); clinic policy");

    static final List<EligibilityRule> ALL = List.of(
            new EligibilityRule(BEFORE, (findings, policy, today) -> before(findings, policy))
                    .onlyFor(Protocol.ESKETAMINE_TRD),
            new EligibilityRule(PSYCHIATRIST, (findings, policy, today) -> psychiatrist(findings, policy)),
            reviewedWhereAsked(OTHER_CAUSE_ASKED, OTHER_CAUSE, "other-cause", f -> f.assessment().otherCause()),
            reviewedWhereAsked(ECG_ASKED, ECG, "abnormal-ecg", f -> f.assessment().abnormalEcg()),
            reviewedWhereAsked(LABS_ASKED, LABS, "abnormal-labs", f -> f.assessment().abnormalLabs()),
            new EligibilityRule(STOP_BANG, (findings, policy, today) -> stopBang(findings, policy)),
            heldIfNo(CAPACITY, "no-capacity", f -> f.assessment().canConsent()),
            heldIfNo(REACHABLE, "not-reachable", f -> f.assessment().reachable()));

    private AssessmentRules() {}

    private static Verdict before(ScreeningFindings findings, Policy policy) {
        String wanted = policy.choice(FIRST);
        if (!findings.beforeFirstDose() || wanted.equals("none")) {
            return Verdict.SILENT;
        }
        Integer tried = findings.assessment().augmentations();
        Answer augmented = tried == null ? Answer.UNKNOWN
                : tried >= policy.whole(AUGMENTATIONS) ? Answer.YES : Answer.NO;
        Answer talked = findings.assessment().psychotherapy();
        Answer met = switch (wanted) {
            case "augmentation" -> augmented;
            case "psychotherapy" -> talked;
            default -> augmented.isYes() || talked.isYes() ? Answer.YES
                    : augmented.isNo() && talked.isNo() ? Answer.NO : Answer.UNKNOWN;
        };
        return switch (met) {
            case YES -> Verdict.SILENT;
            case NO -> Verdict.reviews(BEFORE.hit("payer-first"));
            case UNKNOWN -> Verdict.missing(wanted.equals("either") ? "augmentation-or-psychotherapy" : wanted);
        };
    }

    private static Verdict psychiatrist(ScreeningFindings findings, Policy policy) {
        if (!findings.beforeFirstDose() || !policy.flag(PSYCHIATRIST_ASKED)) {
            return Verdict.SILENT;
        }
        return switch (findings.assessment().psychiatrist()) {
            case YES -> Verdict.SILENT;
            case NO -> Verdict.reviews(PSYCHIATRIST.hit("no-psychiatrist"));
            case UNKNOWN -> Verdict.missing("psychiatrist");
        };
    }

    /** Sleep apnoea that is known has a rule of its own. */
    private static Verdict stopBang(ScreeningFindings findings, Policy policy) {
        Integer points = findings.assessment().stopBang();
        if (findings.body().sleepApnoea().isYes()) {
            return Verdict.SILENT;
        }
        if (points == null) {
            return policy.flag(STOP_BANG_ASKED) ? Verdict.missing("stop-bang") : Verdict.SILENT;
        }
        return points >= policy.whole(STOP_BANG_POINTS) ? Verdict.reviews(STOP_BANG.hit("sleep-apnoea-likely"),
                BodyRules.CONTINUOUS_SATURATION) : Verdict.SILENT;
    }

    /** Consent and contact are gates of their own; here only a told "no" speaks. */
    private static EligibilityRule heldIfNo(Rule rule, String code,
                                            Function<ScreeningFindings, Answer> question) {
        return new EligibilityRule(rule, (findings, policy, today) -> question.apply(findings).isNo()
                ? Verdict.holdsToday(rule.hit(code)) : Verdict.SILENT);
    }
}
