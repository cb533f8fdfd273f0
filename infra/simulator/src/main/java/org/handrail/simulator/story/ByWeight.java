package org.handrail.simulator.story;

/** Ketamine by weight, and what it comes to in a vial of the weakest strength. @param weightKg of the same day */
public record ByWeight(int weightKg) {

    /** Half a milligram for each kilogram, as most of the trials gave it. */
    static final double MG_PER_KG = 0.5;
    static final double MG_PER_ML = 10;
    static final int MINUTES = 40;

    public double amountMg() {
        return weightKg * MG_PER_KG;
    }

    double volumeMl() {
        return amountMg() / MG_PER_ML;
    }

    /** What has run in after so many minutes, to a tenth of a milligram. */
    public double amountMg(long minutes) {
        return Math.round(amountMg() * minutes * 10 / MINUTES) / 10.0;
    }
}
