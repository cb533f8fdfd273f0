package org.handrail.followup.instrument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.instrument.Triage;
import org.handrail.followup.episode.Lists;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;

/**
 * Answers to one form taken here, given in any number of portions. Of each form only the newest is kept.
 *
 * @param items  everything answered so far, in the order of the form; of an item given twice the later answer
 * @param total  given by whoever scored a form whose items are not kept; absent for the others
 * @param at     when the last portion was given
 * @param raised the suicide risk that these answers have raised so far; absent: none
 */
public record AnswerSet(String id, String instrument, List<ItemAnswer> items, @Nullable Integer total, Instant at,
                        @Nullable SuicideLevel raised) {

    private static final Comparator<ItemAnswer> IN_ORDER =
            Comparator.comparing((ItemAnswer answer) -> answer.item().length()).thenComparing(ItemAnswer::item);

    public AnswerSet {
        items = Lists.orEmpty(items);
    }

    AnswerSet with(List<ItemAnswer> portion, @Nullable Integer given, Instant when) {
        List<ItemAnswer> joined = new ArrayList<>(portion);
        items.stream().filter(old -> portion.stream().noneMatch(answer -> answer.item().equals(old.item())))
                .forEach(joined::add);
        joined.sort(IN_ORDER);
        return new AnswerSet(id, instrument, joined, given == null ? total : given, when, raised);
    }

    public AnswerSet raised(SuicideLevel level) {
        return new AnswerSet(id, instrument, items, total, at, level);
    }

    /** Whether this risk is more than these answers have raised before. */
    boolean news(SuicideLevel level) {
        return raised == null || level.compareTo(raised) < 0;
    }

    boolean screener() {
        return instrument.equals(CssrsScreener.NAME);
    }

    Triage triage(Context context) {
        return CssrsScreener.triageSinceContact(items, InForce.at(at, context));
    }
}
