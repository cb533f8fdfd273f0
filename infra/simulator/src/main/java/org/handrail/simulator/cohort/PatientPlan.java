package org.handrail.simulator.cohort;

import java.util.Map;
import org.handrail.clinical.course.Protocol;

/**
 * One patient of the demo.
 *
 * @param name     tells this patient from the others; no person's name
 * @param number   1, 2, 3 … in the order of referral
 * @param age      years; who comes with a bundle is as old as that says
 * @param weightKg before each infusion
 * @param day      working days after the start on which the referral comes
 * @param mornings whether visits are at nine, or at one
 * @param mondays  whether treatment days are Monday and Thursday, or Tuesday and Friday
 * @param protocol what the patient is treated by
 * @param devices  of each visit after the first, 2 or 3; an infusion needs none
 * @param loop     how the referral to psychotherapy goes
 * @param visits   what each visit will be like, by its number
 */
public record PatientPlan(String name, int number, int age, int weightKg, int day, boolean mornings, boolean mondays,
                          Protocol protocol, int devices, Course course, Fate fate, Loop loop,
                          Map<Integer, VisitPlan> visits) {

    /** What a visit will be like; far beyond what was drawn, the last one comes again. */
    public VisitPlan visit(int which) {
        return visits.getOrDefault(which, visits.get(visits.size()));
    }

    /** Whether acute thoughts of suicide are the reason for the treatment. */
    public boolean acute() {
        return protocol == Protocol.ESKETAMINE_MDSI;
    }

    public boolean infused() {
        return protocol == Protocol.IV_KETAMINE;
    }
}
