package org.handrail.session.decision;

import java.util.List;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.keep.KeptOnce;

/** What a visit owes for each decision: that it be kept with what it rested on. */
public final class Keeping {

    public static final String KEEP = "decision-keep";

    private Keeping() {
    }

    public static List<Call> effects(DecisionMade event) {
        return List.of(KeptOnce.owed(KEEP, event.made().decision(), event.made()));
    }

    public static boolean owns(Call call) {
        return call.operation().equals(KEEP);
    }
}
