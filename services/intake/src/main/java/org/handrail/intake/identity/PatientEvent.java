package org.handrail.intake.identity;

import java.time.Instant;

/** What happens to a patient's document. Nobody outside hears of it. */
public sealed interface PatientEvent {

    record PatientNoted(String clinic, String episode, SealedIdentity identity) implements PatientEvent {
        @Override
        public String toString() {
            return "PatientNoted";
        }
    }

    record EpisodeNamed(String episode) implements PatientEvent {
    }

    record IdentityErased(Instant at) implements PatientEvent {
    }
}
