package org.handrail.runtime.http;

import org.handrail.runtime.decide.Refusal;

/** A refusal on its way to the caller from somewhere that is not a decision. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Refusal refusal;
    private final String instance;

    public ProblemException(int status, Refusal refusal) {
        this(status, refusal, null);
    }

    /** @param instance path under which more is told of it; null: nowhere */
    public ProblemException(int status, Refusal refusal, String instance) {
        super(refusal.reason());
        this.status = status;
        this.refusal = refusal;
        this.instance = instance;
    }

    public int status() {
        return status;
    }

    public Refusal refusal() {
        return refusal;
    }

    String instance() {
        return instance;
    }
}
