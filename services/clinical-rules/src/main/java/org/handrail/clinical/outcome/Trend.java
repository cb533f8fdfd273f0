package org.handrail.clinical.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/**
 * The scores of one instrument with one recall window. Scores with unlike windows are never compared. Which of them
 * came before the first dose is asked anew each time, since that may be learnt later than the scores.
 *
 * @param recallDays absent when not said; those are compared among themselves
 * @param scores     oldest first
 */
public record Trend(String instrument, @Nullable Integer recallDays, List<Score> scores) {

    /** What a compact trend keeps at each end. */
    private static final int KEPT = 3;

    /** @param answers the set of answers that it comes from; a set that is corrected counts once */
    public record Score(String answers, int total, Instant at) {
    }

    public Trend {
        scores = scores == null ? List.of() : List.copyOf(scores);
    }

    public boolean of(String other, @Nullable Integer days) {
        return instrument.equals(other) && Objects.equals(recallDays, days);
    }

    public Trend with(Score score) {
        List<Score> more = new ArrayList<>(scores);
        more.removeIf(s -> s.answers().equals(score.answers()));
        more.add(score);
        more.sort(Comparator.comparing(Score::at));
        return new Trend(instrument, recallDays, more);
    }

    /** The last score before the first dose; empty while no dose was given. */
    public Optional<Score> baseline(@Nullable Instant firstDose) {
        return before(firstDose).reduce((earlier, later) -> later);
    }

    /** The outcome of this score; empty for a score from before treatment, without a baseline, or not of depression. */
    public Optional<Outcome> outcome(Score score, @Nullable Instant firstDose, Policy policy) {
        return since(firstDose).anyMatch(score::equals)
                ? baseline(firstDose).flatMap(base -> Outcome.of(instrument, base.total(), score.total(), policy))
                : Optional.empty();
    }

    /** The newest outcome there is. */
    public Optional<Outcome> latest(@Nullable Instant firstDose, Policy policy) {
        return since(firstDose).reduce((earlier, later) -> later)
                .flatMap(score -> outcome(score, firstDose, policy));
    }

    /** The lowest score since the first dose. */
    public Optional<Score> best(@Nullable Instant firstDose) {
        return since(firstDose).min(Comparator.comparingInt(Score::total));
    }

    /** Whether the newest score lies well above the one before it. */
    public Optional<RuleHit> worsening(Policy policy) {
        int count = scores.size();
        return count > 1 && scores.get(count - 1).total() - scores.get(count - 2).total()
                >= policy.whole(OutcomeRules.WORSE)
                ? Optional.of(OutcomeRules.WORSENING.hit("up-since-last")) : Optional.empty();
    }

    /**
     * Whether the first infusions speak against a later response.
     *
     * @param doses when each infusion was begun, the first one first
     */
    public Optional<RuleHit> earlySign(List<Instant> doses, Policy policy) {
        List<OutcomeClass> after = new ArrayList<>();
        for (int i = 0; i < doses.size(); i++) {
            Instant dose = doses.get(i);
            @Nullable Instant next = i + 1 < doses.size() ? doses.get(i + 1) : null;
            Optional<Outcome> outcome = scores.stream().filter(s -> !s.at().isBefore(dose)
                            && (next == null || s.at().isBefore(next))).reduce((earlier, later) -> later)
                    .flatMap(score -> outcome(score, doses.getFirst(), policy));
            if (outcome.isEmpty()) {
                break;
            }
            after.add(outcome.get().classified());
        }
        return BenefitReview.earlySign(after);
    }

    /** What speaks for a relapse at the newest score: empty without an earlier response, and but for the PHQ-9. */
    public List<RuleHit> relapse(@Nullable Instant firstDose, Policy policy) {
        List<Score> since = since(firstDose).toList();
        boolean responded = since.stream().anyMatch(s -> outcome(s, firstDose, policy)
                .filter(o -> o.classified() == OutcomeClass.RESPONSE).isPresent());
        if (!instrument.equals(Instrument.PHQ_9.toString()) || !responded) {
            return List.of();
        }
        int last = since.getLast().total();
        int high = policy.whole(OutcomeRules.HIGH_AGAIN);
        boolean risen = last - best(firstDose).orElseThrow().total() >= policy.whole(OutcomeRules.RISE);
        boolean twice = since.size() > 1 && last >= high && since.get(since.size() - 2).total() >= high;
        return Stream.of(risen ? "up-from-best" : null, twice ? "high-twice" : null).filter(Objects::nonNull)
                .map(OutcomeRules.RELAPSE::hit).toList();
    }

    /** Without what no question needs any more: the last before the first dose, and since it the first, the best and the last. */
    public Trend compact(@Nullable Instant firstDose) {
        List<Score> before = firstDose == null ? scores : before(firstDose).toList();
        List<Score> since = since(firstDose).toList();
        Optional<Score> best = best(firstDose);
        return new Trend(instrument, recallDays, Stream.concat(last(before).stream(), since.stream()
                .filter(s -> first(since).contains(s) || last(since).contains(s) || best.filter(s::equals).isPresent())).toList());
    }

    private static List<Score> first(List<Score> some) {
        return some.subList(0, Math.min(KEPT, some.size()));
    }

    private static List<Score> last(List<Score> some) {
        return some.subList(Math.max(0, some.size() - KEPT), some.size());
    }

    private Stream<Score> before(@Nullable Instant firstDose) {
        return scores.stream().filter(s -> firstDose != null && s.at().isBefore(firstDose));
    }

    private Stream<Score> since(@Nullable Instant firstDose) {
        return scores.stream().filter(s -> firstDose != null && !s.at().isBefore(firstDose));
    }
}
