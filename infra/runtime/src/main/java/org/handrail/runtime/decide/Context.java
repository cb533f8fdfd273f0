package org.handrail.runtime.decide;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a decision may know besides state and command.
 *
 * @param now      the care clock: rules and deadlines follow it
 * @param wall     the wall clock: leases alone follow it
 * @param zone     the zone of the place that the document belongs to
 * @param settings what that place has set
 */
public record Context(Instant now, Instant wall, ZoneId zone, SettingsOverTime settings) {

    /** Of a place that has set nothing. */
    public Context(Instant now, Instant wall, ZoneId zone) {
        this(now, wall, zone, SettingsOverTime.NONE);
    }
}
