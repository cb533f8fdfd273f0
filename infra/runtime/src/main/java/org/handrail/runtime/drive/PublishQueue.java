package org.handrail.runtime.drive;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.shell.Publisher.Pending;

/**
 * Documents with unpublished events, the newest version of each. It is bounded: what is dropped the sweeper finds.
 */
final class PublishQueue {

    private final int capacity;
    private final Map<String, Pending<?>> waiting = new LinkedHashMap<>();

    PublishQueue(int capacity) {
        this.capacity = capacity;
    }

    synchronized <S> void offer(Kind<S, ?, ?> kind, Doc<S> doc) {
        Pending<S> pending = new Pending<>(kind, doc);
        Pending<?> known = waiting.get(pending.key());
        if (known == null && waiting.size() < capacity || known != null && known.doc().version() <= doc.version()) {
            waiting.put(pending.key(), pending);
        }
    }

    /** The oldest, at most {@code limit}; they leave the queue. */
    synchronized List<Pending<?>> take(int limit) {
        List<Pending<?>> taken = new ArrayList<>();
        Iterator<Pending<?>> oldest = waiting.values().iterator();
        while (oldest.hasNext() && taken.size() < limit) {
            taken.add(oldest.next());
            oldest.remove();
        }
        return taken;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }
}
