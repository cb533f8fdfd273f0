package org.handrail.runtime.document;

import java.time.Instant;

/** An obligation that is due and may not be settled yet. @param since @param retryAt wall clock */
public record Deferral(String obligation, String reason, Instant since, Instant retryAt) {
}
