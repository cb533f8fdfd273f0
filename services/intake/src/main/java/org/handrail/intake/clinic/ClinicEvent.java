package org.handrail.intake.clinic;

import java.time.Instant;
import org.handrail.clinical.Nullable;

/** What happens to a clinic's document. Its episodes hear of it by effect, nobody else. */
public sealed interface ClinicEvent {

    /** @param validUntil absent: withdrawn */
    record CertificateNoted(@Nullable Instant validUntil, Instant occurredAt) implements ClinicEvent {
    }

    record Required(boolean authorisation) implements ClinicEvent {
    }

    record Joined(String episode) implements ClinicEvent {
    }

    record Left(String episode) implements ClinicEvent {
    }
}
