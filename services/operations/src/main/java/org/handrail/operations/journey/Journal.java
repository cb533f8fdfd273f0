package org.handrail.operations.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.port.Archive;
import org.handrail.runtime.port.Documents.StoreUnavailable;
import org.handrail.runtime.port.EventLog;
import org.handrail.runtime.shell.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where journeys are written down, line by line, and read from. It takes the broker's place: what a journey's document
 * has noted goes from its outbox to the archive, in order and as often as it takes. So a journey has one order with
 * numbers 1, 2, 3 …, and its document stays small.
 */
final class Journal implements EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Archive archive;
    private final Consumer<String> written;

    /** @param written told the document of which something new can be read */
    Journal(Archive archive, Consumer<String> written) {
        this.archive = archive;
        this.written = written;
    }

    /** A line that is there already stays as it is. While the store is away nothing is acknowledged. */
    @Override
    public List<Integer> append(List<List<Post>> posts) {
        List<Envelope> lines = posts.stream().flatMap(List::stream).map(Post::event).toList();
        try {
            archive.keep(lines);
        } catch (StoreUnavailable e) {
            LOG.debug("the journal waits for the store");
            return posts.stream().map(p -> 0).toList();
        }
        lines.stream().map(Envelope::subject).distinct().forEach(written);
        return posts.stream().map(List::size).toList();
    }

    /** The lines of a patient's journey from a number on, without a hole, at most {@code limit}. */
    List<Line> from(String episode, long number, int limit) {
        List<Line> lines = new ArrayList<>();
        for (Envelope line : archive.from(Journeys.OF_CARE.streamPrefix() + episode, number, limit)) {
            if (line.sequence() != number + lines.size()) {
                break;
            }
            lines.add(Line.of(line.sequence(), Json.read(line.data(), Noted.class)));
        }
        return lines;
    }
}
