package org.handrail.schemas;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts in place of every {@code $ref} what it points to, so that a schema can be judged without its neighbours. */
public final class References {

    private static final String URN = "urn:handrail:schema:";
    private static final int DEEPEST = 20;

    private final Map<String, JsonNode> schemas;

    /** @param schemas all schemas of one generation by name; {@code common} is used for references into it */
    public References(Map<String, JsonNode> schemas) {
        this.schemas = schemas;
    }

    /**
     * The schema of that name with nothing left to look up. A description beside a {@code $ref} wins over the target's.
     *
     * @throws IllegalArgumentException if a reference has no target, goes round in a circle or has more than a
     *     description beside it
     */
    public JsonNode resolve(String name) {
        return resolve(schemas.get(name), name, 0);
    }

    private JsonNode resolve(JsonNode node, String home, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("References go round in a circle in " + home);
        }
        if (node.has("$ref")) {
            return target(node, home, depth);
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.forEachEntry((key, value) -> copy.set(key, resolve(value, home, depth + 1)));
            return copy;
        }
        if (node.isArray()) {
            var copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(value -> copy.add(resolve(value, home, depth + 1)));
            return copy;
        }
        return node;
    }

    private JsonNode target(JsonNode node, String home, int depth) {
        if (!Set.of("$ref", "description").containsAll(node.propertyNames())) {
            throw new IllegalArgumentException("Only a description may stand beside a $ref, in " + home);
        }
        String ref = node.get("$ref").stringValue();
        int hash = ref.indexOf('#');
        String file = hash <= 0 ? home : ref.substring(0, hash).replace(URN, "");
        JsonNode found = hash < 0 || !schemas.containsKey(file) ? null : schemas.get(file).at(ref.substring(hash + 1));
        if (found == null || !found.isObject()) {
            throw new IllegalArgumentException("Nothing stands at " + ref + ", in " + home);
        }
        ObjectNode copy = (ObjectNode) resolve(found, file, depth + 1).deepCopy();
        if (node.has("description")) {
            copy.set("description", node.get("description"));
        }
        return copy;
    }
}
