package org.handrail.runtime.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.Documents;

/** A store that survives crashes of its service. It may fail, or act and lose the answer, or let a rival in between. */
class MemoryStore implements Documents, Archive, DeadLetters {

    private final Faults faults;
    private final Map<String, Map<String, Doc<?>>> collections = new HashMap<>();
    private final Map<String, TreeMap<Long, Envelope>> archive = new HashMap<>();
    private final Map<String, DeadLetter> dead = new LinkedHashMap<>();
    /** What a rival does between somebody's load and write; set by the world. */
    Runnable rival = () -> { };
    /** Documents that the build which asks can't read. */
    final Set<String> unreadable = new HashSet<>();

    MemoryStore(Faults faults) {
        this.faults = faults;
    }

    @Override
    public <S> Map<String, Doc<S>> load(Kind<S, ?, ?> kind, Collection<String> ids) {
        faults.maybeCrash(400);
        fail();
        Set<String> failed = new HashSet<>(ids);
        failed.retainAll(unreadable);
        if (!failed.isEmpty()) {
            throw new Unreadable(failed);
        }
        Map<String, Doc<S>> found = new LinkedHashMap<>();
        ids.forEach(id -> {
            Doc<S> doc = this.<S>docs(kind).get(id);
            if (doc != null) {
                found.put(id, doc);
            }
        });
        return found;
    }

    @Override
    public <S> Set<String> replace(Kind<S, ?, ?> kind, List<Doc<S>> documents) {
        if (faults.oneIn(25)) {
            faults.races++;
            rival.run();
        }
        faults.maybeCrash(200);
        fail();
        Set<String> lost = new HashSet<>();
        for (Doc<S> doc : documents) {
            write(kind, doc, lost);
        }
        faults.maybeCrash(200);
        if (faults.oneIn(200)) {
            faults.unknowns++;
            throw new StoreUnavailable(null);
        }
        return lost;
    }

    <S> void write(Kind<S, ?, ?> kind, Doc<S> doc, Set<String> lost) {
        Doc<S> stored = this.<S>docs(kind).get(doc.id());
        if ((stored == null ? 0 : stored.version()) == doc.version() - 1) {
            docs(kind).put(doc.id(), doc);
        } else {
            lost.add(doc.id());
        }
    }

    @Override
    public <S> void markPublished(Kind<S, ?, ?> kind, List<Doc<S>> marked) {
        faults.maybeCrash(100);
        fail();
        for (Doc<S> doc : marked) {
            Doc<S> stored = this.<S>docs(kind).get(doc.id());
            if (stored.version() == doc.version()) {
                docs(kind).put(doc.id(), stored.publishedThrough(doc.publishedThrough()));
            }
        }
    }

    @Override
    public <S> List<Doc<S>> due(Kind<S, ?, ?> kind, Instant now, int limit) {
        return some(kind, d -> d.nextDue() != null && !d.nextDue().isAfter(now), limit);
    }

    @Override
    public <S> List<Doc<S>> unpublished(Kind<S, ?, ?> kind, Instant wall, int limit) {
        return some(kind, d -> d.publishAt() != null && !d.publishAt().isAfter(wall), limit);
    }

    @Override
    public long unpublishedEvents(Kind<?, ?, ?> kind) {
        return docs(kind).values().stream().mapToLong(d -> d.pending().size()).sum();
    }

    @Override
    public <S> List<Doc<S>> toSweep(Kind<S, ?, ?> kind, Instant wall, int limit) {
        return some(kind, d -> d.sweepAt() != null && !d.sweepAt().isAfter(wall), limit);
    }

    @Override
    public <S> List<Doc<S>> stale(Kind<S, ?, ?> kind, String place, Set<String> stamps, int limit) {
        return some(kind, d -> !stamps.contains(d.dueStamp()) && (place == null || place.equals(d.clinic())), limit);
    }

    @Override
    public <S> List<Doc<S>> blocked(Kind<S, ?, ?> kind, int limit) {
        return some(kind, d -> !d.blocked().isEmpty(), limit);
    }

    private <S> List<Doc<S>> some(Kind<S, ?, ?> kind, Predicate<Doc<S>> wanted, int limit) {
        fail();
        return this.<S>docs(kind).values().stream().filter(wanted)
                .sorted(Comparator.comparing((Doc<S> d) -> !d.urgent()).thenComparing(Doc::id)).limit(limit).toList();
    }

    private void fail() {
        if (faults.oneIn(150)) {
            faults.unknowns++;
            throw new StoreUnavailable(null);
        }
    }

    @SuppressWarnings("unchecked") // one collection holds the documents of one kind
    <S> Map<String, Doc<S>> docs(Kind<S, ?, ?> kind) {
        return (Map<String, Doc<S>>) (Map<String, ?>) collections.computeIfAbsent(kind.collection(),
                c -> new TreeMap<>());
    }

    @Override
    public void keep(Collection<Envelope> events) {
        fail();
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
        return dead.values().stream().filter(l -> l.reason().equals(reason)).limit(limit).toList();
    }

    @Override
    public long count() {
        return dead.size();
    }

    List<Envelope> archived(String stream) {
        return new ArrayList<>(archive.getOrDefault(stream, new TreeMap<>()).values());
    }
}
