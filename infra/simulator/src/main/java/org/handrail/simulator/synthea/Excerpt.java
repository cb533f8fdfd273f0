package org.handrail.simulator.synthea;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an EHR sends with a referral of all that it knows: who it is, conditions, findings and medicines. */
final class Excerpt {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SENT = Set.of("Patient", "Condition", "Observation", "MedicationRequest");
    private static final List<String> LEFT_OUT = List.of("meta", "text", "extension", "encounter", "requester",
            "multipleBirthBoolean", "maritalStatus");

    private Excerpt() {
    }

    /** @param bundle all of a patient, as Synthea writes it */
    static String of(String bundle) {
        ObjectNode sent = JSON.createObjectNode().put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = sent.putArray("entry");
        JSON.readTree(bundle).path("entry").valueStream()
                .filter(entry -> SENT.contains(entry.path("resource").path("resourceType").asString()))
                .forEach(entry -> entries.addObject().put("fullUrl", entry.path("fullUrl").asString())
                        .set("resource", resource((ObjectNode) entry.path("resource"))));
        return JSON.writeValueAsString(sent);
    }

    private static ObjectNode resource(ObjectNode resource) {
        resource.remove(LEFT_OUT);
        if (resource.path("resourceType").asString().equals("Patient")) {
            JsonNode recordNumber = resource.path("identifier").valueStream()
                    .filter(id -> id.path("type").path("coding").path(0).path("code").asString().equals("MR"))
                    .findFirst().orElseThrow();
            resource.putArray("identifier").add(recordNumber);
        }
        return resource;
    }
}
