package org.handrail.runtime.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.handrail.runtime.http.AccessRule;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Asks the table. What the server itself passes on was asked for when it came in. */
final class ByTable implements AuthorizationManager<RequestAuthorizationContext> {

    private final AccessTable table;

    ByTable(AccessTable table) {
        this.table = table;
    }

    @Override
    public AuthorizationResult authorize(Supplier<? extends Authentication> who, RequestAuthorizationContext what) {
        HttpServletRequest request = what.getRequest();
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return new AuthorizationDecision(true);
        }
        Set<String> roles = table.roles(HttpMethod.valueOf(request.getMethod()), request.getRequestURI());
        return new AuthorizationDecision(roles.contains(AccessRule.ANYBODY)
                || who.get() instanceof CallerToken caller
                && caller.getPrincipal().roles().stream().anyMatch(roles::contains));
    }
}
