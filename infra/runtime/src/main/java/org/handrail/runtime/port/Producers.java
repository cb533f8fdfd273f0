package org.handrail.runtime.port;

import java.util.List;
import org.handrail.runtime.event.Incoming;

/** Other services, asked again for what is missing. */
public interface Producers {

    /** Events of a stream from a sequence on; empty when the producer has none or gave no answer. */
    List<Incoming> eventsFrom(String stream, long sequence);
}
