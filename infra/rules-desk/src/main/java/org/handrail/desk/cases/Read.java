package org.handrail.desk.cases;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.clinical.Bounds;
import tools.jackson.databind.JsonNode;

/** Reads JSON into records, and takes nothing that it does not know: what is misspelt would otherwise count as absent. */
final class Read {

    private Read() {
    }

    /** @param at where the value stands, as a JSON pointer */
    static Object value(JsonNode node, Type type, String at, Bounds bounds) {
        if (node == null || node.isNull()) {
            return type == boolean.class ? (Object) false : null;
        }
        if (type instanceof ParameterizedType many) {
            return many.getRawType() == Map.class ? texts(node, at) : list(node, many.getActualTypeArguments()[0], at, bounds);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(node, plain, at);
        }
        if (plain.isEnum()) {
            return choice(node, plain, at);
        }
        if (plain == Boolean.class || plain == boolean.class) {
            return of(node.isBoolean(), at, "must be true or false.", node::booleanValue);
        }
        if (plain == Integer.class || plain == int.class) {
            return within(of(node.isIntegralNumber() && node.canConvertToInt(), at, "must be a whole number.", node::intValue),
                    at, bounds);
        }
        if (plain == Double.class || plain == double.class) {
            return within(of(node.isNumber(), at, "must be a number.", node::doubleValue), at, bounds);
        }
        String text = of(node.isString(), at, "must be text.", node::stringValue);
        return plain == String.class ? text : time(text, plain, at);
    }

    static Object record(JsonNode node, Class<?> type, String at) {
        if (!node.isObject()) {
            throw new BadCase(at, "must be an object.");
        }
        RecordComponent[] parts = type.getRecordComponents();
        Set<String> known = Arrays.stream(parts).map(RecordComponent::getName).collect(Collectors.toSet());
        node.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new BadCase(at + "/" + name, "there is no such field here; there are "
                    + Arrays.stream(parts).map(RecordComponent::getName).collect(Collectors.joining(", ")) + ".");
        });
        Object[] values = Arrays.stream(parts).map(part -> part(node, type, part, at)).toArray();
        return Records.make(type, values);
    }

    private static Object part(JsonNode node, Class<?> type, RecordComponent part, String at) {
        JsonNode value = node.get(part.getName());
        boolean absent = value == null || value.isNull();
        if (absent && (part.getType().isPrimitive() && part.getType() != boolean.class || Known.required(type, part.getName()))) {
            throw new BadCase(at + "/" + part.getName(), "is missing.");
        }
        return value(value, part.getGenericType(), at + "/" + part.getName(), Known.bounds(type, part.getName()));
    }

    private static List<Object> list(JsonNode node, Type each, String at, Bounds bounds) {
        if (!node.isArray()) {
            throw new BadCase(at, "must be a list.");
        }
        return IntStream.range(0, node.size()).mapToObj(i -> {
            Object one = value(node.get(i), each, at + "/" + i, bounds);
            if (one == null) {
                throw new BadCase(at + "/" + i, "must not be null.");
            }
            return one;
        }).toList();
    }

    /** A policy as a clinic writes it: each value may be written as what it is, or as text. */
    private static Map<String, String> texts(JsonNode node, String at) {
        if (!node.isObject()) {
            throw new BadCase(at, "must be an object.");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
                throw new BadCase(at + "/" + entry.getKey(), "must be a number, true or false, or text.");
            }
            texts.put(entry.getKey(), entry.getValue().asString());
        });
        return texts;
    }

    private static Object choice(JsonNode node, Class<?> type, String at) {
        String text = of(node.isString(), at, "must be text.", node::stringValue);
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.toString().equals(text)).findFirst()
                .orElseThrow(() -> new BadCase(at, "\"" + text + "\" is none of " + Arrays.stream(type.getEnumConstants())
                        .map(Object::toString).collect(Collectors.joining(", ")) + "."));
    }

    static Object time(String text, Class<?> type, String at) {
        try {
            if (type == LocalDate.class) {
                return LocalDate.parse(text);
            }
            return type == Instant.class ? OffsetDateTime.parse(text).toInstant() : ZoneId.of(text);
        } catch (DateTimeException wrong) {
            throw new BadCase(at, "\"" + text + "\" is not " + (type == LocalDate.class ? "a day such as 2026-03-02."
                    : type == Instant.class ? "a time with its offset, such as 2026-03-02T10:00:00-05:00."
                    : "a zone such as America/New_York."));
        }
    }

    private static <T> T of(boolean fits, String at, String sentence, Supplier<T> value) {
        if (!fits) {
            throw new BadCase(at, sentence);
        }
        return value.get();
    }

    static Number within(Number number, String at, Bounds bounds) {
        if (bounds != null && !bounds.hold(number)) {
            throw new BadCase(at, number + " is out of range; it must be " + bounds + ".");
        }
        return number;
    }
}
