package org.handrail.session.episode;

import java.time.Instant;

/**
 * A side effect that was seen or told.
 *
 * @param level      code of how soon a person must act
 * @param escalation the one that it called for; null when it waits for the next visit
 * @param inError    it was entered in error
 */
public record Report(String id, String code, int grade, boolean serious, String level, String escalation, Instant at,
                     boolean inError) {

    /** Without what it called for, until it is appraised again. */
    public Report unjudged() {
        return new Report(id, code, grade, serious, level, null, at, inError);
    }
}
