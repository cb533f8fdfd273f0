package org.handrail.runtime.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.testkit.MemoryDocuments;

/** A store that survives crashes of its service. It may fail, or act and lose the answer, or let a rival in between. */
class MemoryStore extends MemoryDocuments implements Archive, DeadLetters {

    private final Faults faults;
    private final Map<String, TreeMap<Long, Envelope>> archive = new HashMap<>();
    private final Map<String, DeadLetter> dead = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    /** What a rival does between somebody's load and write; set by the world. */
    Runnable rival = () -> { };
    /** Documents that the build which asks can't read. */
    final Set<String> unreadable = new HashSet<>();

    MemoryStore(Faults faults) {
        this.faults = faults;
    }

    @Override
    protected void reached() {
        if (faults.oneIn(150)) {
            faults.unknowns++;
            throw new StoreUnavailable(null);
        }
    }

    @Override
    public <S> Map<String, Doc<S>> load(Kind<S, ?, ?> kind, Collection<String> ids) {
        faults.maybeCrash(400);
        Map<String, Doc<S>> found = super.load(kind, ids);
        Set<String> failed = new HashSet<>(ids);
        failed.retainAll(unreadable);
        if (!failed.isEmpty()) {
            throw new Unreadable(failed);
        }
        return found;
    }

    @Override
    public <S> Set<String> replace(Kind<S, ?, ?> kind, List<Doc<S>> documents) {
        if (faults.oneIn(25)) {
            faults.races++;
            rival.run();
        }
        faults.maybeCrash(200);
        Set<String> lost = super.replace(kind, documents);
        faults.maybeCrash(200);
        if (faults.oneIn(200)) {
            faults.unknowns++;
            throw new StoreUnavailable(null);
        }
        return lost;
    }

    @Override
    public <S> void markPublished(Kind<S, ?, ?> kind, List<Doc<S>> marked) {
        faults.maybeCrash(100);
        super.markPublished(kind, marked);
    }

    @Override
    public void keep(Collection<Envelope> events) {
        reached();
        events.forEach(e -> archive.computeIfAbsent(e.stream(), s -> new TreeMap<>()).putIfAbsent(e.sequence(), e));
    }

    @Override
    public List<Envelope> from(String stream, long sequence, int limit) {
        return archive.getOrDefault(stream, new TreeMap<>()).tailMap(sequence).values().stream().limit(limit).toList();
    }

    @Override
    public void keep(List<DeadLetter> letters) {
        letters.forEach(l -> dead.putIfAbsent(l.id(), l));
    }

    @Override
    public List<DeadLetter> kept(String reason, int limit) {
        return open(limit).stream().filter(l -> l.reason().equals(reason)).toList();
    }

    @Override
    public List<DeadLetter> open(int limit) {
        return dead.values().stream().filter(l -> !settled.contains(l.id())).limit(limit).toList();
    }

    @Override
    public boolean settle(String id, Settled by) {
        return dead.containsKey(id) && settled.add(id);
    }

    @Override
    public long count() {
        return (long) dead.size() - settled.size();
    }

    List<Envelope> archived(String stream) {
        return new ArrayList<>(archive.getOrDefault(stream, new TreeMap<>()).values());
    }
}
