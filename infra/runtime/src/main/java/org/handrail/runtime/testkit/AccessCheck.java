package org.handrail.runtime.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.runtime.http.AccessRule;
import org.handrail.runtime.security.AccessTable;
import org.handrail.runtime.security.MappedRoutes;
import org.handrail.schemas.PublishedLanguage;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Tries the access table of a running service cell by cell: each role at each row, each row without a token, each row
 * that names something by those who may, but of another clinic, each mapped route for a row, each POST and PUT for a
 * body that is read. What it sends is empty, so that what is
 * allowed to come in changes nothing. Alone in this package it knows Spring.
 */
public final class AccessCheck {

    private static final List<String> ROLES = PublishedLanguage.roles();
    private static final Set<RequestMethod> WITH_BODY = Set.of(RequestMethod.POST, RequestMethod.PUT);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^/]*}|\\*\\*");
    private static final String NOWHERE = "x-1";
    private static final String ELSEWHERE = "elsewhere";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AccessTable table;
    private final List<MappedRoutes.Route> routes;
    private final String service;
    private final TestIssuer issuer;
    private final Map<String, String> there;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> wrong = new ArrayList<>();
    private int cells;
    private boolean seen;

    private AccessCheck(AccessTable table, List<MappedRoutes.Route> routes, String service, TestIssuer issuer,
                        Map<String, String> there) {
        this.table = table;
        this.routes = routes;
        this.service = service;
        this.issuer = issuer;
        this.there = there;
    }

    /**
     * @param port  where the service listens
     * @param there what makes paths name something that is there, such as an id by <code>{document}</code>: nobody of
     *              another clinic may learn of it; empty when this service keeps nothing
     * @return how many cells were tried
     * @throws AssertionError with every cell that is not as the table says
     */
    public static int everyCell(ApplicationContext context, int port, TestIssuer issuer, Map<String, String> there) {
        AccessCheck check = new AccessCheck(context.getBean(AccessTable.class), MappedRoutes.of(context),
                "http://127.0.0.1:" + port, issuer, there);
        check.routesHaveRows();
        check.bodiesAreRead(context);
        check.table.rows().forEach(check::row);
        if (!there.isEmpty() && !check.seen) {
            check.wrong.add("not there for anybody: " + there);
        }
        if (!check.wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", check.wrong));
        }
        return check.cells;
    }

    private void routesHaveRows() {
        routes.stream().filter(r -> !table.knows(r.method(), r.pattern()))
                .forEach(r -> wrong.add("no row for " + r.method() + " " + r.pattern()));
    }

    /** A door that takes anything for its body does what nobody has asked for; what is read is read strictly. */
    private void bodiesAreRead(ApplicationContext context) {
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(door -> door.getKey().getMethodsCondition().getMethods().stream().anyMatch(WITH_BODY::contains))
                .filter(door -> Stream.of(door.getValue().getMethodParameters())
                        .noneMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)))
                .map(door -> door.getKey() + " does not read its body").sorted().forEach(wrong::add);
    }

    private void row(AccessRule row) {
        if (row.roles().contains(AccessRule.ANYBODY)) {
            expect(row, "nobody", ask(row, null), Set.of(), Set.of(401, 403, 405));
            return;
        }
        new TreeSet<>(row.roles()).stream().filter(role -> !ROLES.contains(role))
                .forEach(role -> wrong.add(row.method() + " " + row.path() + ": no such role: " + role));
        expect(row, "nobody", ask(row, null), Set.of(401), Set.of());
        for (String role : ROLES) {
            Set<Integer> denied = Set.of(401, 403, 405);
            boolean allowed = row.roles().contains(role);
            expect(row, role, ask(row, issuer.token(role, "p-" + role, "*")), allowed ? Set.of() : Set.of(403),
                    allowed ? denied : Set.of());
            if (allowed && row.path().contains("{")) {
                elsewhere(row, role);
            }
        }
    }

    /** To another clinic nothing is there. An empty body may be refused first, but then whether there is anything or not. */
    private void elsewhere(AccessRule row, String role) {
        String token = issuer.token(role, "p-" + role, ELSEWHERE);
        Set<Integer> told = row.method().equals(HttpMethod.GET) ? Set.of(404) : Set.of(400, 404, 422);
        int status = ask(row, token, there);
        seen |= row.method().equals(HttpMethod.GET)
                && ask(row, issuer.token(role, "p-" + role, "*"), there) == 200;
        expect(row, role + " of another clinic", status, told, Set.of());
        expect(row, role + " of another clinic, where nothing is", ask(row, token, nowhere(row)), Set.of(status), Set.of());
    }

    /** The same, but of a place or a document that is nowhere: the first name in the path, a letter off. */
    private Map<String, String> nowhere(AccessRule row) {
        Map<String, String> names = new HashMap<>(there);
        PLACEHOLDER.matcher(row.path()).results().findFirst().ifPresent(first -> names.computeIfPresent(first.group(),
                (name, id) -> id.substring(0, id.length() - 1) + (id.endsWith("a") ? "b" : "a")));
        return names;
    }

    private void expect(AccessRule row, String who, int status, Set<Integer> only, Set<Integer> never) {
        cells++;
        if (never.contains(status) || status >= 500 || !only.isEmpty() && !only.contains(status)) {
            wrong.add(row.method() + " " + row.path() + " by " + who + ": " + status);
        }
    }

    private int ask(AccessRule row, String token) {
        return ask(row, token, Map.of());
    }

    private int ask(AccessRule row, String token, Map<String, String> names) {
        String path = PLACEHOLDER.matcher(row.path()).replaceAll(p -> names.getOrDefault(p.group(), NOWHERE));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path))
                .timeout(PATIENCE).header("Content-Type", "application/json")
                .method(row.method().name(), row.method().name().equals("GET") ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString("{}"));
        if (!names.isEmpty()) {
            // An empty body that is a whole command shall not be stopped by a missing key.
            request.header("Idempotency-Key", "access-check-" + cells);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<java.io.InputStream> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            return 599;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
