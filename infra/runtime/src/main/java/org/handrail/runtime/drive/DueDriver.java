package org.handrail.runtime.drive;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.shell.Shell;

/** Settles what is due, one thread for each kind of document; one more keeps up with what places set. */
public final class DueDriver extends Driver {

    private static final Duration REST = Duration.ofMillis(200);
    private static final int AT_ONCE = 500;
    private static final Duration FOLLOW_REST = Duration.ofSeconds(1);
    private static final int FOLLOWED_AT_ONCE = 200;

    private final Shell shell;
    private final List<Loop> loops;

    public DueDriver(Shell shell) {
        super(Phases.POLLS);
        this.shell = shell;
        this.loops = Stream.concat(Stream.of(new Loop("follow", FOLLOW_REST, this::follow)), shell.kinds().stream()
                .map(kind -> new Loop("due-" + kind, REST, () -> step(kind)))).toList();
    }

    private boolean follow() {
        shell.following().follow(FOLLOWED_AT_ONCE);
        return false;
    }

    /**
     * Goes on at once while there is more than one poll holds; not when the last one wrote nothing, for then it is
     * calls that are due, and they wait for their turn.
     */
    private boolean step(Kind<?, ?, ?> kind) {
        long before = shell.writes();
        return shell.due().poll(kind, AT_ONCE) == AT_ONCE && shell.writes() > before;
    }

    /** Settles now, in the caller's thread, everything that is due in every kind by what is in force now. */
    public void force() {
        follow();
        for (Kind<?, ?, ?> kind : shell.kinds()) {
            boolean more = true;
            while (more) {
                more = step(kind);
            }
        }
    }

    @Override
    protected List<Loop> loops() {
        return loops;
    }
}
