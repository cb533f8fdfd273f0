package org.handrail.runtime.drive;

import java.time.Duration;
import java.util.List;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.shell.Shell;

/** Sweeps, one thread for each kind of document. */
public final class SweepDriver extends Driver {

    private static final Duration REST = Duration.ofMillis(500);
    private static final int AT_ONCE = 500;

    private final Shell shell;
    private final List<Loop> loops;

    public SweepDriver(Shell shell) {
        super(Phases.POLLS);
        this.shell = shell;
        this.loops = shell.kinds().stream().map(kind -> new Loop("sweep-" + kind, REST, () -> step(kind))).toList();
    }

    private boolean step(Kind<?, ?, ?> kind) {
        shell.sweep().sweep(kind, AT_ONCE);
        return false;
    }

    @Override
    protected List<Loop> loops() {
        return loops;
    }
}
