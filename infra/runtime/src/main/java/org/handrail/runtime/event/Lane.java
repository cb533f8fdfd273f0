package org.handrail.runtime.event;

/** Where an event goes. */
public enum Lane {
    /** Facts that other services act on. */
    MAIN,
    /** What only the record and the board need. */
    DETAIL,
    /** Changes the document alone; nobody else hears of it. */
    INTERNAL,
    /** As internal, and kept among the service's own events, from where it can be read back; in no topic. */
    KEPT;

    /** Whether others can hear of it. */
    public boolean published() {
        return this == MAIN || this == DETAIL;
    }
}
