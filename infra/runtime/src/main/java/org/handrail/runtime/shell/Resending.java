package org.handrail.runtime.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.document.OutboxEntry;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Lane;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.Documents;

/** Answers a consumer that misses events of a stream: from the archive and the document, never into the topic. */
public final class Resending {

    /** The most that one answer holds. */
    public static final int LIMIT = 200;

    private final List<Kind<?, ?, ?>> kinds;
    private final Documents documents;
    private final Archive archive;

    Resending(List<Kind<?, ?, ?>> kinds, Documents documents, Archive archive) {
        this.kinds = kinds;
        this.documents = documents;
        this.archive = archive;
    }

    /**
     * Everything that a document has kept in its own record, in order. Read page by page: what is kept is little, and
     * seldom asked for.
     */
    public <S> List<Envelope> kept(Kind<S, ?, ?> kind, String id) {
        List<Envelope> all = new ArrayList<>();
        List<Envelope> page;
        do {
            page = from(kind.stream(id, Lane.KEPT), all.size() + 1L);
            all.addAll(page);
        } while (page.size() == LIMIT);
        return all;
    }

    /** Events of one of this service's own streams, in order and without a hole; empty for a stream it doesn't have. */
    public List<Envelope> from(String stream, long sequence) {
        return kinds.stream().filter(k -> k.streamPrefix() != null && stream.startsWith(k.streamPrefix())).findFirst()
                .map(kind -> from(kind, stream, sequence)).orElse(List.of());
    }

    private <S> List<Envelope> from(Kind<S, ?, ?> kind, String stream, long sequence) {
        String id = kind.documentOf(stream);
        Optional<Doc<S>> doc = Optional.ofNullable(documents.load(kind, List.of(id)).get(id));
        List<Envelope> answer = new ArrayList<>(archive.from(stream, sequence, LIMIT));
        long next = answer.isEmpty() ? sequence : answer.getLast().sequence() + 1;
        doc.ifPresent(d -> d.outbox().stream().map(OutboxEntry::event)
                .filter(e -> e.stream().equals(stream) && e.sequence() >= next)
                .limit(LIMIT - answer.size()).forEach(answer::add));
        return answer;
    }
}
