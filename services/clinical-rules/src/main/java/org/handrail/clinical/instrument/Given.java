package org.handrail.clinical.instrument;

import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;

/**
 * What was given of one form so far.
 *
 * @param items answers, each item at most once
 * @param total given as a number, by whoever scored a form whose items are not kept here; absent: not given
 * @param male  for the alcohol screen's cut-off; unknown takes the stricter one
 */
public record Given(List<ItemAnswer> items, @Nullable Integer total, Answer male) {

    public Given {
        items = items == null ? List.of() : List.copyOf(items);
        male = Answer.orUnknown(male);
    }

    public static Given items(List<ItemAnswer> items) {
        return new Given(items, null, Answer.UNKNOWN);
    }
}
