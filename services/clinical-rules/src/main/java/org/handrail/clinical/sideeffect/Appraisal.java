package org.handrail.clinical.sideeffect;

import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.rule.RuleHit;

/**
 * How soon a person must look at a side effect.
 *
 * @param level the strictest that any rule asks for
 * @param rules every rule that spoke
 */
public record Appraisal(Level level, List<RuleHit> rules) {

    public Appraisal {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /**
     * Appraises one report.
     *
     * @param code    code of the effect; one that the list does not know is accepted
     * @param grade   1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death
     * @param serious death, danger to life, hospital stay, disability, birth defect or medically important
     * @throws IllegalArgumentException when the grade is not 1 to 5
     */
    public static Appraisal of(String code, int grade, boolean serious) {
        if (grade < 1 || grade > 5) {
            throw new IllegalArgumentException("grade must be 1 to 5");
        }
        Appraisal appraisal = SideEffect.of(code)
                .map(effect -> new Appraisal(effect.level(), List.of(SideEffectRules.KIND.hit(effect.toString()))))
                .orElse(new Appraisal(Level.SAME_DAY, List.of(SideEffectRules.UNKNOWN.hit("not-in-the-list"))));
        if (grade >= SideEffectRules.SEVERE.whole()) {
            appraisal = appraisal.raisedTo(grade >= SideEffectRules.LIFE_THREATENING.whole() ? Level.EMERGENCY : Level.URGENT,
                    SideEffectRules.GRADE.hit("grade-" + grade));
        }
        return serious ? appraisal.raisedTo(Level.URGENT, SideEffectRules.SERIOUS.hit("serious")) : appraisal;
    }

    /** At the level that a clinician asks for, when that is stricter. */
    public Appraisal atLeast(Level asked) {
        return level.atLeast(asked) ? this : raisedTo(asked, SideEffectRules.RAISED.hit("raised-by-clinician"));
    }

    private Appraisal raisedTo(Level other, RuleHit hit) {
        List<RuleHit> all = new ArrayList<>(rules);
        all.add(hit);
        return new Appraisal(Level.stricter(level, other), all);
    }
}
