package org.handrail.simulator.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.handrail.simulator.judge.Evidence;
import tools.jackson.databind.JsonNode;

/** Which rules of care have spoken in this play, and which have not: what nobody met was not shown to work. */
public final class RulesMet {

    private static final int WIDTH = 110;

    private RulesMet() {
    }

    public static String of(Evidence evidence) {
        Map<String, Long> met = Counts.of(evidence.events().stream().flatMap(event -> hits(event.json())), rule -> rule);
        List<String> unmet = Registry.all().stream().map(Rule::id).filter(id -> !met.containsKey(id)).sorted().toList();
        return "Rules of care that spoke (%d of %d), and how often%n%s%nRules of care that nobody met (%d)%n%s".formatted(
                met.size(), met.size() + unmet.size(),
                lines(met.entrySet().stream().map(rule -> rule.getKey() + " " + rule.getValue())),
                unmet.size(), lines(unmet.stream()));
    }

    /** Wherever an event names a rule that spoke. */
    private static Stream<String> hits(JsonNode node) {
        Stream<String> own = node.path("rule").isString() ? Stream.of(node.path("rule").asString()) : Stream.empty();
        return Stream.concat(own, node.valueStream().flatMap(RulesMet::hits));
    }

    private static String lines(Stream<String> words) {
        StringBuilder lines = new StringBuilder();
        int length = WIDTH;
        for (String word : words.toList()) {
            boolean fits = length + 2 + word.length() <= WIDTH;
            lines.append(fits ? "  " : lines.isEmpty() ? "  " : "\n  ").append(word);
            length = fits ? length + 2 + word.length() : 2 + word.length();
        }
        return lines.append('\n').toString();
    }
}
