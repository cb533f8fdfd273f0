package org.handrail.clinical.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.clinical.Nullable;

/** Whether values may become a clinic's policy. What a clinic can't set is said with the rule that forbids it. */
public final class PolicyCheck {

    /** Pairs of amounts of which the first may not be above the second. */
    static final List<List<String>> ASCENDING = List.of(
            List.of("hr-stop-low", "hr-note-low"),
            List.of("spo2-stop", "spo2-note"),
            List.of("rr-stop", "rr-note-low"),
            List.of("spo2-stop", "release-spo2"),
            List.of("bp-hold-systolic", "bp-stop-systolic"),
            List.of("bp-hold-diastolic", "bp-stop-diastolic"),
            List.of("release-systolic", "bp-stop-systolic"),
            List.of("release-diastolic", "bp-stop-diastolic"),
            List.of("contact-after-item-9-from", "contact-after-item-9-by"),
            List.of("integration-from", "integration-until"));

    private static final Set<String> OFF = Set.of("off", "none", "never", "no", "false", "0", "disabled");

    /** @param reason code @param rule the rule it belongs to; null when no rule knows the key */
    public record Wrong(String key, String reason, @Nullable Rule rule, String message) {
    }

    private PolicyCheck() {
    }

    /** In the order of the keys; empty when all may be used together. */
    public static List<Wrong> wrong(Map<String, String> values, Collection<Rule> rules) {
        List<Wrong> wrong = new ArrayList<>();
        values.keySet().stream().sorted().forEach(key -> one(key, values.get(key), rules).ifPresent(wrong::add));
        if (wrong.isEmpty()) {
            ASCENDING.forEach(pair -> order(pair, new Policy(1, values), rules).ifPresent(wrong::add));
        }
        return wrong;
    }

    private static Optional<Wrong> one(String key, String value, Collection<Rule> rules) {
        List<Rule> having = rules.stream().filter(rule -> setting(rule, key).isPresent())
                .sorted(Comparator.comparing(Rule::tag)).toList();
        if (having.isEmpty()) {
            return Optional.of(rules.stream().filter(rule -> rule.id().equalsIgnoreCase(key)).findFirst()
                    .map(rule -> new Wrong(key, "rule-not-a-setting", rule, standing(rule)))
                    .orElseGet(() -> new Wrong(key, "unknown-setting", null,
                            "There is no such setting; the nearest is " + nearest(key, rules) + ".")));
        }
        Rule strongest = having.getFirst();
        Setting setting = setting(strongest, key).orElseThrow();
        if (setting.allows(value)) {
            return countsWhole(setting) && Double.parseDouble(value) != Math.rint(Double.parseDouble(value))
                    ? Optional.of(new Wrong(key, "whole-number", strongest, key + " is a whole number."))
                    : Optional.empty();
        }
        String range = key + " is " + setting.range() + ".";
        return Optional.of(switch (strongest.tag()) {
            case L_MUST -> new Wrong(key, "loosens-the-label", strongest, range + " " + standing(strongest));
            case L_WEIGH -> OFF.contains(value)
                    ? new Wrong(key, "cannot-be-switched-off", strongest, range + " " + standing(strongest))
                    : new Wrong(key, "out-of-range", strongest, range);
            default -> new Wrong(key, "out-of-range", strongest, range);
        });
    }

    /** Only a quantity of drug has a fraction. */
    private static boolean countsWhole(Setting setting) {
        return setting instanceof Setting.Amount amount && !amount.unit().startsWith("mg");
    }

    private static String standing(Rule rule) {
        return switch (rule.tag()) {
            case L_MUST -> "The label or its programme asks for " + rule.id() + ": nobody decides against it.";
            case L_WEIGH -> rule.id() + " can't be switched off: the prescriber decides each time, with a reason.";
            case G, P, K -> rule.id() + " can't be switched off for a clinic: a clinician decides against it for one "
                    + "decision, with a reason and an end.";
        };
    }

    private static Optional<Wrong> order(List<String> pair, Policy policy, Collection<Rule> rules) {
        Optional<Rule> rule = rules.stream().filter(r -> setting(r, pair.getFirst()).isPresent()).findFirst();
        Optional<Setting.Amount> low = amount(pair.getFirst(), rules);
        Optional<Setting.Amount> high = amount(pair.getLast(), rules);
        boolean fine = low.isEmpty() || high.isEmpty() || policy.number(low.get()) <= policy.number(high.get());
        return fine ? Optional.empty() : Optional.of(new Wrong(pair.getFirst(), "out-of-order", rule.orElseThrow(),
                pair.getFirst() + " is not above " + pair.getLast() + "."));
    }

    private static Optional<Setting.Amount> amount(String key, Collection<Rule> rules) {
        return rules.stream().flatMap(rule -> setting(rule, key).stream())
                .filter(Setting.Amount.class::isInstance).map(Setting.Amount.class::cast).findFirst();
    }

    private static Optional<Setting> setting(Rule rule, String key) {
        return rule.settings().stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    private static String nearest(String key, Collection<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.settings().stream()).map(Setting::key).distinct().sorted()
                .min(Comparator.comparingInt(known -> distance(key, known))).orElse("none");
    }

    /** Levenshtein: letters put in, left out or changed. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
