package org.handrail.runtime.event;

/** Where an event goes. */
public enum Lane {
    /** Facts that other services act on. */
    MAIN,
    /** What only the record and the board need. */
    DETAIL,
    /** Changes the document alone; nobody else hears of it. */
    INTERNAL
}
