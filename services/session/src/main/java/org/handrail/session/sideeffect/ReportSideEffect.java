package org.handrail.session.sideeffect;

import java.time.Instant;
import org.handrail.session.episode.SessionCommand;

/**
 * Somebody has seen or been told of a side effect.
 *
 * @param code      in the list, or {@code other}
 * @param grade     1 mild to 5 death; null for raised blood pressure alone, which is graded by what came of it
 * @param serious   whether it meets a criterion of seriousness
 * @param criterion which one; null: not said
 * @param level     the level a clinician asks for; null: that of the list
 * @param by        code of the clinician who asks for it; null: nobody does
 */
public record ReportSideEffect(String visit, String code, Integer grade, boolean serious, String criterion, String level,
                               String by, Instant occurredAt) implements SessionCommand {

    public ReportSideEffect(String visit, String code, Integer grade, boolean serious, Instant occurredAt) {
        this(visit, code, grade, serious, null, null, null, occurredAt);
    }
}
