package org.handrail.desk.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.monitoring.ReleaseQuestion;
import org.handrail.clinical.rule.Policy;

/** A decision on whether the patient may leave. */
public record PastRelease(String decision, String clinic, String visit, Instant decidedAt, ZoneId zone,
                          ReleaseQuestion release, Policy policy, String outcome, List<Spoke> rules) implements PastDecision {

    @Override
    public List<String> missing() {
        return List.of();
    }

    @Override
    public ReleaseCase asCase() {
        return new ReleaseCase(KNOWN_THEN, settings(), zone, decidedAt, release);
    }

    @Override
    public String said(String outcome) {
        return outcome.equals(Answers.READY) ? "released" : "refused";
    }
}
