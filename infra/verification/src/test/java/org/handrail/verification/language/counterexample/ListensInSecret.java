package org.handrail.verification.language.counterexample;

import org.handrail.runtime.document.Kind;

/** Reacts to an event that no catalogue names. */
public final class ListensInSecret {

    private static final String SESSION = "org.handrail.session.";

    private ListensInSecret() {
    }

    static <S, C, E> Kind.Builder<S, C, E> listening(Kind.Builder<S, C, E> kind) {
        return kind.reacts(SESSION + "NobodyKnows.v1", Object.class, (event, data) -> null);
    }
}
