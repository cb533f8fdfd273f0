package org.handrail.runtime.drive;

import java.time.Duration;
import java.util.List;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.mongo.MongoIndexes;
import org.handrail.runtime.shell.Shell;

/**
 * Once after each start: indexes; deadlines that older rules have derived; streams that an older build could not read.
 * The service does not wait for it: while the store is away it can still say so.
 */
public final class StartPass extends Driver {

    private static final int AT_ONCE = 200;
    private static final int OBSTACLES = 1_000;

    private final Shell shell;
    private final MongoIndexes indexes;
    private final Loop loop = new Loop("start-pass", Duration.ofMinutes(10), this::step);
    private volatile boolean done;

    public StartPass(Shell shell, MongoIndexes indexes) {
        super(Phases.START_PASS);
        this.shell = shell;
        this.indexes = indexes;
    }

    public boolean done() {
        return done;
    }

    private boolean step() {
        if (!done) {
            indexes.make(shell.kinds());
            shell.kinds().forEach(this::restamp);
            shell.obstacles().retryAll(OBSTACLES);
            shell.batch().takeAgain(OBSTACLES);
            done = true;
        }
        return false;
    }

    private void restamp(Kind<?, ?, ?> kind) {
        while (loop.running() && shell.following().restamp(kind, AT_ONCE) > 0) {
            Thread.onSpinWait();
        }
    }

    @Override
    protected List<Loop> loops() {
        return List.of(loop);
    }
}
