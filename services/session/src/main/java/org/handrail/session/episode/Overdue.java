package org.handrail.session.episode;

import java.time.Instant;

/** That a check is overdue has been said. @param severity {@code amber} or {@code red} */
public record Overdue(String check, Instant dueAt, String severity) {
}
