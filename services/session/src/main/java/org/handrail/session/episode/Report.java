package org.handrail.session.episode;

import java.time.Instant;

/**
 * A side effect that was seen or told.
 *
 * @param level      code of how soon a person must act
 * @param escalation the one that it called for; null when it waits for the next visit
 * @param criterion  of seriousness; null: not serious, or not said
 * @param raisedBy   code of the clinician who put it at this level; null: the list did
 * @param inError    it was entered in error
 */
public record Report(String id, String code, int grade, boolean serious, String level, String escalation, Instant at,
                     String criterion, String raisedBy, boolean inError) {

    /** Without what it called for, until it is appraised again. */
    public Report unjudged() {
        return new Report(id, code, grade, serious, level, null, at, criterion, raisedBy, inError);
    }

    /** An Emergency or Urgent one stops what is being given. */
    boolean stops() {
        return !inError && (level.equals("emergency") || level.equals("urgent"));
    }
}
