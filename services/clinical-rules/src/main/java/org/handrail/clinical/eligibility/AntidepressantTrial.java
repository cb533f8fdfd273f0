package org.handrail.clinical.eligibility;

import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;

/**
 * One antidepressant that was tried.
 *
 * @param drug                  code of the drug; absent: not known
 * @param drugClass             code of its class, such as {@code ssri}; absent: not known
 * @param doseAdequate          at least the lowest dose commonly held to work
 * @param weeksAtDose           whole weeks at that dose or more; absent: not known
 * @param adherent              taken as prescribed
 * @param improvementPercent    fall of the score from before, 0 to 100, negative when worse; absent: not known
 * @param stoppedForIntolerance stopped because it was not tolerated
 * @param inCurrentEpisode      in the depressive episode that lasts now
 * @param maximumTolerated      at the highest labelled dose that was tolerated, which some payers ask for
 */
public record AntidepressantTrial(@Nullable String drug, @Nullable String drugClass, Answer doseAdequate,
                                  @Nullable Integer weeksAtDose, Answer adherent,
                                  @Nullable Integer improvementPercent, Answer stoppedForIntolerance,
                                  Answer inCurrentEpisode, Answer maximumTolerated) {

    /** Without a word about the highest dose. */
    public AntidepressantTrial(@Nullable String drug, @Nullable String drugClass, Answer doseAdequate,
                               @Nullable Integer weeksAtDose, Answer adherent, @Nullable Integer improvementPercent,
                               Answer stoppedForIntolerance, Answer inCurrentEpisode) {
        this(drug, drugClass, doseAdequate, weeksAtDose, adherent, improvementPercent, stoppedForIntolerance,
                inCurrentEpisode, Answer.UNKNOWN);
    }

    public AntidepressantTrial {
        doseAdequate = Answer.orUnknown(doseAdequate);
        adherent = Answer.orUnknown(adherent);
        stoppedForIntolerance = Answer.orUnknown(stoppedForIntolerance);
        inCurrentEpisode = Answer.orUnknown(inCurrentEpisode);
        maximumTolerated = Answer.orUnknown(maximumTolerated);
    }
}
