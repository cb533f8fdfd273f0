package org.handrail.runtime.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.handrail.runtime.shell.Digest;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request the id that everything following from it shares: the caller's {@code X-Correlation-Id} if it is
 * well formed, else one made from the Idempotency-Key (so that a repeat has the same), else a new one.
 */
public final class Correlation extends OncePerRequestFilter {

    public static final String HEADER = "X-Correlation-Id";
    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:~/#-]{8,160}");

    public static String of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        return known == null ? derive(request) : known.toString();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = derive(request);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        MDC.put("correlation", id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove("correlation");
        }
    }

    private static String derive(HttpServletRequest request) {
        String said = request.getHeader(HEADER);
        if (said != null && WELL_FORMED.matcher(said).matches()) {
            return said;
        }
        String key = request.getHeader(IdempotencyKey.HEADER);
        return key != null && IdempotencyKey.wellFormed(key)
                ? "c-" + Digest.shortOf(request.getMethod(), request.getRequestURI(), key)
                : "c-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
