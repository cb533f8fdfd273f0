package org.handrail.local.partners;

import java.util.Map;

/**
 * A mode for the next requests.
 *
 * @param times how many requests it holds for; after them the partner is well again
 * @param delayMillis how long {@code slow} and {@code hang} take
 */
public record Behaviour(Mode mode, int times, long delayMillis) {

    static final Behaviour WELL = new Behaviour(Mode.OK, Integer.MAX_VALUE, 0);

    private static final long SLOW_MILLIS = 3_000;
    private static final long HANG_MILLIS = 60_000;

    static Behaviour of(Map<String, Object> told) {
        Mode mode = Mode.of(told.get("mode"));
        int times = told.get("times") instanceof Number n ? n.intValue() : Integer.MAX_VALUE;
        long usual = mode == Mode.HANG ? HANG_MILLIS : SLOW_MILLIS;
        return new Behaviour(mode, times, told.get("delayMillis") instanceof Number n ? n.longValue() : usual);
    }

    /** What holds after one more request. */
    Behaviour used() {
        if (times == Integer.MAX_VALUE) {
            return this;
        }
        return times <= 1 ? WELL : new Behaviour(mode, times - 1, delayMillis);
    }
}
