package org.handrail.clinical.eligibility;

import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;

/**
 * Medicines that matter with esketamine.
 *
 * @param lorazepamEquivalentMg benzodiazepines a day as milligrams of lorazepam; 0: none; absent: not known
 * @param opioid                or another depressant of the nervous system
 * @param stimulant             psychostimulant
 * @param maoi                  monoamine oxidase inhibitor
 */
public record Medicines(@Nullable Double lorazepamEquivalentMg, Answer opioid, Answer stimulant, Answer maoi) {

    public Medicines {
        opioid = Answer.orUnknown(opioid);
        stimulant = Answer.orUnknown(stimulant);
        maoi = Answer.orUnknown(maoi);
    }

    static Medicines unknown() {
        return new Medicines(null, null, null, null);
    }
}
