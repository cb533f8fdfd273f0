package org.handrail.operations.journey;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a journey, as the page gets it.
 *
 * @param n          its number, from 1; the id of the server-sent event
 * @param id         of the event
 * @param type       its name on the wire
 * @param source     the service that said it
 * @param recordedAt on the care clock; when it happened stands in the data, where that differs
 * @param by         code of who caused it
 */
record Line(long n, String id, String type, String source, Instant recordedAt, String by, Map<String, Object> data) {

    static Line of(long n, Noted event) {
        return new Line(n, event.id(), event.type(), event.stream().split("/")[1], event.recordedAt(), event.by(),
                event.data());
    }

    @Override
    public String toString() {
        return n + " " + id;
    }
}
