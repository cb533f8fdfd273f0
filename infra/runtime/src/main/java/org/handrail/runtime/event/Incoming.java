package org.handrail.runtime.event;

import java.util.List;

/**
 * A record as it came, before anyone has understood it; kept as it is wherever it has to wait.
 *
 * @param origin where it came from, {@code topic/partition/offset} or the address of a healing answer
 */
public record Incoming(String origin, List<RawHeader> headers, byte[] value) {

    public record RawHeader(String name, byte[] value) {
    }

    @Override
    public String toString() {
        return origin;
    }
}
