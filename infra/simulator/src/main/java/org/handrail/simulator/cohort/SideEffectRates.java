package org.handrail.simulator.cohort;

import java.util.ArrayList;
import java.util.List;

/**
 * How often a side effect comes with one visit. Published rates are of patients over weeks; most of it happens in the
 * first week and fades. So visits 1 and 2 have the rates of week 1, later ones half of them.
 */
final class SideEffectRates {

    private static final int FIRST_WEEK = 2;
    private static final double MODERATE = 0.15;

    private record Rate(String code, double firstWeek) {
    }

    /**
     * The first four are of week 1, from a post-hoc look at the long-term phase 3 trials (J Clin Psychiatry, n = 928).
     * Of the others only the rate over four weeks is published (pooled ASPIRE trials, PMC8407443); half of it is taken,
     * which is what the first four have in week 1.
     */
    private static final List<Rate> RATES = List.of(
            new Rate("dizziness", 0.206), new Rate("dissociation", 0.167), new Rate("nausea", 0.140),
            new Rate("vertigo", 0.121), new Rate("somnolence", 0.104), new Rate("headache", 0.102),
            new Rate("dysgeusia", 0.099), new Rate("blurred-vision", 0.060), new Rate("vomiting", 0.058),
            new Rate("paraesthesia", 0.058), new Rate("anxiety", 0.051));

    private SideEffectRates() {
    }

    /** What is felt at one visit. */
    static List<Effect> draw(Dice dice, int visit) {
        double share = visit <= FIRST_WEEK ? 1 : 0.5;
        List<Effect> felt = new ArrayList<>();
        for (Rate rate : RATES) {
            Dice one = dice.named(rate.code());
            if (one.chance(rate.firstWeek() * share)) {
                felt.add(new Effect(rate.code(), one.chance(MODERATE) ? 2 : 1));
            }
        }
        return felt;
    }
}
