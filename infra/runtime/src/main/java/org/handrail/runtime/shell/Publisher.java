package org.handrail.runtime.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.OutboxEntry;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.EventLog;
import org.handrail.runtime.port.EventLog.Post;

/**
 * Publishes what documents hold unpublished, each document's events in order, and notes how far it came. A crash
 * between the two sends them again with the same ids; whoever consumes drops the second.
 */
public final class Publisher {

    private static final int REMEMBERED = 20_000;

    /** A document with unpublished events. */
    public record Pending<S>(Kind<S, ?, ?> kind, Doc<S> doc) {
        public String key() {
            return kind.collection() + "/" + doc.id();
        }
    }

    private final EventLog log;
    private final Documents documents;
    private final Counters counters;
    /** How far this process has published each document lately: spares what a stale copy would send again. */
    private final Map<String, Long> sent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    Publisher(EventLog log, Documents documents, Counters counters) {
        this.log = log;
        this.documents = documents;
        this.counters = counters;
    }

    /**
     * Called by one thread at a time.
     *
     * @return whether the broker has acknowledged all of it
     */
    public boolean publish(List<Pending<?>> pending) {
        List<List<OutboxEntry>> entries = new ArrayList<>();
        List<List<Post>> posts = new ArrayList<>();
        for (Pending<?> one : pending) {
            long from = Math.max(sent.getOrDefault(one.key(), 0L), one.doc().publishedThrough());
            List<OutboxEntry> open = one.doc().outbox().stream().filter(e -> e.n() > from).toList();
            entries.add(open);
            posts.add(open.stream().filter(e -> e.lane().published())
                    .map(e -> new Post(one.kind().topic(e.lane()), e.event())).toList());
        }
        List<Integer> acknowledged = log.append(posts);
        Map<Kind<?, ?, ?>, List<Doc<?>>> marks = new LinkedHashMap<>();
        for (int i = 0; i < pending.size(); i++) {
            note(pending.get(i), entries.get(i), acknowledged.get(i), marks);
        }
        marks.forEach(this::mark);
        return IntStream.range(0, posts.size()).allMatch(i -> acknowledged.get(i) == posts.get(i).size());
    }

    private void note(Pending<?> one, List<OutboxEntry> entries, int acknowledged, Map<Kind<?, ?, ?>, List<Doc<?>>> marks) {
        counters.published(acknowledged);
        // What is kept here alone waits for what was to be sent before it, and for nothing else.
        long through = entries.stream().filter(e -> e.lane().published()).skip(acknowledged).findFirst()
                .map(unsent -> unsent.n() - 1)
                .orElseGet(() -> entries.isEmpty() ? Math.max(sent.getOrDefault(one.key(), 0L),
                        one.doc().publishedThrough()) : entries.getLast().n());
        if (through > one.doc().publishedThrough()) {
            sent.put(one.key(), through);
            marks.computeIfAbsent(one.kind(), k -> new ArrayList<>()).add(one.doc().publishedThrough(through));
        }
    }

    @SuppressWarnings("unchecked") // documents were gathered by kind
    private <S> void mark(Kind<S, ?, ?> kind, List<Doc<?>> docs) {
        documents.markPublished(kind, docs.stream().map(d -> (Doc<S>) d).toList());
    }
}
