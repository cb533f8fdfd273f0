package org.handrail.local.partners;

import java.util.Locale;
import org.handrail.local.http.BadRequest;

/** How a partner behaves. */
public enum Mode {
    /** Acts and answers. */
    OK,
    /** Waits, then acts and answers. */
    SLOW,
    /** Does not act; answers 503. */
    FAIL,
    /** Does not act, and does not answer until the delay is over; then the connection closes. */
    HANG,
    /** Acts, and closes the connection without an answer. */
    ACT_AND_LOSE_REPLY;

    /** The name used on the wire, such as {@code act-and-lose-reply}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Mode of(Object wireName) {
        for (Mode mode : values()) {
            if (mode.wireName().equals(wireName)) {
                return mode;
            }
        }
        throw new BadRequest("mode must be ok, slow, fail, hang or act-and-lose-reply");
    }
}
