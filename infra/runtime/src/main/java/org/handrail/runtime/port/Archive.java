package org.handrail.runtime.port;

import java.util.Collection;
import java.util.List;
import org.handrail.runtime.event.Envelope;

/** The insert-only record of every event that has left an outbox. */
public interface Archive {

    /** Adds events; one already there under its stream and sequence is left as it is. */
    void keep(Collection<Envelope> events);

    /** Events of a stream from a sequence on, in order, at most {@code limit}; those never archived are missing. */
    List<Envelope> from(String stream, long sequence, int limit);
}
