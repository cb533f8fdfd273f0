package org.handrail.simulator.cohort;

/** A blood pressure in mmHg. */
public record Pressure(int systolic, int diastolic) {

    public Pressure plus(Pressure rise) {
        return new Pressure(systolic + rise.systolic, diastolic + rise.diastolic);
    }

    /** Part of a rise, such as what is left of it two hours later. */
    public Pressure times(double part) {
        return new Pressure((int) Math.round(systolic * part), (int) Math.round(diastolic * part));
    }
}
