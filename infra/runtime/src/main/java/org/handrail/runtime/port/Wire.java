package org.handrail.runtime.port;

import java.util.List;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.Incoming;

/** Between records and envelopes. */
public interface Wire {

    /** @throws Unreadable when an attribute that the shell needs is missing or malformed */
    Envelope read(Incoming record) throws Unreadable;

    Incoming write(Envelope event, String origin);

    /** What is wrong with the data by its published schema: codes and places, never values; empty when right. */
    List<String> problems(String type, String data);

    /** The record's attributes can't be read. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unreadable(String what) {
            super(what);
        }
    }
}
