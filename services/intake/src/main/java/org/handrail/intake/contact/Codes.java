package org.handrail.intake.contact;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** What may stand in a message or form that another service asks for: never a text that somebody has typed. */
final class Codes {

    static final String CODE = "[a-z0-9][a-z0-9.-]{0,79}";

    private Codes() {
    }

    /** The first field whose name or value is no code, number, yes or no, or time. */
    static Optional<String> wrong(Map<String, Object> fields) {
        return fields.entrySet().stream().filter(field -> !field.getKey().matches("[A-Za-z][A-Za-z0-9.-]{0,59}")
                || !allowed(field.getValue())).map(Map.Entry::getKey).findFirst();
    }

    private static boolean allowed(Object value) {
        return value instanceof Number || value instanceof Boolean
                || value instanceof String text && (text.matches(CODE) || time(text));
    }

    private static boolean time(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
