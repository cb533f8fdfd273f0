package org.handrail.simulator.cohort;

import java.util.Map;

/**
 * One patient of the demo.
 *
 * @param name     tells this patient from the others; no person's name
 * @param number   1, 2, 3 … in the order of referral
 * @param age      years
 * @param day      working days after the start on which the referral comes
 * @param mornings whether visits are at nine, or at one
 * @param mondays  whether treatment days are Monday and Thursday, or Tuesday and Friday
 * @param devices  of each visit after the first, 2 or 3
 * @param loop     how the referral to psychotherapy goes
 * @param visits   what each visit will be like, by its number
 */
public record PatientPlan(String name, int number, int age, int day, boolean mornings, boolean mondays, int devices,
                          Course course, Fate fate, Loop loop, Map<Integer, VisitPlan> visits) {

    /** What a visit will be like; far beyond what was drawn, the last one comes again. */
    public VisitPlan visit(int which) {
        return visits.getOrDefault(which, visits.get(visits.size()));
    }
}
