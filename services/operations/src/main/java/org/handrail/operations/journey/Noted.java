package org.handrail.operations.journey;

import java.time.Instant;
import java.util.Map;

/**
 * An event of another service as it was heard. It leaves no further than the journal.
 *
 * @param id         of the event heard
 * @param type       its name on the wire
 * @param stream     where it stands
 * @param recordedAt when its service recorded it, on the care clock
 * @param by         code of who caused it
 */
record Noted(String id, String type, String stream, Instant recordedAt, String by, Map<String, Object> data) {

    Noted {
        data = Map.copyOf(data);
    }

    /** The type without its version and without what all types begin with: {@code session.DoseHeld}. */
    String name() {
        return type.replaceFirst("^org\\.handrail\\.", "").replaceFirst("\\.v[0-9]+$", "");
    }

    @Override
    public String toString() {
        return id + " " + type;
    }

    /** A field of the data as text, null when it is absent. */
    String text(String field) {
        Object value = data.get(field);
        return value == null ? null : value.toString();
    }
}
