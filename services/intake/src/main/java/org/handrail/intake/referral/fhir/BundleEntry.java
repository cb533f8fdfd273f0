package org.handrail.intake.referral.fhir;

import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.intake.referral.UnreadableReferral;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of a bundle, before anyone has understood it.
 *
 * @param number  its place, from 0
 * @param fullUrl absent when the entry has none
 * @param type    of the resource, empty when it says none
 * @param id      of the resource, absent when it has none
 * @param json    of the resource, absent when there is none
 */
record BundleEntry(int number, @Nullable String fullUrl, String type, @Nullable String id, @Nullable String json) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** @throws UnreadableReferral when it is no JSON or no bundle */
    static List<BundleEntry> all(byte[] body) {
        JsonNode bundle = tree(body);
        if (!bundle.path("resourceType").asString("").equals("Bundle")) {
            throw new UnreadableReferral("/resourceType", "not-a-bundle");
        }
        JsonNode entries = bundle.path("entry");
        if (!entries.isArray()) {
            throw new UnreadableReferral("/entry", entries.isMissingNode() ? "missing" : "not-a-list");
        }
        List<BundleEntry> all = new ArrayList<>();
        for (JsonNode entry : entries) {
            JsonNode resource = entry.path("resource");
            all.add(new BundleEntry(all.size(), text(entry.path("fullUrl")),
                    resource.path("resourceType").asString(""), text(resource.path("id")),
                    resource.isObject() ? resource.toString() : null));
        }
        return all;
    }

    /** Whether a reference, relative or absolute, is to this resource. */
    boolean isMeantBy(String reference) {
        return reference.equals(fullUrl) || id != null && (reference.equals(type + "/" + id)
                || reference.equals("urn:uuid:" + id) || reference.endsWith("/" + type + "/" + id));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (!tree.isObject()) {
                throw new UnreadableReferral("/", "not-a-bundle");
            }
            return tree;
        } catch (JacksonException malformed) {
            TokenStreamLocation at = malformed.getLocation();
            throw new UnreadableReferral(at == null ? "/" : "line " + at.getLineNr() + ", column " + at.getColumnNr(),
                    "malformed-json");
        }
    }

    @Override
    public String toString() {
        return "entry " + number;
    }
}
