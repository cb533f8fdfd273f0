package org.handrail.operations.journey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.Documents.StoreUnavailable;

/** Archived events in memory; the store behind it can be away. */
final class MemoryArchive implements Archive {

    private final Map<String, TreeMap<Long, Envelope>> streams = new ConcurrentHashMap<>();
    volatile boolean away;

    @Override
    public synchronized void keep(Collection<Envelope> events) {
        here();
        events.forEach(e -> streams.computeIfAbsent(e.stream(), s -> new TreeMap<>()).putIfAbsent(e.sequence(), e));
    }

    @Override
    public synchronized List<Envelope> from(String stream, long sequence, int limit) {
        here();
        return List.copyOf(streams.getOrDefault(stream, new TreeMap<>()).subMap(sequence, sequence + limit).values());
    }

    private void here() {
        if (away) {
            throw new StoreUnavailable(null);
        }
    }
}
