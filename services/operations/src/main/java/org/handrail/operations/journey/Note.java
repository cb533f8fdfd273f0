package org.handrail.operations.journey;

import java.util.Map;
import org.handrail.runtime.event.Envelope;

/** The one command: note this event, whatever it is. */
record Note(Noted event, String clinic) {

    static Note of(Envelope heard, Map<String, Object> data) {
        return new Note(new Noted(heard.id(), heard.type(), heard.stream(), heard.time(), heard.actor(), data),
                heard.clinic());
    }

    /** Data are not for logs. */
    @Override
    public String toString() {
        return event.toString();
    }
}
