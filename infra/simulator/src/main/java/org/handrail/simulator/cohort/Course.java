package org.handrail.simulator.cohort;

/**
 * How the depression goes on.
 *
 * @param baseline PHQ-9 total before the first dose
 * @param settled  where it settles
 * @param days     after how many days it has
 */
public record Course(int baseline, int settled, int days) {

    private static final int HIGHEST = 27;

    /** About half respond, a quarter improves in part, the others don't. */
    static Course draw(Dice dice) {
        int baseline = dice.between(15, 24);
        double left = dice.chance(0.5) ? 0.25 : dice.chance(0.5) ? 0.6 : 0.95;
        return new Course(baseline, (int) Math.round(baseline * left), dice.between(14, 28));
    }

    /** The same patient without an improvement. */
    Course withoutBenefit() {
        return new Course(baseline, baseline - 1, days);
    }

    /** PHQ-9 total so many days after the first dose; falls evenly until it has settled. */
    public int total(long sinceFirstDose) {
        double done = Math.clamp(sinceFirstDose / (double) days, 0, 1);
        return Math.clamp(Math.round(baseline + (settled - baseline) * done), 0, HIGHEST);
    }

    /** Answers to items 1 to 9 with this total, and none on item 9 unless the others are full. */
    public static int[] items(int total) {
        int[] items = new int[9];
        for (int given = 0, i = 0; given < total; i = (i + 1) % (total > 24 ? 9 : 8)) {
            if (items[i] < 3) {
                items[i]++;
                given++;
            }
        }
        return items;
    }
}
