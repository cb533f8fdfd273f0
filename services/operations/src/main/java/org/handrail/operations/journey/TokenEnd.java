package org.handrail.operations.journey;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** When the token of a request ends. Security has found it good already; here it is only read again. */
@Component
class TokenEnd {

    private static final String BEARER = "Bearer ";

    private final JwtDecoder tokens;

    TokenEnd(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    Instant of(HttpServletRequest request) {
        return tokens.decode(request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()).trim())
                .getExpiresAt();
    }
}
