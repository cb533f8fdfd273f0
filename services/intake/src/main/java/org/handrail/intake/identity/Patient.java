package org.handrail.intake.identity;

import java.time.Instant;
import org.handrail.clinical.Nullable;

/**
 * What a clinic stores of one patient. It names the episode that is meant to be open; whether it is, the episode
 * decides.
 *
 * @param id       keyed hash, see {@link PatientIds}
 * @param episode  absent before the first referral
 * @param identity absent before the first referral and after erasure
 * @param erasedAt when the key was destroyed last
 */
public record Patient(String id, @Nullable String clinic, @Nullable String episode,
                      @Nullable SealedIdentity identity, @Nullable Instant erasedAt) {

    @Override
    public String toString() {
        return "patient";
    }
}
