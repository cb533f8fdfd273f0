package org.handrail.clinical.instrument;

import java.util.List;
import org.handrail.clinical.Nullable;

/**
 * What a PHQ-9 form says so far.
 *
 * @param total      0 to 27; absent while an item is missing or unusable
 * @param band       absent like the total
 * @param item9      thoughts of death or self-harm, 0 to 3; absent while not answered. Stands on its own
 * @param functional item 10, 0 to 3; never part of the total; absent while not answered
 * @param missing    items 1 to 9 that were not answered
 * @param unusable   items whose answer is out of range or was given twice with different values, and unknown items
 */
public record Phq9Score(@Nullable Integer total, @Nullable Phq9Band band, @Nullable Integer item9,
                        @Nullable Integer functional, List<String> missing, List<String> unusable) {

    public Phq9Score {
        missing = missing == null ? List.of() : List.copyOf(missing);
        unusable = unusable == null ? List.of() : List.copyOf(unusable);
    }

    public boolean complete() {
        return total != null;
    }
}
