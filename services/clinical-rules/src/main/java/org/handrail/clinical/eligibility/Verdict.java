package org.handrail.clinical.eligibility;

import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.RuleHit;

/**
 * What one rule says about one patient: what it found, and what it would need to know.
 *
 * @param findings empty when the rule has nothing to say
 * @param missing  codes of data without which it cannot be sure
 */
record Verdict(List<Finding> findings, List<String> missing) {

    static final Verdict SILENT = new Verdict(List.of(), List.of());

    /** What follows from a finding. */
    enum Effect { EXCLUDES, REVIEWS, HOLDS_TODAY, NOTES }

    /**
     * One finding.
     *
     * @param precaution code of what to do besides; absent: nothing
     */
    record Finding(Effect effect, RuleHit hit, @Nullable String precaution) {}

    static Verdict missing(String datum) {
        return new Verdict(List.of(), List.of(datum));
    }

    static Verdict excludes(RuleHit hit) {
        return found(Effect.EXCLUDES, hit, null);
    }

    static Verdict excludes(RuleHit hit, String precaution) {
        return found(Effect.EXCLUDES, hit, precaution);
    }

    static Verdict reviews(RuleHit hit) {
        return found(Effect.REVIEWS, hit, null);
    }

    static Verdict reviews(RuleHit hit, String precaution) {
        return found(Effect.REVIEWS, hit, precaution);
    }

    static Verdict holdsToday(RuleHit hit) {
        return found(Effect.HOLDS_TODAY, hit, null);
    }

    static Verdict notes(RuleHit hit) {
        return found(Effect.NOTES, hit, null);
    }

    static Verdict notes(RuleHit hit, String precaution) {
        return found(Effect.NOTES, hit, precaution);
    }

    private static Verdict found(Effect effect, RuleHit hit, @Nullable String precaution) {
        return new Verdict(List.of(new Finding(effect, hit, precaution)), List.of());
    }
}
