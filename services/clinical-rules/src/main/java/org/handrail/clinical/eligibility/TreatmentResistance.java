package org.handrail.clinical.eligibility;

import static org.handrail.clinical.rule.Tag.G;
import static org.handrail.clinical.rule.Tag.P;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;

/** Treatment-resistant: two different antidepressants, long enough and high enough, and still depressed. */
final class TreatmentResistance {

    static final Setting.Amount TRIALS = new Setting.Amount("trd-trials",
            "Failed antidepressants asked for.", "drugs", 2, 2, 3);
    static final Setting.Amount WEEKS = new Setting.Amount("trd-weeks",
            "Weeks at an adequate dose that make a trial.", "weeks", 6, 4, 12);
    static final Setting.Amount RESPONSE = new Setting.Amount("trd-response-percent",
            "Fall of the score from which a trial counts as a response.", "%", 50, 25, 50);
    static final Setting.Choice DOSE = new Setting.Choice("trd-dose",
            "How high the dose of a trial must have been.", "adequate", List.of("adequate", "maximum-tolerated"));
    static final Setting.Amount CLASSES_ASKED = new Setting.Amount("trd-classes",
            "Different classes that the payer asks for.", "classes", 2, 2, 3);
    static final Setting.Flag COUNT_INTOLERANCE = new Setting.Flag("trd-count-intolerance",
            "Whether a drug that was stopped early because it was not tolerated counts, with a clinician's look.",
            false);
    static final Setting.Flag DIFFERENT_CLASS = new Setting.Flag("trd-different-class",
            "Whether the payer asks for drugs of different classes.", true);

    private static final Rule RESISTANT = Rule.of("ELIG-TRD", G, "Treatment-resistant depression",
            "In this episode two different antidepressants did not help enough, each at an adequate dose for at least "
                    + "6 weeks and taken as prescribed.",
            "Sforzini 2021 (PMC9095475); McIntyre 2021; operational definitions (PMC8049072); payer criteria")
            .with(TRIALS, WEEKS, RESPONSE, DOSE, COUNT_INTOLERANCE);
    private static final Rule DIFFERENT_CLASSES = Rule.of("ELIG-TRD-CLASS", P, "Different classes",
            "Most payers ask for failed drugs of two different classes; clinically two different drugs are enough.",
            "Payer criteria (QualChoice, Cigna, Caremark and others)")
            .with(DIFFERENT_CLASS, CLASSES_ASKED);

    static final EligibilityRule MET = new EligibilityRule(RESISTANT, TreatmentResistance::met)
            .onlyFor(Protocol.ESKETAMINE_TRD, Protocol.IV_KETAMINE);
    static final EligibilityRule CLASSES = new EligibilityRule(DIFFERENT_CLASSES, TreatmentResistance::classes)
            .onlyFor(Protocol.ESKETAMINE_TRD);

    private TreatmentResistance() {}

    private static Verdict met(ScreeningFindings findings, Policy policy, LocalDate today) {
        @Nullable List<AntidepressantTrial> trials = findings.depression().trials();
        if (!findings.beforeFirstDose()) {
            return Verdict.SILENT;
        }
        if (trials == null) {
            return Verdict.missing("antidepressant-trials");
        }
        TrialCount count = TrialCount.of(trials, policy);
        int asked = policy.whole(TRIALS);
        if (count.failed() >= asked) {
            return Verdict.notes(RESISTANT.hit("trd-met"));
        }
        if (count.failedOrNotTolerated() >= asked) {
            return Verdict.reviews(RESISTANT.hit("trd-with-intolerance"));
        }
        return count.possible() >= asked
                ? Verdict.missing("antidepressant-trial-details")
                : Verdict.excludes(RESISTANT.hit("trd-not-met"));
    }

    private static Verdict classes(ScreeningFindings findings, Policy policy, LocalDate today) {
        @Nullable List<AntidepressantTrial> trials = findings.depression().trials();
        if (!findings.beforeFirstDose() || trials == null || !policy.flag(DIFFERENT_CLASS)) {
            return Verdict.SILENT;
        }
        List<AntidepressantTrial> failed = trials.stream()
                .filter(trial -> TrialCount.judge(trial, policy) == TrialCount.Judgement.FAILED).toList();
        long known = failed.stream().map(AntidepressantTrial::drugClass).filter(Objects::nonNull).distinct().count();
        if (failed.size() < policy.whole(TRIALS) || known >= policy.whole(CLASSES_ASKED)) {
            return Verdict.SILENT;
        }
        boolean someUnknown = failed.stream().anyMatch(trial -> trial.drugClass() == null);
        return someUnknown ? Verdict.missing("antidepressant-class")
                : Verdict.reviews(DIFFERENT_CLASSES.hit("payer-class"));
    }
}
