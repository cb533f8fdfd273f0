package org.handrail.runtime.port;

import java.util.List;
import org.handrail.runtime.event.Incoming;

/** Records that could not be understood, with original bytes and headers. */
public interface DeadLetters {

    /** @param id stream and sequence, or the origin when even those can't be read; kept once */
    record DeadLetter(String id, String reason, Incoming record) {
    }

    void keep(List<DeadLetter> letters);

    /** Those that were kept for this reason, the oldest first where the store knows that. */
    List<DeadLetter> kept(String reason, int limit);

    long count();
}
