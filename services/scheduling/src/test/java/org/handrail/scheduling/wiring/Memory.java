package org.handrail.scheduling.wiring;

import java.util.List;
import java.util.Set;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.testkit.MemoryDocuments;

/** A store of which each write is a step, before and after which something may happen. */
final class Memory extends MemoryDocuments {

    /** What happens around one write. */
    interface Around {
        void before(int write);

        void after(int write);
    }

    private int writes;
    Around around;
    /** Looks at everything after each write. */
    Runnable watch = () -> { };

    synchronized int writes() {
        return writes;
    }

    @Override
    public <S> Set<String> replace(Kind<S, ?, ?> kind, List<Doc<S>> documents) {
        int write;
        Around here;
        synchronized (this) {
            write = ++writes;
            here = around;
        }
        if (here != null) {
            here.before(write);
        }
        Set<String> lost = watched(kind, documents);
        if (here != null) {
            here.after(write);
        }
        return lost;
    }

    private synchronized <S> Set<String> watched(Kind<S, ?, ?> kind, List<Doc<S>> documents) {
        Set<String> lost = super.replace(kind, documents);
        watch.run();
        return lost;
    }
}
