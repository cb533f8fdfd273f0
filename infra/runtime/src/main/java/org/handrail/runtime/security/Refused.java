package org.handrail.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.runtime.http.Correlation;
import org.handrail.runtime.http.HttpProblems;
import org.handrail.runtime.http.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * How security says no: 401 without a valid token, 503 while the issuer's keys can't be had, 404 for an address that no
 * row knows, 405 for another method than its rows have, 403 for the wrong role, 400 for an address made to deceive.
 */
final class Refused implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler,
        RequestRejectedHandler {

    private final AccessTable table;

    Refused(AccessTable table) {
        this.table = table;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, 401);
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
                                        AuthenticationException e) throws IOException {
        if (e instanceof AuthenticationServiceException) {
            write(request, response, 503);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            write(request, response, 401);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Set<HttpMethod> methods = table.methods(request.getRequestURI());
        if (methods.isEmpty()) {
            write(request, response, 404);
        } else if (!methods.contains(HttpMethod.valueOf(request.getMethod()))) {
            response.setHeader(HttpHeaders.ALLOW,
                    methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
            write(request, response, 405);
        } else {
            write(request, response, 403);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        write(request, response, 400);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        ProblemWriter.write(response, HttpProblems.of(status, Correlation.of(request)));
    }
}
