package org.handrail.runtime.lampservice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.testkit.MemoryDocuments;

/** A store in memory that can be away. */
public final class MemoryPorts extends MemoryDocuments implements Archive, DeadLetters {

    private final List<DeadLetter> dead = new ArrayList<>();
    private final AtomicInteger writes = new AtomicInteger();
    private volatile boolean away;

    public void away(boolean now) {
        away = now;
    }

    /** How many documents were written. */
    public int writes() {
        return writes.get();
    }

    @Override
    protected void reached() {
        if (away) {
            throw new StoreUnavailable(null);
        }
    }

    @Override
    public <S> Set<String> replace(Kind<S, ?, ?> kind, List<Doc<S>> documents) {
        Set<String> lost = super.replace(kind, documents);
        writes.addAndGet(documents.size() - lost.size());
        return lost;
    }

    @Override
    public void keep(Collection<Envelope> events) {
        reached();
    }

    @Override
    public List<Envelope> from(String stream, long sequence, int limit) {
        reached();
        return List.of();
    }

    @Override
    public void keep(List<DeadLetter> letters) {
        dead.addAll(letters);
    }

    @Override
    public List<DeadLetter> kept(String reason, int limit) {
        reached();
        return List.of();
    }

    @Override
    public List<DeadLetter> open(int limit) {
        reached();
        return List.copyOf(dead);
    }

    @Override
    public boolean settle(String id, Settled settled) {
        reached();
        return dead.removeIf(letter -> letter.id().equals(id));
    }

    @Override
    public long count() {
        reached();
        return dead.size();
    }
}
