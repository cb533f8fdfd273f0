package org.handrail.runtime.port;

import java.time.Instant;
import java.util.List;
import org.handrail.runtime.event.Incoming;

/** Records that could not be understood, with original bytes and headers. */
public interface DeadLetters {

    /** @param id stream and sequence, or the origin when even those can't be read; kept once */
    record DeadLetter(String id, String reason, Incoming record) {

        /** The name of a letter whose place in its stream is known. */
        public static String at(String stream, long sequence) {
            return stream + "#" + sequence;
        }
    }

    void keep(List<DeadLetter> letters);

    /** Who has decided that nothing is left to do about a letter, when and why. It stays kept. */
    record Settled(String by, String reason, Instant at) {
    }

    /** Those that were kept for this reason and that nobody has settled. */
    List<DeadLetter> kept(String reason, int limit);

    /** All that nobody has settled. */
    List<DeadLetter> open(int limit);

    /** @return whether there was such a letter, and nobody had settled it */
    boolean settle(String id, Settled settled);

    /** How many nobody has settled. */
    long count();
}
