package org.handrail.schemas.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.handrail.schemas.References;
import org.handrail.schemas.gate.Break.Hurt;
import tools.jackson.databind.JsonNode;

/** Holds a whole language against its last release. */
final class ReleaseGate {

    /** What a consumer's subscription rests on; the summary and the list of consumers may change. */
    private static final List<String> ROUTE = List.of("service", "topic", "lane", "key", "stream");

    private final Map<String, JsonNode> released;
    private final Map<String, JsonNode> current;

    /**
     * @param released schemas by name as last released, with {@code common} and {@code catalogue}
     * @param current schemas by name as they are now, with {@code common} and {@code catalogue}
     */
    ReleaseGate(Map<String, JsonNode> released, Map<String, JsonNode> current) {
        this.released = released;
        this.current = current;
    }

    List<Break> breaks() {
        List<Break> breaks = new ArrayList<>();
        events(released).forEach(name -> {
            if (!current.containsKey(name)) {
                breaks.add(new Break(name, Hurt.BOTH, "released and now gone"));
                return;
            }
            SchemaComparison.breaks(new References(released).resolve(name), new References(current).resolve(name)).forEach(
                    found -> breaks.add(new Break(name + " " + found.at(), found.hurt(), found.why())));
            route(name, breaks);
        });
        return breaks;
    }

    /** Types that no reader depends on yet, so that they may still change freely. */
    List<String> unreleased() {
        return events(current).stream().filter(name -> !released.containsKey(name)).toList();
    }

    private void route(String name, List<Break> breaks) {
        JsonNode was = entries(released).get(name);
        JsonNode is = entries(current).get(name);
        if (was == null || is == null) {
            return;
        }
        ROUTE.stream().filter(field -> !was.path(field).equals(is.path(field))).forEach(field ->
                breaks.add(new Break(name, Hurt.BOTH, field + " changed in the catalogue")));
    }

    private static Map<String, JsonNode> entries(Map<String, JsonNode> language) {
        Map<String, JsonNode> entries = new TreeMap<>();
        if (language.containsKey("catalogue")) {
            language.get("catalogue").path("events").forEach(entry -> entries.put(entry.get("type").stringValue(), entry));
        }
        return entries;
    }

    private static List<String> events(Map<String, JsonNode> language) {
        return language.keySet().stream().filter(name -> !Set.of("common", "catalogue").contains(name)).sorted().toList();
    }
}
