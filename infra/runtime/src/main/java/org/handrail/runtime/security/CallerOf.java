package org.handrail.runtime.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.runtime.shell.Caller;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads {@code sub}, {@code roles} and {@code clinics}. What is not a list of texts gives nothing. */
final class CallerOf implements Converter<Jwt, CallerToken> {

    @Override
    public CallerToken convert(Jwt token) {
        return new CallerToken(new Caller(token.getSubject(), texts(token, "roles"), texts(token, "clinics")));
    }

    private static Set<String> texts(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast).filter(s -> !s.isBlank())
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
