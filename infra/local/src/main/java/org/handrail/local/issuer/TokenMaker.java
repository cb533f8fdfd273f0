package org.handrail.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes signed tokens. Their times follow the wall clock, whatever the care clock says. */
final class TokenMaker {

    private static final String AUDIENCE = "handrail";
    private static final Duration LIFE = Duration.ofHours(24);

    private final String issuer;
    private final SigningKey key;

    TokenMaker(String issuer, SigningKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    /** The answer of a token endpoint (RFC 6749, section 5.1). */
    Map<String, Object> answer(TokenRequest request) {
        return Map.of("access_token", token(request), "token_type", "Bearer", "expires_in", LIFE.toSeconds());
    }

    private String token(TokenRequest request) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(AUDIENCE)
            .subject(request.person())
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .claim("roles", List.of(request.role()))
            .claim("clinics", request.clinics())
            .build();
        SignedJWT token = new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.key().getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("the token could not be signed", e);
        }
        return token.serialize();
    }
}
