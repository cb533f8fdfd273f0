package org.handrail.clinical.instrument;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handrail.clinical.Nullable;

/**
 * Why answers to a form can't be read. What they say is never refused, and any portion of a form is taken.
 *
 * @param field   where, as a JSON pointer such as {@code /items/2/value}
 * @param rule    code
 * @param message a sentence for whoever sent them
 */
public record AnswerFault(String field, String rule, String message) {

    /** Names of sets of answers stand beside visits in the names of escalations, and must not look like one. */
    private static final Pattern NAME = Pattern.compile("(?!v[0-9]|.*[.]again[0-9])[a-z0-9][a-z0-9.-]{0,59}");

    /** @param answers name of a set of answers; absent: a new set */
    public static Optional<AnswerFault> inName(@Nullable String answers) {
        return answers == null || NAME.matcher(answers).matches() ? Optional.empty() : fault("/answers", "not-an-id",
                "Answers are named by lower case letters, digits, dots and hyphens, and not like a visit.");
    }

    /**
     * @param items may be empty where a total is given
     * @param total of a form that is scored elsewhere; absent: not given
     */
    public static Optional<AnswerFault> inPortion(Instrument form, List<ItemAnswer> items, @Nullable Integer total) {
        if (items.isEmpty() && total == null) {
            return fault("/items", "no-items", "At least one item must be answered.");
        }
        return inTotal(form, total).or(() -> inItems(form, items));
    }

    private static Optional<AnswerFault> inTotal(Instrument form, @Nullable Integer total) {
        if (total == null) {
            return Optional.empty();
        }
        Integer highest = form.highestTotal();
        if (highest == null) {
            return fault("/total", "computed-here", "The total of this form is computed from its items.");
        }
        return total >= 0 && total <= highest ? Optional.empty()
                : fault("/total", "out-of-range", "The total must be 0 to " + highest + ".");
    }

    private static Optional<AnswerFault> inItems(Instrument form, List<ItemAnswer> items) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            ItemAnswer answer = items.get(i);
            Integer highest = form.items().get(answer.item());
            if (highest == null) {
                return fault("/items/" + i + "/item", "unknown-item", "The form has no such item.");
            }
            if (answer.value() < 0 || answer.value() > highest) {
                return fault("/items/" + i + "/value", "out-of-range", "The answer must be 0 to " + highest + ".");
            }
            if (!seen.add(answer.item())) {
                return fault("/items/" + i + "/item", "item-twice", "An item is answered once in a portion.");
            }
        }
        return Optional.empty();
    }

    private static Optional<AnswerFault> fault(String field, String rule, String message) {
        return Optional.of(new AnswerFault(field, rule, message));
    }
}
