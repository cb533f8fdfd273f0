package org.handrail.runtime.decide;

import java.util.Map;

/** How one attempt of a {@link Call} ended. */
public sealed interface Outcome {

    /** The partner did it, or had already done it under this key. */
    record Done(Map<String, Object> answer) implements Outcome {
    }

    /** The partner said no, and will say so again: {@code reason} is a code. */
    record Rejected(String reason) implements Outcome {
    }

    /** No answer, or one that says nothing about the act: it may or may not have happened. */
    record Unknown(String reason) implements Outcome {
    }
}
