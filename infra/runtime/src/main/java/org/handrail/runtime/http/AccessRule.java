package org.handrail.runtime.http;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One row of the access table: who may call what. What no row allows is refused.
 *
 * @param path  a Spring path pattern, as in the door's mapping
 * @param roles any of them is enough
 */
public record AccessRule(HttpMethod method, String path, Set<String> roles) {

    /** Stands in a row instead of a role: no token is asked for. For what says nothing to anybody. */
    public static final String ANYBODY = "anybody";

    public static AccessRule get(String path, String... roles) {
        return new AccessRule(HttpMethod.GET, path, Set.of(roles));
    }

    public static AccessRule post(String path, String... roles) {
        return new AccessRule(HttpMethod.POST, path, Set.of(roles));
    }

    public static AccessRule put(String path, String... roles) {
        return new AccessRule(HttpMethod.PUT, path, Set.of(roles));
    }

    public static AccessRule delete(String path, String... roles) {
        return new AccessRule(HttpMethod.DELETE, path, Set.of(roles));
    }

    /** The whole table of one service; a bean of it is the only source of access. */
    public record Table(List<AccessRule> rows) {
        public static Table of(AccessRule... rows) {
            return new Table(List.of(rows));
        }
    }
}
