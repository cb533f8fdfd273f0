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
 * @param oralAntidepressant    taken now, or begun with the treatment
 */
public record Medicines(@Nullable Double lorazepamEquivalentMg, Answer opioid, Answer stimulant, Answer maoi,
                        Answer oralAntidepressant) {

    public Medicines {
        opioid = Answer.orUnknown(opioid);
        stimulant = Answer.orUnknown(stimulant);
        maoi = Answer.orUnknown(maoi);
        oralAntidepressant = Answer.orUnknown(oralAntidepressant);
    }

    static Medicines unknown() {
        return new Medicines(null, null, null, null, null);
    }
}
