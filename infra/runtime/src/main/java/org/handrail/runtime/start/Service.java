package org.handrail.runtime.start;

import java.util.List;

/**
 * Who this service is.
 *
 * @param name  its name, also that of its consumer group
 * @param reads the topics it reads whole
 */
public record Service(String name, List<String> reads) {

    public Service {
        if (name == null || !name.matches("[a-z][a-z-]*")) {
            throw new UnsafeSetting("handrail.service", "must name the service in lower case letters and hyphens");
        }
        reads = List.copyOf(reads);
    }
}
