package org.handrail.runtime.testkit;

import java.time.Instant;
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
import org.handrail.runtime.port.Documents;

/** A store in memory that outlives its service. Whoever extends it lets it be away, or something happen meanwhile. */
public class MemoryDocuments implements Documents {

    private final Map<String, Map<String, Doc<?>>> collections = new HashMap<>();

    /** Asked before anything is read or written; throws what a store throws that is away. */
    protected void reached() {
    }

    @Override
    public synchronized <S> Map<String, Doc<S>> load(Kind<S, ?, ?> kind, Collection<String> ids) {
        reached();
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
    public synchronized <S> Set<String> replace(Kind<S, ?, ?> kind, List<Doc<S>> documents) {
        reached();
        Set<String> lost = new HashSet<>();
        documents.forEach(doc -> write(kind, doc, lost));
        return lost;
    }

    /** Writes it, or counts it among the losers. */
    protected synchronized <S> void write(Kind<S, ?, ?> kind, Doc<S> doc, Set<String> lost) {
        Doc<S> stored = this.<S>docs(kind).get(doc.id());
        if ((stored == null ? 0 : stored.version()) == doc.version() - 1) {
            docs(kind).put(doc.id(), doc);
        } else {
            lost.add(doc.id());
        }
    }

    @Override
    public synchronized <S> void markPublished(Kind<S, ?, ?> kind, List<Doc<S>> marked) {
        reached();
        marked.forEach(doc -> this.<S>docs(kind).computeIfPresent(doc.id(), (id, stored) ->
                stored.version() == doc.version() ? stored.publishedThrough(doc.publishedThrough()) : stored));
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
        return all(kind).stream().mapToLong(d -> d.pending().size()).sum();
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

    /** As it is, whether the store is away or not. */
    public synchronized <S> List<Doc<S>> all(Kind<S, ?, ?> kind) {
        return List.copyOf(this.<S>docs(kind).values());
    }

    /** Whatever stood there before. */
    public synchronized <S> void put(Kind<S, ?, ?> kind, Doc<S> doc) {
        docs(kind).put(doc.id(), doc);
    }

    /** The urgent first. */
    private synchronized <S> List<Doc<S>> some(Kind<S, ?, ?> kind, Predicate<Doc<S>> wanted, int limit) {
        reached();
        return this.<S>docs(kind).values().stream().filter(wanted)
                .sorted(Comparator.comparing((Doc<S> d) -> !d.urgent()).thenComparing(Doc::id)).limit(limit).toList();
    }

    @SuppressWarnings("unchecked") // one collection holds the documents of one kind
    private <S> Map<String, Doc<S>> docs(Kind<S, ?, ?> kind) {
        return (Map<String, Doc<S>>) (Map<String, ?>) collections.computeIfAbsent(kind.collection(),
                c -> new TreeMap<>());
    }
}
