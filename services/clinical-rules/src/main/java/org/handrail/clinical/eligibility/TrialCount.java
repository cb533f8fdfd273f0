package org.handrail.clinical.eligibility;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;

/**
 * How many different drugs failed. The same drug tried twice counts once.
 *
 * @param failed               certainly failed
 * @param failedOrNotTolerated certainly failed, or stopped early because not tolerated where the clinic counts that
 * @param possible             as many as could have failed, once everything is known
 */
record TrialCount(int failed, int failedOrNotTolerated, int possible) {

    /** What one trial says. */
    enum Judgement { FAILED, NOT_TOLERATED, NOT_KNOWN, DOES_NOT_COUNT }

    static TrialCount of(List<AntidepressantTrial> trials, Policy policy) {
        return new TrialCount(
                drugs(trials, EnumSet.of(Judgement.FAILED), policy),
                drugs(trials, EnumSet.of(Judgement.FAILED, Judgement.NOT_TOLERATED), policy),
                drugs(trials, EnumSet.of(Judgement.FAILED, Judgement.NOT_TOLERATED, Judgement.NOT_KNOWN), policy));
    }

    static Judgement judge(AntidepressantTrial trial, Policy policy) {
        @Nullable Integer weeks = trial.weeksAtDose();
        Answer longEnough = weeks == null ? Answer.UNKNOWN
                : weeks >= policy.number(TreatmentResistance.WEEKS) ? Answer.YES : Answer.NO;
        @Nullable Integer improvement = trial.improvementPercent();
        Answer noResponse = improvement == null ? Answer.UNKNOWN
                : improvement < policy.number(TreatmentResistance.RESPONSE) ? Answer.YES : Answer.NO;
        if (trial.inCurrentEpisode().isNo()) {
            return Judgement.DOES_NOT_COUNT;
        }
        boolean identified = trial.drug() != null && trial.inCurrentEpisode().isYes();
        if (longEnough.isNo() && policy.flag(TreatmentResistance.COUNT_INTOLERANCE)) {
            return switch (trial.stoppedForIntolerance()) {
                case YES -> identified ? Judgement.NOT_TOLERATED : Judgement.NOT_KNOWN;
                case NO -> Judgement.DOES_NOT_COUNT;
                case UNKNOWN -> Judgement.NOT_KNOWN;
            };
        }
        boolean highest = policy.choice(TreatmentResistance.DOSE).equals("maximum-tolerated");
        List<Answer> asked = List.of(trial.doseAdequate(),
                highest ? trial.maximumTolerated() : trial.doseAdequate(), longEnough, trial.adherent(), noResponse);
        if (asked.contains(Answer.NO)) {
            return Judgement.DOES_NOT_COUNT;
        }
        return identified && !asked.contains(Answer.UNKNOWN) ? Judgement.FAILED : Judgement.NOT_KNOWN;
    }

    /** A drug whose name is not known could be another one. */
    private static int drugs(List<AntidepressantTrial> trials, Set<Judgement> judgements, Policy policy) {
        List<AntidepressantTrial> counted = trials.stream()
                .filter(trial -> judgements.contains(judge(trial, policy))).toList();
        Stream<String> named = counted.stream().map(AntidepressantTrial::drug).filter(drug -> drug != null);
        return (int) (named.distinct().count() + counted.stream().filter(trial -> trial.drug() == null).count());
    }
}
