package org.handrail.runtime.security;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.runtime.http.AccessRule;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** The whole policy of one service: what a row allows is allowed, what no row allows is refused. */
public final class AccessTable {

    private static final Comparator<AccessRule> READABLE =
            Comparator.comparing(AccessRule::path).thenComparing(r -> r.method().name());

    private final List<AccessRule> rows;

    public AccessTable(List<AccessRule.Table> tables) {
        this.rows = tables.stream().flatMap(t -> t.rows().stream()).sorted(READABLE).toList();
        Set<String> seen = new TreeSet<>();
        rows.stream().map(r -> r.method() + " " + r.path()).filter(row -> !seen.add(row)).findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("two rows for " + twice);
                });
    }

    /** A service's own rows, and those that the runtime has in every service. */
    public static AccessTable of(List<AccessRule.Table> service) {
        return new AccessTable(Stream.concat(service.stream(), Stream.of(RuntimeAccess.ROWS)).toList());
    }

    public List<AccessRule> rows() {
        return rows;
    }

    /** Who may ask for this; nobody when no row knows it. {@link AccessRule#ANYBODY} means without a token. */
    public Set<String> roles(HttpMethod method, String path) {
        return matching(path).filter(r -> r.method().equals(method)).flatMap(r -> r.roles().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The methods that an address takes from anyone at all. */
    public Set<HttpMethod> methods(String path) {
        return matching(path).map(AccessRule::method).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a mapped route has a row of its own (or a row with {@code **} above it). */
    public boolean knows(HttpMethod method, String pattern) {
        return !roles(method, pattern.replaceAll("\\{[^/]*}", "x").replace("**", "x")).isEmpty();
    }

    private Stream<AccessRule> matching(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return rows.stream().filter(r -> PathPatternParser.defaultInstance.parse(r.path()).matches(parsed));
    }

    /** A Markdown table: a row for each address, a column for each role. */
    @Override
    public String toString() {
        Set<String> roles = rows.stream().flatMap(r -> r.roles().stream()).collect(Collectors.toCollection(TreeSet::new));
        String head = "| | " + String.join(" | ", roles) + " |\n|---" + "|---".repeat(roles.size()) + "|\n";
        return head + rows.stream().map(row -> "| " + row.method() + " " + row.path() + " | " + roles.stream()
                .map(role -> row.roles().contains(role) ? "yes" : "").collect(Collectors.joining(" | ")) + " |\n")
                .collect(Collectors.joining());
    }
}
