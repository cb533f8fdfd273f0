package org.handrail.intake.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.ItemAnswer;

/**
 * Answers to one form, given in any number of portions.
 *
 * @param id         of this set within the episode
 * @param items      everything answered so far, in the order of the form
 * @param total      only of forms that are scored elsewhere; absent: not told
 * @param occurredAt when the last portion was given
 */
public record AnswerSet(String id, String instrument, List<ItemAnswer> items, @Nullable Integer total,
                        Instant occurredAt) {

    private static final Comparator<ItemAnswer> IN_ORDER =
            Comparator.comparing((ItemAnswer answer) -> answer.item().length()).thenComparing(ItemAnswer::item);

    public AnswerSet {
        items = List.copyOf(items);
    }

    /**
     * What was answered so far, with another portion. Of an item given twice the answer of the later time counts,
     * in whatever order the two came here.
     */
    public AnswerSet with(List<ItemAnswer> portion, @Nullable Integer told, Instant at) {
        boolean older = occurredAt != null && at.isBefore(occurredAt);
        Integer counts = older && total != null || told == null ? total : told;
        return new AnswerSet(id, instrument, older ? joined(portion, items) : joined(items, portion), counts,
                older ? occurredAt : at);
    }

    private static List<ItemAnswer> joined(List<ItemAnswer> before, List<ItemAnswer> portion) {
        List<ItemAnswer> items = new ArrayList<>(portion);
        before.stream().filter(old -> portion.stream().noneMatch(answer -> answer.item().equals(old.item())))
                .forEach(items::add);
        items.sort(IN_ORDER);
        return List.copyOf(items);
    }
}
