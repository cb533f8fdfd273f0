package org.handrail.clinical.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.Verdict.Effect;
import org.handrail.clinical.eligibility.Verdict.Finding;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.RuleHit;

/**
 * Whether a patient may be treated by a protocol. Every rule of the protocol is asked, so the decision shows everything
 * that stands in the way and not the first thing only. Suicide risk is raised beside it and closes nothing; where it is
 * the indication, its absence does.
 */
public final class Eligibility {

    private static final List<EligibilityRule> TESTS = Stream.of(EntryRules.ALL, AcuteRiskRules.ALL,
            CirculationRules.ALL, MindRules.ALL, BodyRules.ALL, SubstanceRules.ALL, MedicineRules.ALL,
            AssessmentRules.ALL, DayRules.ALL).flatMap(List::stream).toList();

    /** Every rule of this kind. */
    public static final List<Rule> ALL = TESTS.stream().map(EligibilityRule::rule).toList();

    private Eligibility() {}

    /**
     * Decides on what is known now.
     *
     * @param today the date in the clinic's zone
     */
    public static EligibilityDecision decide(Protocol protocol, ScreeningFindings findings, Policy policy,
                                             LocalDate today) {
        List<Finding> found = new ArrayList<>();
        List<RuleHit> asking = new ArrayList<>();
        for (EligibilityRule rule : TESTS) {
            if (!rule.protocols().contains(protocol)) {
                continue;
            }
            Verdict verdict = rule.test().apply(findings, policy, today);
            found.addAll(verdict.findings());
            verdict.missing().forEach(datum -> asking.add(rule.rule().hit(datum)));
        }
        List<String> missing = asking.stream().map(RuleHit::reason).distinct().toList();
        found.sort(Comparator.comparing(Finding::effect));
        return new EligibilityDecision(outcome(found, missing),
                found.stream().map(Finding::hit).toList(),
                missing,
                found.stream().map(Finding::precaution).filter(Objects::nonNull).distinct().toList(),
                of(Effect.HOLDS_TODAY, found), of(Effect.EXCLUDES, found), asking);
    }

    /** A known reason against outweighs what is missing, and what is missing outweighs what needs a look. */
    private static Outcome outcome(List<Finding> found, List<String> missing) {
        if (!of(Effect.EXCLUDES, found).isEmpty()) {
            return Outcome.EXCLUDED;
        }
        if (!missing.isEmpty()) {
            return Outcome.INCOMPLETE;
        }
        boolean look = found.stream().anyMatch(finding -> finding.effect() != Effect.NOTES);
        return look ? Outcome.REVIEW : Outcome.ELIGIBLE;
    }

    private static List<RuleHit> of(Effect effect, List<Finding> found) {
        return found.stream().filter(finding -> finding.effect() == effect).map(Finding::hit).toList();
    }
}
