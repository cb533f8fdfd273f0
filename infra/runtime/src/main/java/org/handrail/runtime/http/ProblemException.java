package org.handrail.runtime.http;

import org.handrail.runtime.decide.Refusal;

/** A refusal on its way to the caller from somewhere that is not a decision. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Refusal refusal;

    public ProblemException(int status, Refusal refusal) {
        super(refusal.reason());
        this.status = status;
        this.refusal = refusal;
    }

    public int status() {
        return status;
    }

    public Refusal refusal() {
        return refusal;
    }
}
