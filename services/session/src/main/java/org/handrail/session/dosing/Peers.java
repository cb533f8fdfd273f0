package org.handrail.session.dosing;

import java.time.Duration;
import java.util.Map;

/** The services whose word a dose needs. */
public interface Peers {

    /**
     * Asks all of them at once where they stand with this patient.
     *
     * @param within for all of them together
     * @return service → its answer; {@link PeerAnswer#NONE} for whoever did not answer in time
     */
    Map<String, PeerAnswer> standings(String episode, Duration within);
}
