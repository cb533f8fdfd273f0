package org.handrail.runtime.port;

import java.util.List;
import org.handrail.runtime.event.Envelope;

/** The broker, as the publisher sees it. */
public interface EventLog {

    /** @param topic where each event goes, in the order in which they must arrive */
    record Post(String topic, Envelope event) {
    }

    /**
     * Sends several documents' events; the lists are independent of each other.
     *
     * @return for each list how many of its first posts the broker has acknowledged; what follows may have arrived
     */
    List<Integer> append(List<List<Post>> posts);
}
