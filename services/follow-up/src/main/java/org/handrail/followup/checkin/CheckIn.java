package org.handrail.followup.checkin;

import java.time.Instant;
import org.handrail.clinical.Nullable;

/**
 * One question to the patient after a visit.
 *
 * @param id     such as {@code v1-24h}
 * @param kind   {@code 24h} or {@code 4h}
 * @param asked  whether its time has come
 * @param missed rungs of silence so far, at most {@link #LAST_RUNG}
 */
public record CheckIn(String id, String visit, String kind, Instant dueAt, boolean asked, int missed,
                      @Nullable Instant answeredAt) {

    /** At this rung a person reaches out, and the question stays open for whoever does. */
    public static final int LAST_RUNG = 2;

    static CheckIn after(String visit, String kind, Instant dueAt) {
        return new CheckIn(visit + "-" + kind, visit, kind, dueAt, false, 0, null);
    }

    CheckIn due() {
        return new CheckIn(id, visit, kind, dueAt, true, missed, answeredAt);
    }

    CheckIn missedOnceMore() {
        return new CheckIn(id, visit, kind, dueAt, asked, missed + 1, answeredAt);
    }

    CheckIn answered(Instant at) {
        return new CheckIn(id, visit, kind, dueAt, asked, missed, at);
    }

    boolean silent() {
        return asked && answeredAt == null && missed < LAST_RUNG;
    }
}
