package org.handrail.local.process;

/** Something that a person must put right first; the message is one sentence that says what. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }
}
