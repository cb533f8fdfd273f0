package org.handrail.runtime.drive;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Loops that begin and end with the service. */
public abstract class Driver implements SmartLifecycle {

    private final int phase;

    /** @param phase the higher the later it begins and the earlier it ends */
    protected Driver(int phase) {
        this.phase = phase;
    }

    protected abstract List<Loop> loops();

    @Override
    public void start() {
        loops().forEach(Loop::start);
    }

    @Override
    public void stop() {
        loops().forEach(Loop::stop);
    }

    @Override
    public final boolean isRunning() {
        return loops().stream().anyMatch(Loop::running);
    }

    @Override
    public final int getPhase() {
        return phase;
    }
}
