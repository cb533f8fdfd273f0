package org.handrail.simulator.cohort;

import java.util.List;

/**
 * What one visit will be like.
 *
 * @param twist   what is out of the ordinary, null when nothing is
 * @param before  blood pressure before the dose
 * @param rise    how much higher it is 40 minutes after the last device
 * @param effects side effects felt in the chair
 * @param nextDay codes of side effects told at the check-in
 * @param answers whether the check-in is answered
 */
public record VisitPlan(Twist twist, Pressure before, Pressure rise, List<Effect> effects, List<String> nextDay,
                        boolean answers) {

    private static final int OLDER = 65;
    private static final double SILENT = 0.04;
    private static final double HEADACHE_NEXT_DAY = 0.05;
    private static final double STAYS_AWAY = 0.02;

    /** An ordinary one; now and then somebody stays away or doesn't answer. */
    static VisitPlan draw(Dice dice, int number, int age) {
        // Mean of the largest rise: 13.3/8.7 below 65, 16.0/9.5 from 65 on; a note from 40/25, which stays rare.
        Pressure rise = age < OLDER ? new Pressure(dice.around(13.3, 6), dice.around(8.7, 4))
                : new Pressure(dice.around(16, 7), dice.around(9.5, 4));
        return new VisitPlan(number > 1 && dice.chance(STAYS_AWAY) ? Twist.NO_SHOW : null,
                new Pressure(dice.around(122, 7), dice.around(77, 5)), rise,
                SideEffectRates.draw(dice.named("effects"), number),
                dice.chance(HEADACHE_NEXT_DAY) ? List.of("headache") : List.of(), !dice.chance(SILENT));
    }

    VisitPlan with(Twist other) {
        return new VisitPlan(other, before, rise, effects, nextDay, other != Twist.SILENT && answers);
    }

    public boolean feels(String effect) {
        return effects.stream().anyMatch(felt -> felt.code().equals(effect));
    }

    public boolean has(Twist some) {
        return twist == some;
    }
}
