package org.handrail.intake.referral;

import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.intake.identity.Identity;

/**
 * What a referral says, whatever form it came in.
 *
 * @param form     {@code fhir} or {@code plain}
 * @param findings what it answers of the screening; everything else is not known
 * @param item9    highest answer to item 9 of a PHQ-9, 0 to 3; absent: not in the referral
 * @param unusable what was there and could not be used
 */
public record ReadReferral(String form, Identity identity, ScreeningFindings findings, @Nullable Integer item9,
                           List<Unusable> unusable) {

    public ReadReferral {
        unusable = List.copyOf(unusable);
    }

    @Override
    public String toString() {
        return form + " referral";
    }
}
