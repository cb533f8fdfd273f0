package org.handrail.runtime.testkit.openapi;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.handrail.runtime.http.AccessRule;
import org.handrail.runtime.http.Deferrable;
import org.handrail.runtime.http.Problem;
import org.handrail.runtime.security.AccessTable;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/** The document as a tree of maps, in the order in which it is to be read. */
final class ApiDocument {

    /** What every command answers. */
    private record Decided(long version, List<String> decided) {
    }

    private static final String CAN_WAIT = "Answers 503 while too much waits to be passed on to other services.";

    private final String service;
    private final AccessTable access;
    private final Sentences sentences;
    private final Shapes shapes;

    ApiDocument(String service, AccessTable access, Sentences sentences) {
        this.service = service;
        this.access = access;
        this.sentences = sentences;
        this.shapes = new Shapes(sentences);
    }

    Map<String, Object> of(List<Found.Route> routes) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Found.Route route : routes) {
            Map<String, Object> path = paths.computeIfAbsent(route.path(), p -> new LinkedHashMap<>());
            path.merge(route.method().toLowerCase(Locale.ROOT), operation(route), ApiDocument::merged);
        }
        shapes.of(Problem.class);
        shapes.of(Decided.class);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", map("title", "Handrail: " + service, "version", "1", "description", """
                Commands are POSTs under an Idempotency-Key: the same key gives the first answer again for 24 hours. \
                What is refused is told as a problem detail (RFC 9457) that names the rule; a field that is not named \
                here is refused too."""));
        document.put("paths", paths);
        document.put("components", map("schemas", shapes.all(), "responses", map("Problem", problem()),
                "parameters", map("IdempotencyKey", key()), "securitySchemes", map("token", map("type", "http",
                        "scheme", "bearer", "bearerFormat", "JWT"))));
        return document;
    }

    private Map<String, Object> operation(Found.Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        Class<?> door = route.door().getDeclaringClass();
        operation.put("operationId", name(door) + "." + route.door().getName());
        operation.put("tags", List.of(tag(door)));
        String said = sentences.about(door, route.door().getName()).or(() -> sentences.about(door, null)).orElse("");
        if (route.door().isAnnotationPresent(Deferrable.class)) {
            said = (said + " " + CAN_WAIT).strip();
        }
        if (!said.isEmpty()) {
            operation.put("description", said);
        }
        operation.put("security", security(route));
        List<Object> parameters = parameters(route);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        Arrays.stream(route.door().getParameters()).filter(p -> p.isAnnotationPresent(RequestBody.class)).findFirst()
                .ifPresent(body -> operation.put("requestBody", body(route, body)));
        operation.put("responses", responses(route));
        return operation;
    }

    /** Any of the roles is enough; their names stand where OpenAPI 3.1 has them, beside the scheme. */
    private List<Object> security(Found.Route route) {
        TreeSet<String> roles = new TreeSet<>(access.roles(HttpMethod.valueOf(route.method()),
                route.path().replaceAll("\\{[^/]*}", "x")));
        return roles.contains(AccessRule.ANYBODY) ? List.of()
                : roles.stream().<Object>map(role -> map("token", List.of(role))).toList();
    }

    private List<Object> parameters(Found.Route route) {
        List<Object> all = new ArrayList<>();
        for (Parameter parameter : route.door().getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                all.add(map("name", parameter.getName(), "in", "path", "required", true,
                        "schema", shapes.of(parameter.getType())));
            } else if (parameter.getAnnotation(RequestParam.class) instanceof RequestParam asked) {
                all.add(asked(parameter, "query", asked.name(), asked.defaultValue()));
            } else if (parameter.getAnnotation(RequestHeader.class) instanceof RequestHeader asked
                    && !asked.name().equals("Accept")) {
                all.add(asked(parameter, "header", asked.name(), asked.defaultValue()));
            }
        }
        if (command(route)) {
            all.add(map("$ref", "#/components/parameters/IdempotencyKey"));
        }
        return all;
    }

    private Map<String, Object> asked(Parameter parameter, String in, String name, String otherwise) {
        return map("name", name.isEmpty() ? parameter.getName() : name, "in", in,
                "required", otherwise.equals(ValueConstants.DEFAULT_NONE), "schema", shapes.of(parameter.getType()));
    }

    /** What a person or another service tells; the runtime's own doors need no key. */
    private static boolean command(Found.Route route) {
        return route.method().equals("POST")
                && !route.door().getDeclaringClass().getPackageName().startsWith("org.handrail.runtime");
    }

    private Map<String, Object> body(Found.Route route, Parameter body) {
        Map<String, Object> schema = body.getType() == byte[].class ? map("type", "object")
                : shapes.of(body.getParameterizedType());
        Map<String, Object> content = new LinkedHashMap<>();
        (route.consumes().isEmpty() ? List.of("application/json") : route.consumes())
                .forEach(type -> content.put(type, map("schema", schema)));
        return map("required", body.getAnnotation(RequestBody.class).required(), "content", content);
    }

    private Map<String, Object> responses(Found.Route route) {
        Map<String, Object> schema = route.method().equals("GET") || !untyped(route.door())
                ? shapes.of(answer(route.door())) : map("$ref", "#/components/schemas/Decided");
        String type = route.produces().isEmpty() ? "application/json" : route.produces().getFirst();
        return map("2XX", map("description", route.method().equals("GET") ? "what there is" : "what was decided",
                        "content", map(type, map("schema", schema))),
                "4XX", map("$ref", "#/components/responses/Problem"),
                "503", map("$ref", "#/components/responses/Problem"));
    }

    private static boolean untyped(Method door) {
        return answer(door) == Object.class;
    }

    private static Type answer(Method door) {
        return door.getGenericReturnType() instanceof ParameterizedType of && of.getRawType() == ResponseEntity.class
                ? of.getActualTypeArguments()[0] : door.getGenericReturnType();
    }

    private static Map<String, Object> problem() {
        return map("description", "a problem detail (RFC 9457)", "content", map("application/problem+json",
                map("schema", map("$ref", "#/components/schemas/Problem"))));
    }

    private static Map<String, Object> key() {
        return map("name", "Idempotency-Key", "in", "header", "required", true,
                "description", "Under it a command may be repeated. Another body under the same key is refused.",
                "schema", map("type", "string", "pattern", "^[A-Za-z0-9._:~-]{8,128}$"));
    }

    private static String name(Class<?> door) {
        String name = door.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The feature that the door belongs to. */
    private static String tag(Class<?> door) {
        String place = door.getPackageName();
        return place.startsWith("org.handrail.runtime") ? "runtime" : place.substring(place.lastIndexOf('.') + 1);
    }

    /** Two doors for one address differ in what they take. */
    @SuppressWarnings("unchecked") // both were made here
    private static Object merged(Object one, Object other) {
        Map<String, Object> content = (Map<String, Object>) ((Map<String, Object>)
                ((Map<String, Object>) one).get("requestBody")).get("content");
        content.putAll((Map<String, Object>) ((Map<String, Object>)
                ((Map<String, Object>) other).get("requestBody")).get("content"));
        return one;
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
