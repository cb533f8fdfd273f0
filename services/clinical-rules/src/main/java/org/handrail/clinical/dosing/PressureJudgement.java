package org.handrail.clinical.dosing;

import java.util.List;
import org.handrail.clinical.rule.RuleHit;

/** What the blood pressure before the dose means: holds, or notes when it came down by itself. */
record PressureJudgement(List<Hold> holds, List<RuleHit> notes) {

    static final PressureJudgement FINE = new PressureJudgement(List.of(), List.of());

    static PressureJudgement held(Hold hold) {
        return new PressureJudgement(List.of(hold), List.of());
    }
}
