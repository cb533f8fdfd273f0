package org.handrail.runtime.clock;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.runtime.port.Time;

/** A care clock that stands still until it is moved; it never goes back. */
public final class ManualTime implements Time {

    private final AtomicReference<Instant> care;
    private final Time machine = new SystemTime();

    public ManualTime(Instant start) {
        this.care = new AtomicReference<>(start);
    }

    /** @return where the clock stands now: the given time, or where it stood when that is later */
    public Instant move(Instant to) {
        return care.accumulateAndGet(to, (was, wanted) -> wanted.isAfter(was) ? wanted : was);
    }

    @Override
    public Instant care() {
        return care.get();
    }

    @Override
    public Instant wall() {
        return machine.wall();
    }
}
