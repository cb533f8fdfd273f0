package org.handrail.runtime.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.handrail.runtime.decide.Refusal;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Reads a body whole, up to a limit, before anyone else does; more is refused unread. */
final class BodyFilter extends OncePerRequestFilter {

    private record Limit(PathPattern path, int bytes) {
    }

    private final int usual;
    private final List<Limit> others;

    BodyFilter(int usual, List<BodyLimit> others) {
        this.usual = usual;
        this.others = others.stream()
                .map(l -> new Limit(PathPatternParser.defaultInstance.parse(l.path()), l.bytes())).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int limit = limit(request);
        byte[] body = request.getContentLengthLong() > limit ? null : request.getInputStream().readNBytes(limit + 1);
        if (body == null || body.length > limit) {
            ProblemWriter.write(response, Problem.of(413, Refusal.invalid(UnreadableBody.BODY, "body-too-large",
                    "The body has more than " + limit + " bytes."), Correlation.of(request)));
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private int limit(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return others.stream().filter(l -> l.path().matches(path)).mapToInt(Limit::bytes).max().orElse(usual);
    }
}
