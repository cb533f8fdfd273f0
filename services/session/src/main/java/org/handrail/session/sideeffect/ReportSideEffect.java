package org.handrail.session.sideeffect;

import java.time.Instant;
import org.handrail.session.episode.SessionCommand;

/** Somebody has seen or been told of a side effect. @param code in the list, or {@code other} */
public record ReportSideEffect(String visit, String code, int grade, boolean serious, Instant occurredAt)
        implements SessionCommand {
}
