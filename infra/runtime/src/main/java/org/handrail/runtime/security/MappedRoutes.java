package org.handrail.runtime.security;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route that a running service answers, whoever has mapped it: doors, actuator, pages with a controller. */
public final class MappedRoutes {

    /** @param pattern as it was mapped */
    public record Route(HttpMethod method, String pattern) {
    }

    private MappedRoutes() {
    }

    /** Without {@code /error}, where only the server itself sends anyone. */
    public static List<Route> of(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream()).flatMap(MappedRoutes::routes)
                .filter(route -> !route.pattern().equals("/error")).distinct()
                .sorted(Comparator.comparing(Route::pattern).thenComparing(r -> r.method().name())).toList();
    }

    /** A mapping that names no method takes every one; GET and POST stand for them. */
    private static Stream<Route> routes(RequestMappingInfo info) {
        List<HttpMethod> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of(HttpMethod.GET, HttpMethod.POST)
                : info.getMethodsCondition().getMethods().stream().map(m -> m.asHttpMethod()).toList();
        return info.getPatternValues().stream().flatMap(p -> methods.stream().map(m -> new Route(m, p)));
    }
}
