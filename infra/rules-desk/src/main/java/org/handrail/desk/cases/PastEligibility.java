package org.handrail.desk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.rule.Policy;

/** A decision on eligibility. @param lacking codes of what was not known of the identity, which no case holds */
public record PastEligibility(String decision, String episode, String clinic, Instant decidedAt, LocalDate on, ZoneId zone,
                              Protocol protocol, ScreeningFindings findings, List<String> lacking, Policy policy,
                              String outcome, List<Spoke> rules, List<String> missing) implements PastDecision {

    @Override
    public ScreeningCase asCase() {
        ScreeningCase.Findings told = new ScreeningCase.Findings(findings.depression(), findings.circulation(), findings.mind(),
                findings.body(), findings.substances(), findings.medicines(), findings.pressure(), findings.assessment());
        return new ScreeningCase(null, protocol, told, on.atTime(LocalTime.NOON).atZone(zone).toInstant(), findings.ageYears(),
                findings.treatmentStarted().isYes() ? Answer.YES : Answer.NO, null, KNOWN_THEN, settings(), zone);
    }

    /** What is not known of the identity was missing then as well. */
    @Override
    public String said(String outcome) {
        return lacking.isEmpty() || outcome.equals("EXCLUDED") ? outcome : "INCOMPLETE";
    }
}
