package org.handrail.clinical.rule;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One rule of care, as a reader who knows the care and not the code should find it.
 *
 * @param id       stable name, such as {@code DOSE-REST}; never reused for another meaning
 * @param tag      how binding it is
 * @param version  starts at 1 and rises whenever the rule would decide any case differently
 * @param title    a few words
 * @param meaning  one sentence that a nurse would understand
 * @param source   the publication it comes from
 * @param settings the numbers a clinic may set, each with default and range
 * @param limits   the numbers that no clinic may set
 */
public record Rule(String id, Tag tag, int version, String title, String meaning, String source,
                   List<Setting> settings, List<Limit> limits) {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]+(-[A-Z0-9]+)+");

    public Rule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a rule id: " + id);
        }
        if (version < 1 || title.isBlank() || meaning.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("incomplete rule " + id);
        }
        settings = List.copyOf(settings);
        limits = List.copyOf(limits);
    }

    /** A rule without numbers, version 1. */
    public static Rule of(String id, Tag tag, String title, String meaning, String source) {
        return new Rule(id, tag, 1, title, meaning, source, List.of(), List.of());
    }

    /** The same rule with the numbers that a clinic may set. */
    public Rule with(Setting... settings) {
        return new Rule(id, tag, version, title, meaning, source, List.of(settings), limits);
    }

    /** The same rule with the numbers that no clinic may set. */
    public Rule limited(Limit... limits) {
        return new Rule(id, tag, version, title, meaning, source, settings, List.of(limits));
    }

    /** The same rule after it was changed to decide some case differently. */
    public Rule revised(int version) {
        return new Rule(id, tag, version, title, meaning, source, settings, limits);
    }

    /** The record that this rule spoke, for the reason given. */
    public RuleHit hit(String reason) {
        return new RuleHit(id, tag, version, reason);
    }
}
