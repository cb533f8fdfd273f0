package org.handrail.session.decision;

import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.outside.LocalCall;
import org.handrail.runtime.shell.Json;

/** What a visit owes for each decision: that it be kept with what it rested on. */
public final class Keeping {

    static final String KEEP = "decision-keep";

    private Keeping() {
    }

    public static List<Call> effects(DecisionMade event) {
        DecisionRecord made = event.made();
        return List.of(Call.to(LocalCall.SELF, KEEP, KEEP + Decisions.WITHIN + made.decision(),
                Map.of("document", made.decision(), "made", Json.map(made))));
    }

    public static boolean owns(Call call) {
        return call.operation().equals(KEEP);
    }
}
