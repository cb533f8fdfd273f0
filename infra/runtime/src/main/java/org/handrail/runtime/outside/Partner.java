package org.handrail.runtime.outside;

import java.time.Duration;

/**
 * Somebody outside who is called. A bean of it says how; a partner without one, and every other service of ours, is
 * {@link #byKey}. The address is {@code handrail.partners.<name>.url}, or {@code handrail.peers.<name>} for a service.
 *
 * @param timeout the longest that one attempt may take, with its quick tries
 * @param direct  no breaker may refuse it, and it has connections of its own: for what must get through
 */
public record Partner(String name, Promise promise, Duration timeout, boolean direct) {

    /** What a partner does with a call that comes again. */
    public enum Promise {
        /** The same key acts once. */
        BY_KEY,
        /** It can be asked whether a key has acted: {@code GET <path>?key=}, 404 means no. */
        ASKABLE,
        /** It acts again; a repeat is marked with {@code X-Repeat: true}. */
        NEITHER
    }

    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(5);

    public static Partner byKey(String name) {
        return new Partner(name, Promise.BY_KEY, USUAL_TIMEOUT, false);
    }

    public static Partner askable(String name) {
        return new Partner(name, Promise.ASKABLE, USUAL_TIMEOUT, false);
    }

    public static Partner neither(String name) {
        return new Partner(name, Promise.NEITHER, USUAL_TIMEOUT, false);
    }

    public Partner within(Duration longest) {
        return new Partner(name, promise, longest, direct);
    }

    public Partner directly() {
        return new Partner(name, promise, timeout, true);
    }
}
