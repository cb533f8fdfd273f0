package org.handrail.runtime.testkit;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.EventName;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.event.Reaction;
import org.handrail.runtime.shell.Json;
import org.handrail.schemas.PublishedLanguage;
import org.handrail.schemas.SchemaCheck;
import tools.jackson.databind.JsonNode;

/** Holds a producer to the schemas, strictly, and a consumer to the golden examples. */
public final class PublishedLanguageCheck {

    private PublishedLanguageCheck() {
    }

    /**
     * Each sample, written as it goes out, is what the schema says, with no field that the schema doesn't know; and
     * each event that is published at all has a sample.
     */
    @SafeVarargs
    public static <E> void emits(EventTypes<E> types, E... samples) {
        emits(types, List.of(samples));
    }

    public static <E> void emits(EventTypes<E> types, List<? extends E> samples) {
        List<String> wrong = new ArrayList<>();
        Set<Class<?>> seen = new HashSet<>();
        for (E sample : samples) {
            EventTypes.Named named = types.of(sample);
            seen.add(sample.getClass());
            if (named.lane().published()) {
                problems(named.type(), Json.write(sample)).forEach(p -> wrong.add(named.type() + " " + p));
            }
        }
        types.all().forEach((event, named) -> {
            if (named.lane().published() && !seen.contains(event)) {
                wrong.add(named.type() + " has no sample");
            }
        });
        fail(wrong);
    }

    private static List<String> problems(String type, String data) {
        return PublishedLanguage.types().contains(type) ? SchemaCheck.strict().problems(type, data)
                : List.of("is not in the published language");
    }

    /**
     * Each event that this kind reacts to exists; each of its golden examples is read, and is accepted by a document
     * that nothing has happened to yet; each field that the consumer's record has is in the full example. Of an event
     * every version is understood or none: a version that is not known blocks its stream.
     */
    public static <S, C, E> void understands(Kind<S, C, E> kind) {
        List<String> wrong = new ArrayList<>();
        kind.reactions().values().stream().flatMap(versions -> versions.values().stream()).forEach(reaction -> {
            if (!PublishedLanguage.types().contains(reaction.type())) {
                wrong.add(reaction.type() + " is not in the published language");
                return;
            }
            PublishedLanguage.examples(reaction.type()).forEach(example -> wrong.addAll(reads(kind, reaction, example)));
        });
        PublishedLanguage.types().stream().filter(type -> blocks(kind, EventName.of(type)))
                .forEach(type -> wrong.add(type + " would block its stream: another version of it is understood"));
        fail(wrong);
    }

    private static boolean blocks(Kind<?, ?, ?> kind, EventName event) {
        return kind.reactions().containsKey(event.name())
                && !kind.reactions().get(event.name()).containsKey(event.version());
    }

    private static <S, C, E, D> List<String> reads(Kind<S, C, E> kind, Reaction<D, ? extends C> reaction,
                                                   PublishedLanguage.Example example) {
        List<String> wrong = new ArrayList<>();
        try {
            D data = Json.read(example.json(), reaction.data());
            if (example.name().equals("full")) {
                unknown(reaction.data(), Json.MAPPER.readTree(example.json()))
                        .forEach(field -> wrong.add(example + " has no " + field));
            }
            Instant now = Instant.parse("2026-03-02T14:00:00Z");
            Envelope envelope = new Envelope("e-1", reaction.type(), "/golden/d-1", 1, null, "d-1", now, "riverside",
                    "p-1", "c-1", "c-1", null, example.json());
            Decision<E> decision = kind.decider().decide(kind.decider().initial("d-1"),
                    reaction.toCommand().apply(envelope, data), new Context(now, now, ZoneOffset.UTC));
            if (decision instanceof Decision.Refused<E> refused) {
                wrong.add(example + " was refused: " + refused.refusal().reason());
            }
        } catch (RuntimeException e) {
            wrong.add(example + " was not understood: " + e);
        }
        return wrong;
    }

    private static List<String> unknown(Class<?> type, JsonNode full) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents()).map(c -> c.getName()).filter(n -> !full.has(n)).toList();
        }
        return Map.class.isAssignableFrom(type) || JsonNode.class.isAssignableFrom(type) ? List.of()
                : Arrays.stream(type.getDeclaredFields()).filter(f -> !Modifier.isStatic(f.getModifiers()))
                        .map(f -> f.getName()).filter(n -> !full.has(n)).toList();
    }

    private static void fail(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }
}
