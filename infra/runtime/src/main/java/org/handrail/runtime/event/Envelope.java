package org.handrail.runtime.event;

import java.time.Instant;

/**
 * An event as it is on the wire: CloudEvents attributes and the data as JSON text.
 *
 * @param id            stream, sequence and a digest of the content
 * @param type          stable name with version, {@code org.handrail.<service>.<Name>.v<n>}
 * @param stream        CloudEvents {@code source}
 * @param sequence      1, 2, 3 … within the stream
 * @param previous      id of the event before, null at 1
 * @param subject       what the event is about; also the partition key
 * @param time          when it was recorded, on the care clock
 * @param clinic        place that the subject belongs to
 * @param actor         code of who did it
 * @param causation     id of the event or command that led to it
 * @param correlation   id shared by everything that followed from one first request
 * @param traceparent   W3C trace context, null when none was active
 */
public record Envelope(String id, String type, String stream, long sequence, String previous, String subject,
                       Instant time, String clinic, String actor, String causation, String correlation,
                       String traceparent, String data) {

    /** The type without its version: {@code org.handrail.tally.Added}. */
    public String name() {
        return EventName.of(type).name();
    }

    @Override
    public String toString() {
        return id + " " + type;
    }
}
