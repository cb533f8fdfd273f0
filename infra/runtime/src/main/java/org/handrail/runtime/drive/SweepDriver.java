package org.handrail.runtime.drive;

import java.time.Duration;
import java.util.List;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.shell.Shell;
import org.springframework.context.SmartLifecycle;

/** Sweeps, one thread for each kind of document. */
public final class SweepDriver implements SmartLifecycle {

    private static final Duration REST = Duration.ofMillis(500);
    private static final int AT_ONCE = 500;

    private final Shell shell;
    private final List<Loop> loops;

    public SweepDriver(Shell shell) {
        this.shell = shell;
        this.loops = shell.kinds().stream().map(kind -> new Loop("sweep-" + kind, REST, () -> step(kind))).toList();
    }

    private boolean step(Kind<?, ?, ?> kind) {
        shell.sweep().sweep(kind, AT_ONCE);
        return false;
    }

    @Override
    public void start() {
        loops.forEach(Loop::start);
    }

    @Override
    public void stop() {
        loops.forEach(Loop::stop);
    }

    @Override
    public boolean isRunning() {
        return loops.stream().anyMatch(Loop::running);
    }

    @Override
    public int getPhase() {
        return Phases.POLLS;
    }
}
