package org.handrail.local.issuer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.handrail.local.http.BadRequest;
import org.handrail.local.http.Json;
import org.handrail.local.http.Request;

/**
 * Who wants a token: a role, the clinics it opens ({@code *} for all), and a person code or a service's name.
 * Taken as JSON {@code {role, clinics: [..], person}} or as a form with {@code clinics} separated by blanks.
 */
record TokenRequest(String role, List<String> clinics, String person) {

    static TokenRequest of(Request request) {
        boolean json = request.header("Content-Type").orElse("").startsWith("application/json");
        Map<String, ?> fields = json ? Json.object(request.body()) : Request.form(request.body());
        return new TokenRequest(text(fields, "role"), clinics(fields.get("clinics")), text(fields, "person"));
    }

    private static String text(Map<String, ?> fields, String name) {
        if (fields.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new BadRequest(name + " is missing");
    }

    private static List<String> clinics(Object value) {
        return switch (value) {
            case String text when !text.isBlank() -> List.of(text.strip().split("\\s+"));
            case List<?> list -> Arrays.asList(list.stream().map(String::valueOf).toArray(String[]::new));
            case null, default -> throw new BadRequest("clinics is missing");
        };
    }
}
