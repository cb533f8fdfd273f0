package org.handrail.desk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.Answer;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.rule.Policy;

/** A decision on eligibility as intake has kept it, see its {@code GET /decisions/{decision}}. */
public record PastDecision(String decision, String episode, String clinic, Instant decidedAt, LocalDate on, ZoneId zone,
                           Protocol protocol, ScreeningFindings findings, List<String> lacking, Policy policy,
                           String outcome, List<Spoke> rules, List<String> missing) {

    /** A rule that spoke, as it was then. */
    public record Spoke(String rule, String tag, int version, String reason) {
    }

    /** @throws BadCase when the answer is not such a decision */
    public static PastDecision read(String json) {
        return CaseReader.past(json);
    }

    /** What was known then, to be decided again. */
    public ScreeningCase asCase() {
        ScreeningCase.Findings told = new ScreeningCase.Findings(findings.depression(), findings.circulation(), findings.mind(),
                findings.body(), findings.substances(), findings.medicines(), findings.pressure(), findings.assessment());
        Map<String, String> values = policy == null || policy.values().isEmpty() ? null : policy.values();
        return new ScreeningCase(null, protocol, told, on.atTime(LocalTime.NOON).atZone(zone).toInstant(), findings.ageYears(),
                findings.treatmentStarted().isYes() ? Answer.YES : Answer.NO, null, "What was known then", values, zone);
    }

    /** Every rule that spoke then. */
    public List<String> spoken() {
        return rules.stream().map(hit -> spoken(hit.rule(), hit.tag(), hit.version(), hit.reason())).toList();
    }

    public static String spoken(String rule, String tag, int version, String reason) {
        return rule + " [" + tag + "] version " + version + ": " + reason;
    }
}
