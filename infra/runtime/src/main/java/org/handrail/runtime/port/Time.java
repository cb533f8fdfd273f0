package org.handrail.runtime.port;

import java.time.Instant;

/** The two clocks. */
public interface Time {

    /** Rules, deadlines and attempts of calls follow it; may be set by hand in local and test profiles. */
    Instant care();

    /** Leases, claims, sweeper ages and back-off inside a call follow it. */
    Instant wall();
}
