package org.handrail.desk.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.dosing.DoseAsked;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.rule.Policy;

/** A decision on whether a device or an infusion may be given. */
public record PastDose(String decision, String clinic, String visit, Instant decidedAt, ZoneId zone,
                       DoseAsked asked, DoseQuestion dose, Policy policy, String outcome, List<Spoke> rules) implements PastDecision {

    @Override
    public List<String> missing() {
        return List.of();
    }

    @Override
    public DoseCase asCase() {
        return new DoseCase(KNOWN_THEN, settings(), zone, decidedAt, asked, dose);
    }

    @Override
    public String said(String outcome) {
        return outcome;
    }
}
