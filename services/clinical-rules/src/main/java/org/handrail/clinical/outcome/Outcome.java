package org.handrail.clinical.outcome;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.rule.Policy;

/**
 * A score beside the one before treatment.
 *
 * @param changePercent fall from the baseline in percent of it, one decimal; absent when the baseline was 0
 */
public record Outcome(@Nullable Double changePercent, OutcomeClass classified, boolean remission) {

    private static final Map<String, ToIntFunction<Policy>> REMISSION = Map.of(
            Instrument.PHQ_9.toString(), policy -> OutcomeRules.REMISSION_PHQ9.whole(),
            Instrument.MADRS.toString(), policy -> policy.whole(OutcomeRules.REMISSION_MADRS),
            Instrument.QIDS_SR16.toString(), policy -> OutcomeRules.REMISSION_QIDS.whole());

    /** @return empty for an instrument that does not measure depression */
    public static Optional<Outcome> of(String instrument, int baseline, int score, Policy policy) {
        return Optional.ofNullable(REMISSION.get(instrument)).map(most -> new Outcome(
                baseline == 0 ? null : Math.round((baseline - score) * 1000.0 / baseline) / 10.0,
                classify(baseline, score, policy), score <= most.applyAsInt(policy)));
    }

    /** Whether outcomes are told by this instrument. */
    public static boolean measuredBy(String instrument) {
        return REMISSION.containsKey(instrument);
    }

    /** On raw values: a percentage that was rounded first would let 23 to 12 pass. */
    private static OutcomeClass classify(int baseline, int score, Policy policy) {
        if (score > baseline) {
            return OutcomeClass.WORSE;
        }
        return fallen(baseline, score, OutcomeRules.RESPONSE.value()) ? OutcomeClass.RESPONSE
                : fallen(baseline, score, policy.number(OutcomeRules.PARTIAL)) ? OutcomeClass.PARTIAL
                : fallen(baseline, score, policy.number(OutcomeRules.IMPROVEMENT)) ? OutcomeClass.IMPROVEMENT
                : OutcomeClass.NONE;
    }

    private static boolean fallen(int baseline, int score, double percent) {
        return baseline > 0 && (baseline - score) * 100 >= percent * baseline;
    }
}
