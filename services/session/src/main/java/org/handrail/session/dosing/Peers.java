package org.handrail.session.dosing;

import java.time.Duration;
import java.util.Map;

/** The services whose word a dose needs. */
public interface Peers {

    /**
     * Asks all of them at once where they stand with this patient.
     *
     * @param within when this is over, whoever has not answered is left out
     * @return service → its answer; {@link Answer#NONE} for whoever did not answer
     */
    Map<String, Answer> standings(String episode, Duration within);

    /** @param body null when there was no answer, or none that says where the service stands */
    record Answer(Map<String, Object> body) {
        public static final Answer NONE = new Answer(null);
    }
}
