package org.handrail.runtime.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute which tokens were found good: to check a signature costs as much as a small request does besides.
 * Never beyond a token's end, and never that one was bad.
 */
final class KnownTokens implements JwtDecoder {

    static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private record Known(Jwt token, Instant until) {
    }

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    });

    KnownTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Known before = known.get(token);
        if (before != null && clock.instant().isBefore(before.until())) {
            return before.token();
        }
        known.remove(token);
        Jwt good = decoder.decode(token);
        Instant until = clock.instant().plus(LONGEST);
        Instant end = good.getExpiresAt();
        known.put(token, new Known(good, end != null && end.isBefore(until) ? end : until));
        return good;
    }
}
