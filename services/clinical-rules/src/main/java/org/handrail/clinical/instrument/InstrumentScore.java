package org.handrail.clinical.instrument;

import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.RuleHit;

/**
 * What a form says so far.
 *
 * @param total   absent while an item is missing, and for forms that are not summed
 * @param band    name of the range that the total lies in; absent like the total
 * @param missing items that are asked for and have no usable answer; {@code total} where that is what is asked for
 * @param scoredBy the rule by which it was scored, with its version; absent like the total
 */
public record InstrumentScore(@Nullable Integer total, @Nullable String band, List<String> missing,
                              @Nullable RuleHit scoredBy) {

    public InstrumentScore {
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    InstrumentScore(@Nullable Integer total, @Nullable String band, List<String> missing) {
        this(total, band, missing, null);
    }

    InstrumentScore by(RuleHit rule) {
        return new InstrumentScore(total, band, missing, rule);
    }

    public boolean complete() {
        return missing.isEmpty();
    }
}
