package org.handrail.clinical.course;

import java.util.List;
import java.util.Optional;
import org.handrail.clinical.outcome.OutcomeRules;
import org.handrail.clinical.rule.Policy;

/** The phases of each protocol, in order. */
public final class Template {

    private static final List<Integer> TWICE_A_WEEK_FOUR_WEEKS = List.of(1, 4, 8, 11, 15, 18, 22, 25);
    private static final List<Integer> ONCE_A_WEEK_FOUR_WEEKS = List.of(1, 8, 15, 22);
    private static final List<Integer> SIX_IN_THREE_WEEKS = List.of(1, 4, 8, 11, 15, 18);
    private static final List<Integer> SIX_IN_TWO_WEEKS = List.of(1, 3, 5, 8, 10, 12);
    private static final int WEEK = 7;

    private Template() {}

    public static List<PhasePlan> phases(Protocol protocol, Policy policy) {
        return switch (protocol) {
            case ESKETAMINE_TRD -> List.of(
                    PhasePlan.series(Phase.INDUCTION, TWICE_A_WEEK_FOUR_WEEKS, 0, CourseRules.INDUCTION)
                            .reviewedAfter(OutcomeRules.SESSIONS.whole(), CourseRules.REVIEW),
                    PhasePlan.series(Phase.WEEKLY, ONCE_A_WEEK_FOUR_WEEKS, WEEK, CourseRules.WEEKLY),
                    PhasePlan.endless(Phase.FORTNIGHTLY_OR_WEEKLY, Integer.parseInt(policy.choice(CourseRules.LEAST_DAYS)),
                            CourseRules.LEAST));
            case ESKETAMINE_MDSI -> List.of(
                    PhasePlan.series(Phase.INDUCTION, TWICE_A_WEEK_FOUR_WEEKS, 0, CourseRules.FOUR_WEEKS)
                            .reviewedAfter(OutcomeRules.SESSIONS.whole(), CourseRules.REVIEW));
            case IV_KETAMINE -> List.of(
                    PhasePlan.series(Phase.INFUSIONS, policy.whole(CourseRules.INFUSIONS_A_WEEK) == 3
                                    ? SIX_IN_TWO_WEEKS : SIX_IN_THREE_WEEKS, 0, CourseRules.INFUSIONS)
                            .reviewedAfter(policy.whole(OutcomeRules.INFUSIONS), CourseRules.INFUSION_REVIEW),
                    PhasePlan.endless(Phase.MAINTENANCE, policy.whole(CourseRules.MAINTENANCE_DAYS),
                            CourseRules.MAINTENANCE));
        };
    }

    public static PhasePlan first(Protocol protocol, Policy policy) {
        return phases(protocol, policy).getFirst();
    }

    /** Absent when the protocol has no such phase. */
    public static Optional<PhasePlan> of(Protocol protocol, Phase phase, Policy policy) {
        return phases(protocol, policy).stream().filter(plan -> plan.phase() == phase).findFirst();
    }

    /** The phase that follows; absent after the last. */
    public static Optional<PhasePlan> after(Protocol protocol, Phase phase, Policy policy) {
        return phases(protocol, policy).stream().dropWhile(plan -> plan.phase() != phase).skip(1).findFirst();
    }

    /**
     * Whether a clinician may take the course back to this phase because depression got worse after a missed visit: to
     * one of the same protocol that is not later than the present one.
     */
    public static boolean mayReturn(Protocol protocol, Phase present, Phase wanted, Policy policy) {
        return of(protocol, wanted, policy).isPresent() && wanted.compareTo(present) <= 0;
    }
}
