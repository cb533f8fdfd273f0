package org.handrail.clinical.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Nullable;

/** Whether anybody may be watching when a patient answers. */
public final class Attendance {

    /** The Suicide and Crisis Lifeline of the United States, called or texted at any hour. */
    public static final String CRISIS_LINE = "988";

    private Attendance() {}

    /**
     * What whoever answers is told at once, see {@link EscalationRules#UNATTENDED}.
     *
     * @param rota absent when the clinic's rota is not known
     * @return empty while somebody is on call
     */
    public static Map<String, Object> notice(@Nullable Rota rota, Instant now) {
        return rota != null && !rota.onDuty(now).isEmpty() ? Map.of()
                : Map.of("unattended", true, "crisisLine", CRISIS_LINE,
                        "rules", List.of(EscalationRules.UNATTENDED.hit(rota == null ? "no-rota" : "nobody-on-call")));
    }
}
