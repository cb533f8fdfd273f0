package org.handrail.clinical.course;

import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Rule;

/**
 * What a protocol asks for in one phase.
 *
 * @param days        days of the phase on which visits are, 1 is the first; empty when the phase has no end of its own
 * @param every       days from one visit to the next beyond those, and from the last treatment before the phase to its
 *                    first visit; 0 where only the spacing of treatments counts
 * @param rule        where it comes from
 * @param reviewAfter visits with a drug given after which benefit is reviewed before more is booked; 0 for never
 * @param review      why; absent when it never is
 */
public record PhasePlan(Phase phase, List<Integer> days, int every, Rule rule, int reviewAfter, @Nullable Rule review) {

    /** How many visits a phase without an end of its own is proposed for at once. */
    public static final int AHEAD = 4;

    public PhasePlan {
        days = List.copyOf(days);
    }

    static PhasePlan series(Phase phase, List<Integer> days, int every, Rule rule) {
        return new PhasePlan(phase, days, every, rule, 0, null);
    }

    static PhasePlan endless(Phase phase, int every, Rule rule) {
        return new PhasePlan(phase, List.of(), every, rule, 0, null);
    }

    PhasePlan reviewedAfter(int visits, Rule why) {
        return new PhasePlan(phase, days, every, rule, visits, why);
    }

    public boolean ends() {
        return !days.isEmpty();
    }

    /** Whether the phase is done after so many visits with a drug given. */
    public boolean doneAfter(int visits) {
        return ends() && visits >= days.size();
    }

    /** Whether no more is booked before benefit was reviewed. */
    public boolean reviewDueAfter(int visits) {
        return reviewAfter > 0 && visits >= reviewAfter;
    }

    /** Visits to propose when so many were held or are booked. */
    public int left(int had) {
        return ends() ? Math.max(0, days.size() - had) : Math.max(0, AHEAD - had);
    }

    /** The day of visit number {@code index}, from 0, as days of the phase. */
    public int day(int index) {
        return ends() && index < days.size() ? days.get(index) : 1 + index * Math.max(every, 1);
    }
}
