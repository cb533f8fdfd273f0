package org.handrail.intake.referral;

import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.intake.episode.EpisodeCommand.AnswerInstrument;
import org.handrail.intake.identity.Identity;

/**
 * What a referral says, whatever form it came in.
 *
 * @param form     {@code fhir} or {@code plain}
 * @param protocol that is asked for; absent: none was named
 * @param findings what it answers of the screening; everything else is not known
 * @param item9    highest answer to item 9 of a PHQ-9, 0 to 3; absent: not in the referral
 * @param answers  forms that came with it
 * @param unusable what was there and could not be used
 */
public record ReadReferral(String form, Identity identity, @Nullable Protocol protocol, ScreeningFindings findings,
                           @Nullable Integer item9, List<AnswerInstrument> answers, List<Unusable> unusable) {

    public ReadReferral {
        answers = List.copyOf(answers);
        unusable = List.copyOf(unusable);
    }

    @Override
    public String toString() {
        return form + " referral";
    }
}
