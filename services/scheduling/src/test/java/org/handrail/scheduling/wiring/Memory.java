package org.handrail.scheduling.wiring;

import java.time.Instant;
import java.util.Collection;
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

/** A store that outlives its service. Each write is a step, before and after which something may happen. */
final class Memory implements Documents {

    /** What happens around one write. */
    interface Around {
        void before(int write);

        void after(int write);
    }

    private final Map<String, Map<String, Doc<?>>> collections = new TreeMap<>();
    private int writes;
    Around around;
    /** Looks at everything after each write. */
    Runnable watch = () -> { };

    synchronized int writes() {
        return writes;
    }

    @Override
    public synchronized <S> Map<String, Doc<S>> load(Kind<S, ?, ?> kind, Collection<String> ids) {
        Map<String, Doc<S>> found = new LinkedHashMap<>();
        ids.forEach(id -> this.<S>docs(kind).computeIfPresent(id, (k, doc) -> {
            found.put(id, doc);
            return doc;
        }));
        return found;
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
        Set<String> lost = write(kind, documents);
        if (here != null) {
            here.after(write);
        }
        return lost;
    }

    private synchronized <S> Set<String> write(Kind<S, ?, ?> kind, List<Doc<S>> documents) {
        Set<String> lost = new HashSet<>();
        for (Doc<S> doc : documents) {
            Doc<S> stored = this.<S>docs(kind).get(doc.id());
            if ((stored == null ? 0 : stored.version()) == doc.version() - 1) {
                docs(kind).put(doc.id(), doc);
            } else {
                lost.add(doc.id());
            }
        }
        watch.run();
        return lost;
    }

    @Override
    public synchronized <S> void markPublished(Kind<S, ?, ?> kind, List<Doc<S>> marked) {
        marked.forEach(doc -> this.<S>docs(kind).computeIfPresent(doc.id(), (id, stored) ->
                stored.version() == doc.version()
                        ? stored.publishedThrough(doc.publishedThrough()) : stored));
    }

    @Override
    public <S> List<Doc<S>> due(Kind<S, ?, ?> kind, Instant now, int limit) {
        return some(kind, d -> d.nextDue() != null && !d.nextDue().isAfter(now));
    }

    @Override
    public <S> List<Doc<S>> unpublished(Kind<S, ?, ?> kind, Instant wall, int limit) {
        return some(kind, d -> d.publishAt() != null && !d.publishAt().isAfter(wall));
    }

    @Override
    public long unpublishedEvents(Kind<?, ?, ?> kind) {
        return some(kind, d -> true).stream().mapToLong(d -> d.pending().size()).sum();
    }

    @Override
    public <S> List<Doc<S>> toSweep(Kind<S, ?, ?> kind, Instant wall, int limit) {
        return some(kind, d -> d.sweepAt() != null && !d.sweepAt().isAfter(wall));
    }

    @Override
    public <S> List<Doc<S>> stale(Kind<S, ?, ?> kind, String place, Set<String> stamps, int limit) {
        return all(kind).stream().filter(d -> !stamps.contains(d.dueStamp())
                && (place == null || place.equals(d.clinic()))).limit(limit).toList();
    }

    @Override
    public <S> List<Doc<S>> blocked(Kind<S, ?, ?> kind, int limit) {
        return List.of();
    }

    <S> List<Doc<S>> all(Kind<S, ?, ?> kind) {
        return some(kind, d -> true);
    }

    private synchronized <S> List<Doc<S>> some(Kind<S, ?, ?> kind, Predicate<Doc<S>> wanted) {
        return this.<S>docs(kind).values().stream().filter(wanted).toList();
    }

    @SuppressWarnings("unchecked") // one collection holds the documents of one kind
    private <S> Map<String, Doc<S>> docs(Kind<S, ?, ?> kind) {
        return (Map<String, Doc<S>>) (Map<String, ?>) collections.computeIfAbsent(kind.collection(),
                c -> new TreeMap<>());
    }
}
