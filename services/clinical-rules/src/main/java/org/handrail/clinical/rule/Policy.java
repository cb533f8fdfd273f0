package org.handrail.clinical.rule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Nullable;

/**
 * What one clinic has set. A key that is absent, or a value outside its range, means the default: a wrong policy
 * is never laxer than the range allows. Ask {@link #problems} before taking a policy in.
 *
 * @param revision rises with every change; 0 is the defaults
 * @param values   key of the setting to its value as text
 */
public record Policy(int revision, Map<String, String> values) {

    /** No clinic has set anything. */
    public static final Policy DEFAULTS = new Policy(0, Map.of());

    public Policy {
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    public double number(Setting.Amount setting) {
        return Double.parseDouble(read(setting));
    }

    /** The number without its fraction, for settings that count whole things. */
    public int whole(Setting.Amount setting) {
        return (int) number(setting);
    }

    public boolean flag(Setting.Flag setting) {
        return Boolean.parseBoolean(read(setting));
    }

    public String choice(Setting.Choice setting) {
        return read(setting);
    }

    /** Keys that no rule knows and keys whose value is out of range; empty when the policy may be used. */
    public List<String> problems(Collection<Rule> rules) {
        return values.entrySet().stream()
                .filter(entry -> rules.stream()
                        .flatMap(rule -> rule.settings().stream())
                        .noneMatch(setting -> setting.key().equals(entry.getKey())
                                && setting.allows(entry.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private String read(Setting setting) {
        @Nullable String value = values.get(setting.key());
        return value != null && setting.allows(value) ? value : setting.defaultValue();
    }
}
