package org.handrail.runtime.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.runtime.shell.Json;

/** What should have stood in a field. @param rule stable code */
record Expected(String rule, String message) {

    static final Expected VALUE = new Expected("required", "This is needed.");

    private static final Map<Class<?>, Expected> KNOWN = Map.ofEntries(
            Map.entry(Instant.class, time()), Map.entry(OffsetDateTime.class, time()),
            Map.entry(ZonedDateTime.class, time()),
            Map.entry(LocalDate.class, new Expected("date", "A date such as 2026-03-02.")),
            Map.entry(LocalTime.class, new Expected("time-of-day", "A time of day such as 09:30.")),
            Map.entry(Boolean.class, truth()), Map.entry(boolean.class, truth()),
            Map.entry(String.class, new Expected("text", "Text without control characters.")));
    private static final List<Class<?>> WHOLE = List.of(int.class, Integer.class, long.class, Long.class, short.class,
            Short.class, byte.class, Byte.class, java.math.BigInteger.class);

    private static Expected time() {
        return new Expected("time-with-offset", "A time with its offset, such as 2026-03-02T09:30:00-05:00.");
    }

    private static Expected truth() {
        return new Expected("true-or-false", "true or false.");
    }

    static Expected of(Class<?> type) {
        if (type == null) {
            return new Expected("allowed-value", "A value that is allowed here.");
        }
        Expected known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return new Expected("one-of", "One of: " + Arrays.stream(type.getEnumConstants())
                    .map(c -> Json.MAPPER.convertValue(c, String.class)).collect(Collectors.joining(", ")) + ".");
        }
        if (WHOLE.contains(type)) {
            return new Expected("whole-number", "A whole number.");
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return new Expected("number", "A number.");
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? new Expected("list", "A list.")
                : new Expected("object", "An object.");
    }
}
