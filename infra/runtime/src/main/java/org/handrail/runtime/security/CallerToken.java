package org.handrail.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import org.handrail.runtime.shell.Caller;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A caller whose token was found good. */
public final class CallerToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    CallerToken(Caller caller) {
        super(AuthorityUtils.createAuthorityList(caller.roles()));
        this.caller = caller;
        setAuthenticated(true);
    }

    /** @throws IllegalStateException when the request came through no door that asks for a token */
    public static Caller of(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof CallerToken token) {
            return token.caller;
        }
        throw new IllegalStateException("nobody is known to ask");
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.code();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallerToken token && caller.equals(token.caller);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
