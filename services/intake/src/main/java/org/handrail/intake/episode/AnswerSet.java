package org.handrail.intake.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handrail.clinical.instrument.ItemAnswer;

/**
 * Answers to one form, given in any number of portions.
 *
 * @param id         of this set within the episode
 * @param items      everything answered so far, in the order of the form; of an item given twice the later answer
 * @param occurredAt when the last portion was given
 */
public record AnswerSet(String id, String instrument, List<ItemAnswer> items, Instant occurredAt) {

    private static final Comparator<ItemAnswer> IN_ORDER =
            Comparator.comparing((ItemAnswer answer) -> answer.item().length()).thenComparing(ItemAnswer::item);

    public AnswerSet {
        items = List.copyOf(items);
    }

    /** What was answered so far, with another portion. */
    public static List<ItemAnswer> joined(List<ItemAnswer> before, List<ItemAnswer> portion) {
        List<ItemAnswer> items = new ArrayList<>(portion);
        before.stream().filter(old -> portion.stream().noneMatch(answer -> answer.item().equals(old.item())))
                .forEach(items::add);
        items.sort(IN_ORDER);
        return List.copyOf(items);
    }
}
