package org.handrail.runtime.testkit.openapi;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handrail.runtime.shell.Json;

/** Schemas (JSON Schema 2020-12) of the records that doors take and give, with the constraints that they carry. */
final class Shapes {

    private final Sentences sentences;
    private final Map<String, Map<String, Object>> schemas = new TreeMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();

    Shapes(Sentences sentences) {
        this.sentences = sentences;
    }

    /** All records met so far, by name. */
    Map<String, Map<String, Object>> all() {
        return schemas;
    }

    Map<String, Object> of(Type type) {
        return switch (type) {
            case Class<?> plain -> of(plain);
            case ParameterizedType generic when of(generic, Map.class) ->
                    object(Map.of("type", "object", "additionalProperties", of(generic.getActualTypeArguments()[1])));
            case ParameterizedType generic when of(generic, Collection.class) ->
                    array(of(generic.getActualTypeArguments()[0]));
            case ParameterizedType generic -> of(generic.getActualTypeArguments()[0]);
            default -> object(Map.of());
        };
    }

    private static boolean of(ParameterizedType generic, Class<?> kind) {
        return kind.isAssignableFrom((Class<?>) generic.getRawType());
    }

    private Map<String, Object> of(Class<?> type) {
        if (type.isRecord()) {
            return object(Map.of("$ref", "#/components/schemas/" + name(type)));
        }
        if (type.isEnum()) {
            Map<String, Object> text = text(null);
            text.put("enum", Arrays.stream(type.getEnumConstants())
                    .map(constant -> Json.MAPPER.convertValue(constant, String.class)).toList());
            return text;
        }
        if (type == String.class || type == CharSequence.class) {
            return text(null);
        } else if (type == Instant.class || type == OffsetDateTime.class) {
            return text("date-time");
        } else if (type == LocalDate.class) {
            return text("date");
        } else if (type == LocalTime.class) {
            Map<String, Object> time = text(null);
            time.put("pattern", "^\\d\\d:\\d\\d(:\\d\\d)?$");
            return time;
        } else if (type == boolean.class || type == Boolean.class) {
            return object(Map.of("type", "boolean"));
        } else if (Stream.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class)
                .anyMatch(t -> t == type)) {
            return object(Map.of("type", "integer"));
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return object(Map.of("type", "number"));
        } else if (type == byte[].class) {
            return object(Map.of("type", "string", "contentEncoding", "base64"));
        }
        return object(Map.of());
    }

    private String name(Class<?> type) {
        String known = names.get(type);
        if (known != null) {
            return known;
        }
        String name = schemas.containsKey(type.getSimpleName())
                ? type.getEnclosingClass() == null ? type.getName() : type.getEnclosingClass().getSimpleName() + "."
                        + type.getSimpleName() : type.getSimpleName();
        names.put(type, name);
        Map<String, Object> schema = object(Map.of("type", "object"));
        schemas.put(name, schema);
        sentences.about(type, null).ifPresent(said -> schema.put("description", said));
        List<String> required = Arrays.stream(type.getRecordComponents()).filter(Shapes::required)
                .map(RecordComponent::getName).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), property(type, component));
        }
        schema.put("properties", properties);
        return name;
    }

    private static boolean required(RecordComponent component) {
        return component.getType().isPrimitive() || Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                .anyMatch(a -> component.getAccessor().isAnnotationPresent(a));
    }

    private Map<String, Object> property(Class<?> type, RecordComponent component) {
        Map<String, Object> schema = constrained(component.getAnnotatedType());
        constrain(schema, component.getAccessor());
        sentences.about(type, component.getName()).ifPresent(said -> schema.put("description", said));
        return schema;
    }

    /** With the constraints on what a list holds. */
    private Map<String, Object> constrained(AnnotatedType annotated) {
        Map<String, Object> schema = of(annotated.getType());
        if (annotated instanceof AnnotatedParameterizedType generic && schema.containsKey("items")) {
            AnnotatedType item = generic.getAnnotatedActualTypeArguments()[0];
            Map<String, Object> items = constrained(item);
            constrain(items, item);
            schema.put("items", items);
        }
        return schema;
    }

    private static void constrain(Map<String, Object> schema, AnnotatedElement on) {
        boolean list = "array".equals(schema.get("type"));
        for (Annotation constraint : on.getAnnotations()) {
            switch (constraint) {
                case Size size -> {
                    put(schema, list ? "minItems" : "minLength", size.min(), 0);
                    put(schema, list ? "maxItems" : "maxLength", size.max(), Integer.MAX_VALUE);
                }
                case NotEmpty ignored -> schema.put(list ? "minItems" : "minLength", 1);
                case NotBlank ignored -> schema.put("minLength", 1);
                case Pattern pattern -> schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
                case Min min -> schema.put("minimum", min.value());
                case Max max -> schema.put("maximum", max.value());
                case DecimalMin min -> schema.put(min.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(min.value()));
                case DecimalMax max -> schema.put(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
                case Positive ignored -> schema.put("exclusiveMinimum", 0);
                case PositiveOrZero ignored -> schema.put("minimum", 0);
                default -> { }
            }
        }
    }

    private static void put(Map<String, Object> schema, String keyword, int value, int saysNothing) {
        if (value != saysNothing) {
            schema.put(keyword, value);
        }
    }

    private static Map<String, Object> text(String format) {
        Map<String, Object> text = object(Map.of("type", "string"));
        if (format != null) {
            text.put("format", format);
        }
        return text;
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        Map<String, Object> array = object(Map.of("type", "array"));
        array.put("items", items);
        return array;
    }

    private static Map<String, Object> object(Map<String, Object> of) {
        return new LinkedHashMap<>(new TreeMap<>(of).descendingMap());
    }
}
