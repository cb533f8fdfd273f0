package org.handrail.session.sideeffect;

import java.time.Instant;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Report;
import org.handrail.session.episode.SessionEvent;

/**
 * A side effect was seen or reported.
 *
 * @param code       in the dictionary named beside it
 * @param grade      1 mild to 5 death
 * @param serious    another question than severe: what came of it
 * @param level      code of how soon a person must act
 * @param escalation null when it waits for the next visit
 * @param criterion  of seriousness; null: not serious, or not said
 * @param raisedBy   code of the clinician who put it at a stricter level; null: nobody did
 */
public record SideEffectReported(String visit, String report, String code, String dictionary,
                                 String dictionaryVersion, int grade, boolean serious, String level,
                                 String escalation, String criterion, String raisedBy, int policy,
                                 Instant occurredAt)
        implements SessionEvent {
    @Override
    public Episode happenedTo(Episode episode) {
        return episode.visit(visit, v -> v.watched(w -> w.reported(new Report(report, code, grade, serious,
                level, escalation, occurredAt, criterion, raisedBy, false))));
    }
}
