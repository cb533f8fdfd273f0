package org.handrail.clinical.rule;

/**
 * A number of a rule that no clinic may change: the label's own, or a part of what a scale means.
 *
 * @param key     stable name, such as {@code age-adult}
 * @param meaning one sentence: what begins or ends there
 * @param unit    such as {@code min}
 */
public record Limit(String key, String meaning, String unit, double value) {

    /** The number without its fraction, for limits that count whole things. */
    public int whole() {
        return (int) value;
    }
}
