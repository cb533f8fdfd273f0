package org.handrail.runtime.decide;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a decision may know besides state and command.
 *
 * @param now  the care clock: rules and deadlines follow it
 * @param wall the wall clock: leases alone follow it
 * @param zone the zone of the place that the document belongs to
 */
public record Context(Instant now, Instant wall, ZoneId zone) {
}
