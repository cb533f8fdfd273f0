package org.handrail.runtime.clock;

import java.util.List;
import java.util.function.Supplier;
import org.handrail.runtime.http.AccessRule;

/** Who may call the internal routes: other services and the launcher. */
public final class InternalRoutes implements Supplier<List<AccessRule>> {

    @Override
    public List<AccessRule> get() {
        return List.of(AccessRule.post("/internal/clock", "service"), AccessRule.get("/internal/idle", "service"));
    }
}
