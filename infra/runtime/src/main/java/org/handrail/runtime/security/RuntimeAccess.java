package org.handrail.runtime.security;

import static org.handrail.runtime.http.AccessRule.ANYBODY;
import static org.handrail.runtime.http.AccessRule.get;
import static org.handrail.runtime.http.AccessRule.post;

import org.handrail.runtime.http.AccessRule;

/** Rows that every service has. */
final class RuntimeAccess {

    static final AccessRule.Table ROWS = AccessRule.Table.of(
            get("/actuator/health", ANYBODY),
            get("/actuator/health/**", ANYBODY),
            get("/openapi", ANYBODY),
            get("/actuator/prometheus", "service", "operations-viewer"),
            get("/streams/events", "service"),
            get("/blocked", "service", "operations-viewer", "administrator"),
            post("/blocked/skips", "administrator"),
            post("/blocked/adoptions", "administrator"),
            get("/dead-letters", "service", "operations-viewer", "administrator"),
            post("/dead-letters/settlements", "administrator"),
            post("/internal/clock", "service"),
            get("/internal/idle", "service"));

    private RuntimeAccess() {
    }
}
