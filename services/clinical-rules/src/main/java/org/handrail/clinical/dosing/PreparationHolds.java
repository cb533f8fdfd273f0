package org.handrail.clinical.dosing;

import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.rule.Policy;

/** Two people work out by themselves what is in the syringe; both must come to what was ordered. */
final class PreparationHolds {

    private PreparationHolds() {}

    static List<Hold> of(DoseQuestion question, Ordered ordered, Policy policy) {
        if (question.prepared().isEmpty()) {
            return List.of(new Hold(InfusionRules.SECOND_CHECK.hit("not-prepared"), List.of(Lift.PREPARATION), null));
        }
        List<Hold> holds = new ArrayList<>();
        Preparation last = question.prepared().getLast();
        question.prepared().stream().filter(p -> !p.by().equals(last.by())).reduce((older, newer) -> newer)
                .ifPresentOrElse(other -> {
                    if (!Fit.same(last.amountMg(), other.amountMg()) || !Fit.same(last.mgPerMl(), other.mgPerMl())) {
                        holds.add(wrong("checks-differ"));
                    }
                }, () -> holds.add(new Hold(InfusionRules.SECOND_CHECK.hit("second-check-missing"),
                        List.of(Lift.SECOND_CHECK), null)));
        Fit.problem(last.amountMg(), last.mgPerMl() * last.volumeMl()).ifPresent(problem -> holds.add(wrong(problem)));
        Fit.problem(ordered.amountMg(), last.amountMg())
                .ifPresent(problem -> holds.add(wrong(problem.equals("does-not-fit") ? "not-as-ordered" : problem)));
        return holds;
    }

    private static Hold wrong(String reason) {
        return new Hold(InfusionRules.SECOND_CHECK.hit(reason), List.of(Lift.PREPARATION, Lift.SECOND_CHECK), null);
    }
}
