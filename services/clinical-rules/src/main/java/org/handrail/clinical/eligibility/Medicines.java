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
 * @param theophylline          or aminophylline
 * @param cypModifier           strong inhibitor or inducer of CYP3A4 or CYP2B6
 * @param lamotrigine           taken now
 * @param naltrexone            taken now
 */
public record Medicines(@Nullable Double lorazepamEquivalentMg, Answer opioid, Answer stimulant, Answer maoi,
                        Answer oralAntidepressant, Answer theophylline, Answer cypModifier, Answer lamotrigine,
                        Answer naltrexone) {

    /** Without those that are only noted. */
    public Medicines(@Nullable Double lorazepamEquivalentMg, Answer opioid, Answer stimulant, Answer maoi,
                     Answer oralAntidepressant) {
        this(lorazepamEquivalentMg, opioid, stimulant, maoi, oralAntidepressant, null, null, null, null);
    }

    public Medicines {
        opioid = Answer.orUnknown(opioid);
        stimulant = Answer.orUnknown(stimulant);
        maoi = Answer.orUnknown(maoi);
        oralAntidepressant = Answer.orUnknown(oralAntidepressant);
        theophylline = Answer.orUnknown(theophylline);
        cypModifier = Answer.orUnknown(cypModifier);
        lamotrigine = Answer.orUnknown(lamotrigine);
        naltrexone = Answer.orUnknown(naltrexone);
    }

    static Medicines unknown() {
        return new Medicines(null, null, null, null, null);
    }
}
