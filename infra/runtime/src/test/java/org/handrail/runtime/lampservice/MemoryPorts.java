package org.handrail.runtime.lampservice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.DeadLetters;
import org.handrail.runtime.port.Documents;

/** A store in memory that can be away. */
public final class MemoryPorts implements Documents, Archive, DeadLetters {

    private final Map<String, Doc<?>> docs = new ConcurrentHashMap<>();
    private final List<DeadLetter> dead = new ArrayList<>();
    private volatile boolean away;

    public void away(boolean now) {
        away = now;
    }

    public int writes() {
        return docs.values().stream().mapToInt(d -> (int) d.version()).sum();
    }

    public <S> void put(Kind<S, ?, ?> kind, Doc<S> doc) {
        docs.put(kind + "/" + doc.id(), doc);
    }

    private void here() {
        if (away) {
            throw new StoreUnavailable(null);
        }
    }

    @SuppressWarnings("unchecked") // documents are kept by kind
    private <S> Doc<S> one(Kind<S, ?, ?> kind, String id) {
        return (Doc<S>) docs.get(kind + "/" + id);
    }

    @SuppressWarnings("unchecked") // documents are kept by kind
    private <S> List<Doc<S>> some(Kind<S, ?, ?> kind, Predicate<Doc<?>> which) {
        here();
        return docs.entrySet().stream().filter(e -> e.getKey().startsWith(kind + "/")).map(Map.Entry::getValue)
                .filter(which).map(d -> (Doc<S>) d).toList();
    }

    @Override
    public <S> Map<String, Doc<S>> load(Kind<S, ?, ?> kind, Collection<String> ids) {
        here();
        return ids.stream().map(id -> this.<S>one(kind, id)).filter(d -> d != null)
                .collect(Collectors.toMap(Doc::id, d -> d));
    }

    @Override
    public synchronized <S> Set<String> replace(Kind<S, ?, ?> kind, List<Doc<S>> documents) {
        here();
        Set<String> lost = new HashSet<>();
        for (Doc<S> doc : documents) {
            Doc<S> stored = one(kind, doc.id());
            if ((stored == null ? 0 : stored.version()) == doc.version() - 1) {
                put(kind, doc);
            } else {
                lost.add(doc.id());
            }
        }
        return lost;
    }

    @Override
    public <S> void markPublished(Kind<S, ?, ?> kind, List<Doc<S>> marked) {
        throw new UnsupportedOperationException();
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
        return some(kind, d -> !stamps.contains(d.dueStamp()) && (place == null || place.equals(d.clinic())));
    }

    @Override
    public <S> List<Doc<S>> blocked(Kind<S, ?, ?> kind, int limit) {
        return some(kind, d -> !d.blocked().isEmpty());
    }

    @Override
    public void keep(Collection<Envelope> events) {
        here();
    }

    @Override
    public List<Envelope> from(String stream, long sequence, int limit) {
        here();
        return List.of();
    }

    @Override
    public void keep(List<DeadLetter> letters) {
        dead.addAll(letters);
    }

    @Override
    public List<DeadLetter> kept(String reason, int limit) {
        here();
        return List.of();
    }

    @Override
    public long count() {
        here();
        return dead.size();
    }
}
