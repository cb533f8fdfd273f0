package org.handrail.desk.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.Bounds;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.rule.Policy;

/** Scores of one instrument over time. */
public record OutcomeCase(Outcomes outcomes, String title, Map<String, String> policy, ZoneId zone) implements Case {

    /**
     * The series.
     *
     * @param instrument such as {@code phq-9}
     * @param recallDays days that the answers look back on; absent: not said
     * @param firstDose  scores before it are the baseline; absent: the first infusion, or not treated yet
     * @param protocol   absent: not known
     * @param visits     visits with a drug so far; absent: not known
     * @param infusions  when each infusion was begun, in any order; absent: not known
     * @param scores     in any order
     */
    public record Outcomes(String instrument, Integer recallDays, Instant firstDose, Protocol protocol, Integer visits,
                           List<Instant> infusions, List<Scored> scores) {

        public Outcomes {
            infusions = infusions == null ? null : infusions.stream().sorted().toList();
            firstDose = firstDose == null && infusions != null && !infusions.isEmpty() ? infusions.getFirst() : firstDose;
        }
    }

    /** One score. */
    public record Scored(int total, Instant at) {
    }

    /** The newest score. */
    @Override
    public Instant moment() {
        return outcomes.scores().stream().map(Scored::at).max(Comparator.naturalOrder()).orElse(null);
    }

    @Override
    public Bounds bounds(Leaf leaf) {
        return leaf.owner() == Scored.class ? Instrument.named(outcomes.instrument()).flatMap(Instrument::totals).orElse(null)
                : Case.super.bounds(leaf);
    }

    @Override
    public Optional<DecidedFor> decidedFor() {
        return Optional.of(DecidedFor.of(outcomes.protocol()));
    }

    @Override
    public List<Part> decide(Policy policy, ZoneId zone, Instant at) {
        return Course.of(outcomes, policy, at);
    }
}
