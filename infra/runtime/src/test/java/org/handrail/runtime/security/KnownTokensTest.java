package org.handrail.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-09T14:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private int checked;
    private Instant end = NOW.plusSeconds(3600);
    private final KnownTokens tokens = new KnownTokens(this::check, clock);

    private Jwt check(String token) {
        checked++;
        if (token.equals("bad") || !now.get().isBefore(end)) {
            throw new BadJwtException("not good");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").subject("p-one").expiresAt(end).build();
    }

    @ParameterizedTest
    @CsvSource({"59, 1", "60, 2"})
    void a_good_token_is_checked_once_a_minute(int seconds, int times) {
        Jwt first = tokens.decode("good");
        now.set(NOW.plusSeconds(seconds));
        assertThat(tokens.decode("good")).extracting(Jwt::getSubject).isEqualTo(first.getSubject());
        assertThat(checked).isEqualTo(times);
    }

    @Test
    void nobody_is_let_in_by_a_token_that_is_over() {
        end = NOW.plusSeconds(10);
        tokens.decode("good");
        now.set(end);
        assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void that_a_token_was_bad_is_not_remembered_and_another_one_is_another() {
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        tokens.decode("good");
        tokens.decode("other");
        assertThat(checked).isEqualTo(4);
    }

    @Test
    void a_thousand_and_one_are_too_many_to_remember() {
        for (int i = 0; i <= 1_000; i++) {
            tokens.decode("good-" + i);
        }
        checked = 0;
        tokens.decode("good-1000");
        assertThat(checked).isZero();
        tokens.decode("good-0");
        assertThat(checked).isEqualTo(1);
    }
}
