package org.handrail.intake.clinic;

import java.time.Instant;
import org.handrail.clinical.Nullable;

/** What is asked of a clinic's document. */
public sealed interface ClinicCommand {

    /** @param validUntil absent: it was withdrawn */
    record RecordCertificate(@Nullable Instant validUntil, Instant occurredAt) implements ClinicCommand {
    }

    /** @param prescriber code of the person @param validUntil absent: it was withdrawn */
    record RecordLicence(String prescriber, @Nullable Instant validUntil, Instant occurredAt)
            implements ClinicCommand {
    }

    /** @param authorisation whether payers authorise courses first */
    record Require(boolean authorisation) implements ClinicCommand {
    }

    /** An episode is open and wants to know. */
    record Join(String episode) implements ClinicCommand {
    }

    /** Care has ended. */
    record Leave(String episode) implements ClinicCommand {
    }
}
