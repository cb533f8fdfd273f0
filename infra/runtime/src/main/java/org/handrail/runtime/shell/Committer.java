package org.handrail.runtime.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.OutboxEntry;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.Time;

/** Writes finished work, one compare-and-set a document, and hands the winners on. */
final class Committer {

    private final Documents documents;
    private final Archive archive;
    private final HandOver handOver;
    private final Time time;
    private final PlaceSettings settings;
    private final AtomicLong writes = new AtomicLong();

    Committer(Documents documents, Archive archive, HandOver handOver, Time time, PlaceSettings settings) {
        this.documents = documents;
        this.archive = archive;
        this.handOver = handOver;
        this.time = time;
        this.settings = settings;
    }

    /** How many documents were written since the start; two equal readings mean that nothing went on between. */
    long writes() {
        return writes.get();
    }

    /** @return the written document, or null when somebody else has written it meanwhile */
    <S, C, E> Doc<S> commit(Work<S, C, E> work) {
        return commit(work.kind, List.of(work)).get(work.before.id());
    }

    /** @return the winners by id */
    <S, C, E> Map<String, Doc<S>> commit(Kind<S, C, E> kind, List<Work<S, C, E>> works) {
        if (works.isEmpty()) {
            return Map.of();
        }
        List<Doc<S>> finished = new ArrayList<>();
        List<Envelope> leaving = new ArrayList<>();
        for (Work<S, C, E> work : works) {
            finished.add(work.finish());
            leaving.addAll(work.pruned());
        }
        if (!leaving.isEmpty()) {
            archive.keep(leaving);
        }
        Set<String> lost = documents.replace(kind, finished);
        Map<String, Doc<S>> won = new HashMap<>();
        for (Doc<S> doc : finished) {
            if (!lost.contains(doc.id())) {
                won.put(doc.id(), doc);
                writes.incrementAndGet();
                pass(kind, doc);
            }
        }
        return won;
    }

    private <S> void pass(Kind<S, ?, ?> kind, Doc<S> doc) {
        settings.learn(kind, doc);
        List<OutboxEntry> outbox = doc.outbox();
        if (!outbox.isEmpty() && outbox.getLast().n() > doc.publishedThrough()) {
            handOver.publish(kind, doc);
        }
        if (doc.calls().stream().anyMatch(c -> c.free(time.care(), time.wall()))) {
            handOver.call(kind, doc);
        }
    }
}
