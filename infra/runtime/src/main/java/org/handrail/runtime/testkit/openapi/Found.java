package org.handrail.runtime.testkit.openapi;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.runtime.http.AccessRule;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What Spring would find of a service, found without starting it. */
final class Found {

    /** A method that answers requests. */
    record Route(String path, String method, List<String> consumes, List<String> produces, Method door) {
    }

    /** Reads mappings as Spring reads them. */
    private static final class Mappings extends RequestMappingHandlerMapping {
        RequestMappingInfo of(Method method, Class<?> door) {
            return getMappingForMethod(method, door);
        }
    }

    private Found() {
    }

    /** By path, then method. */
    static List<Route> routes(String... packages) {
        Mappings mappings = new Mappings();
        mappings.setApplicationContext(new org.springframework.web.context.support.StaticWebApplicationContext());
        mappings.afterPropertiesSet();
        List<Route> routes = new ArrayList<>();
        for (Class<?> door : classes(new AnnotationTypeFilter(RestController.class), packages)) {
            for (Method method : door.getDeclaredMethods()) {
                RequestMappingInfo info = mappings.of(method, door);
                if (info != null) {
                    info.getPatternValues().forEach(path -> info.getMethodsCondition().getMethods().forEach(verb ->
                            routes.add(new Route(path, verb.name(), texts(info.getConsumesCondition().getConsumableMediaTypes()),
                                    texts(info.getProducesCondition().getProducibleMediaTypes()), method))));
                }
            }
        }
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method).thenComparing(r -> r.consumes().toString()));
        return routes;
    }

    /** What the service's configurations make of its access table; they make it out of nothing else. */
    static List<AccessRule.Table> tables(String... packages) {
        return classes(new AnnotationTypeFilter(Configuration.class), packages).stream()
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(m -> m.getReturnType() == AccessRule.Table.class).map(Found::make).toList();
    }

    private static AccessRule.Table make(Method bean) {
        try {
            Constructor<?> constructor = bean.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            bean.setAccessible(true);
            return (AccessRule.Table) bean.invoke(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(bean + " must make its table out of nothing else", e);
        }
    }

    private static List<Class<?>> classes(AnnotationTypeFilter filter, String... packages) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(filter);
        return Stream.of(packages).flatMap(p -> scanner.findCandidateComponents(p).stream())
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(Found::isOfMain).sorted(Comparator.comparing(Class::getName)).toList();
    }

    private static boolean isOfMain(Class<?> type) {
        URL place = type.getProtectionDomain().getCodeSource().getLocation();
        return !place.getPath().contains("/test-classes/");
    }

    private static List<String> texts(Iterable<?> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.toString()));
        return texts;
    }
}
