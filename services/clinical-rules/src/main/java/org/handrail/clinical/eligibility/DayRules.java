package org.handrail.clinical.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Tag;

/** What matters only on the day it was found: tomorrow's decision does not count it. */
final class DayRules {

    private static final Rule PRESSURE = Rule.of("ELIG-BP-PREDOSE", Tag.L_WEIGH, "Raised blood pressure today",
            "Above 140 systolic or above 90 diastolic on the day the prescriber weighs benefit against risk; the "
                    + "label sets no absolute bar.", "Spravato US prescribing information")
            .with(EsketamineDosing.WARN_SYSTOLIC, EsketamineDosing.WARN_DIASTOLIC);
    private static final Rule HELD = Rule.of("ELIG-BP-HOLD", Tag.P, "High blood pressure today",
            "At 160 systolic or 100 diastolic or more after a recheck there is no dose today.", "Clinic policy")
            .with(EsketamineDosing.HOLD_SYSTOLIC, EsketamineDosing.HOLD_DIASTOLIC);

    static final List<EligibilityRule> ALL = List.of(
            new EligibilityRule(PRESSURE, (findings, policy, today) ->
                    raised(findings.pressure(), policy, today)
                            ? Verdict.reviews(PRESSURE.hit("raised-today")) : Verdict.SILENT),
            new EligibilityRule(HELD, (findings, policy, today) ->
                    held(findings.pressure(), policy, today)
                            ? Verdict.holdsToday(HELD.hit("still-high-after-recheck")) : Verdict.SILENT));

    private DayRules() {}

    private static boolean raised(@Nullable DayPressure pressure, Policy policy, LocalDate today) {
        return pressure != null && today.equals(pressure.readOn())
                && pressure.above(policy.whole(EsketamineDosing.WARN_SYSTOLIC),
                        policy.whole(EsketamineDosing.WARN_DIASTOLIC));
    }

    private static boolean held(@Nullable DayPressure pressure, Policy policy, LocalDate today) {
        return raised(pressure, policy, today) && pressure.rechecked()
                && pressure.above(policy.whole(EsketamineDosing.HOLD_SYSTOLIC) - 1,
                        policy.whole(EsketamineDosing.HOLD_DIASTOLIC) - 1);
    }
}
