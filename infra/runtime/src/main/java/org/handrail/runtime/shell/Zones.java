package org.handrail.runtime.shell;

import java.time.ZoneId;
import java.util.Map;

/** The zone of each place, with one for places that name none. */
public record Zones(ZoneId otherwise, Map<String, ZoneId> byClinic) {

    public ZoneId of(String clinic) {
        return clinic == null ? otherwise : byClinic.getOrDefault(clinic, otherwise);
    }
}
