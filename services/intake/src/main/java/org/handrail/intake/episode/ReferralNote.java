package org.handrail.intake.episode;

import java.time.Instant;
import java.util.List;
import org.handrail.intake.referral.Unusable;

/**
 * One referral as it was received; a patient may be referred more than once.
 *
 * @param form    {@code fhir} or {@code plain}
 * @param missing codes of what it did not bring
 */
public record ReferralNote(Instant receivedAt, String form, List<String> missing, List<Unusable> unusable) {
}
