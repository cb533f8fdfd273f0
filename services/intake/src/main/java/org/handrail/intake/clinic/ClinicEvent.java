package org.handrail.intake.clinic;

import java.time.Instant;
import org.handrail.clinical.Nullable;

/** What happens to a clinic's document. Its episodes hear of it by effect; others hear what ends soon. */
public sealed interface ClinicEvent {

    /** @param validUntil absent: withdrawn */
    record CertificateNoted(@Nullable Instant validUntil, Instant occurredAt) implements ClinicEvent {
    }

    /** @param validUntil absent: withdrawn */
    record LicenceNoted(String prescriber, @Nullable Instant validUntil, Instant occurredAt) implements ClinicEvent {
    }

    /**
     * Something that every visit here depends on ends in so many days.
     *
     * @param requirement {@code site-certificate} or {@code prescriber-licence}
     * @param prescriber  whose licence; absent for the certificate
     * @param daysLeft    30, 14 or 3
     */
    record ClinicRequirementEnding(String requirement, @Nullable String prescriber, Instant until, int daysLeft,
                                   Instant dueAt) implements ClinicEvent {
    }

    record Required(boolean authorisation) implements ClinicEvent {
    }

    record Joined(String episode) implements ClinicEvent {
    }

    record Left(String episode) implements ClinicEvent {
    }
}
