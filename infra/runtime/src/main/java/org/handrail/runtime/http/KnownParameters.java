package org.handrail.runtime.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A question's parameter that its door does not know is refused by name, as an unknown field is: what it was meant to
 * narrow down would be answered whole, and nobody would notice. One said twice is refused too: only one could count.
 */
final class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object door) {
        String query = request.getQueryString();
        if (query != null && !query.isEmpty() && request.getDispatcherType() == DispatcherType.REQUEST
                && door instanceof HandlerMethod method && !KnownFields.owedByAService(request)) {
            check(query, Arrays.stream(method.getMethodParameters()).filter(p -> p.hasParameterAnnotation(RequestParam.class))
                    .map(KnownParameters::name).toList());
        }
        return true;
    }

    private static void check(String query, List<String> known) {
        Set<String> said = new HashSet<>();
        for (String part : query.split("&")) {
            String name = decoded(part.split("=", 2)[0]);
            if (!known.contains(name)) {
                throw refused(KnownFields.named(name), new Expected("unknown-parameter",
                        "There is no such parameter here." + KnownFields.guess(name, known)));
            }
            if (!said.add(name)) {
                throw refused(name, new Expected("said-twice", "This is said once."));
            }
        }
    }

    private static String name(MethodParameter parameter) {
        String name = parameter.getParameterAnnotation(RequestParam.class).name();
        return name.isEmpty() ? parameter.getParameter().getName() : name;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static ProblemException refused(String name, Expected expected) {
        return new ProblemException(400, new Refusal(Refusal.Kind.INVALID, "invalid-parameter",
                "A part of the address or a header is wrong.",
                List.of(new Violation(name, expected.rule(), null, expected.message()))));
    }
}
