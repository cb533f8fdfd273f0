package org.handrail.runtime.security;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Which tokens are good: signed with RS256 or ES256 by a key of the issuer, from it, for us, not over, about somebody.
 * Follows RFC 8725 (JSON Web Token Best Current Practices).
 */
final class Tokens {

    /** A subject is a code, so that it can stand in an event and a log line. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private Tokens() {
    }

    /** The issuer is asked for its keys when the first token comes, not at start. */
    static JwtDecoder decoder(String issuer, String audience) {
        return new KnownTokens(new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .jwsAlgorithms(algorithms -> {
                        algorithms.clear();
                        algorithms.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256));
                    }).build();
            decoder.setJwtValidator(validator(issuer, audience));
            return decoder;
        }), Clock.systemUTC());
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, String audience) {
        return JwtValidators.createDefaultWithValidators(List.of(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, aud -> aud != null && aud.contains(audience)),
                new JwtClaimValidator<>(JwtClaimNames.EXP, exp -> exp != null),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, sub -> sub != null && CODE.matcher(sub).matches())));
    }
}
