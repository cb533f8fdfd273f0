package org.handrail.intake.referral.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One field of a resource made wrong, as real senders do. */
enum Mutation {
    DROPPED {
        @Override
        void apply(ObjectNode parent, String field) {
            parent.remove(field);
        }
    },
    NULL {
        @Override
        void apply(ObjectNode parent, String field) {
            parent.putNull(field);
        }
    },
    WRONG_TYPE {
        @Override
        void apply(ObjectNode parent, String field) {
            if (parent.get(field).isContainer()) {
                parent.put(field, 7);
            } else {
                parent.putObject(field).put("value", true);
            }
        }
    },
    UNKNOWN_CODE {
        @Override
        void apply(ObjectNode parent, String field) {
            parent.put(field, "zz");
        }
    },
    IMPOSSIBLE_DATE {
        @Override
        void apply(ObjectNode parent, String field) {
            parent.put(field, "1980-02-30");
        }
    },
    /** FHIR's way to say why there is no value. */
    ONLY_AN_EXTENSION {
        @Override
        void apply(ObjectNode parent, String field) {
            parent.remove(field);
            parent.putObject("_" + field).putArray("extension").addObject()
                    .put("url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
                    .put("valueCode", "unknown");
        }
    };

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param resource what came of it, as JSON */
    record Mutated(String what, String resource) {
    }

    abstract void apply(ObjectNode parent, String field);

    /** Every field of the resource, at any depth, made wrong in every way, one at a time. */
    static Stream<Mutated> all(String resource) {
        int places = places(JSON.readTree(resource)).size();
        return Stream.of(values()).flatMap(mutation -> Stream.iterate(0, n -> n < places, n -> n + 1)
                .map(n -> mutation.at(n, resource)));
    }

    private Mutated at(int n, String resource) {
        JsonNode copy = JSON.readTree(resource);
        Place place = places(copy).get(n);
        apply(place.parent, place.field);
        return new Mutated(copy.path("resourceType").asString("") + " " + place.field + " " + this, copy.toString());
    }

    private record Place(ObjectNode parent, String field) {
    }

    private static List<Place> places(JsonNode node) {
        List<Place> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(field -> places.add(new Place(object, field)));
        }
        node.forEach(child -> places.addAll(places(child)));
        return places;
    }
}
