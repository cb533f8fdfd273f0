package org.handrail.runtime.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.handrail.runtime.port.Time;

/** Both clocks are the machine's, in whole milliseconds as every store and wire can hold them. */
public final class SystemTime implements Time {

    @Override
    public Instant care() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Instant wall() {
        return care();
    }
}
