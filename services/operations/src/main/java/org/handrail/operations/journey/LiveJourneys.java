package org.handrail.operations.journey;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.document.BlockedStream;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.http.ProblemException;
import org.handrail.runtime.port.Documents;
import org.handrail.runtime.port.Time;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Everybody who watches a journey now. Each viewer reads the journal at her own pace in her own (virtual) thread, a
 * page at a time, so that nothing piles up for a slow one: when her connection takes nothing for as long as
 * {@code server.tomcat.connection-timeout} says, she is dropped, and comes back by {@code Last-Event-ID}.
 */
final class LiveJourneys {

    private final Journal journal;
    private final Documents documents;
    private final Time time;
    private final Rhythm rhythm;
    private final Semaphore room;
    private final Map<String, Set<Viewer>> viewers = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /** @param most viewers at the same time */
    LiveJourneys(Journal journal, Documents documents, Time time, Rhythm rhythm, int most) {
        this.journal = journal;
        this.documents = documents;
        this.time = time;
        this.rhythm = rhythm;
        this.room = new Semaphore(most);
    }

    /** Returns when the viewer has gone, her token has ended or the service stops. */
    void show(HttpServletResponse response, String episode, long from, Instant until) throws IOException {
        if (closing || !room.tryAcquire()) {
            throw new ProblemException(503, Refusal.notNow("too-many-viewers", "Too many watch now. Ask again."));
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            watch(new Viewer(journal, () -> standing(episode), time, rhythm, episode, from, until),
                    new EventStream(response.getOutputStream()));
        } finally {
            room.release();
        }
    }

    private void watch(Viewer viewer, EventStream out) {
        Set<Viewer> others = viewers.computeIfAbsent(viewer.episode(), e -> ConcurrentHashMap.newKeySet());
        others.add(viewer);
        try {
            viewer.watch(out, () -> closing);
        } finally {
            viewers.computeIfPresent(viewer.episode(), (e, watching) -> {
                watching.remove(viewer);
                return watching.isEmpty() ? null : watching;
            });
        }
    }

    private Viewer.Standing standing(String episode) {
        Doc<Journey> doc = documents.load(Journeys.OF_CARE, List.of(episode)).get(episode);
        return new Viewer.Standing(time.care(), doc.state().stage(), doc.state().since(),
                doc.blocked().stream().map(LiveJourneys::unread).toList());
    }

    private static Viewer.Unread unread(BlockedStream stream) {
        return new Viewer.Unread(stream.stream().split("/")[1], stream.reason().name(), stream.since());
    }

    void written(String episode) {
        viewers.getOrDefault(episode, Set.of()).forEach(Viewer::wake);
    }

    int watching() {
        return viewers.values().stream().mapToInt(Set::size).sum();
    }

    /** Everybody is sent away, to come back to the next process. */
    void close() {
        closing = true;
        viewers.values().forEach(all -> all.forEach(Viewer::wake));
    }
}
