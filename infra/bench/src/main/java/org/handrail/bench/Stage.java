package org.handrail.bench;

import java.util.Locale;

/** Where time goes. In the service, publish and mark run on a thread of their own beside the others. */
public enum Stage {
    /** documents read from the store */
    LOAD,
    /** everything between reading and writing: records understood, decisions taken, documents made */
    DECIDE,
    /** documents written, pruned events archived */
    WRITE,
    /** events sent, until the broker has acknowledged them */
    PUBLISH,
    /** what was published noted in the documents */
    MARK;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
