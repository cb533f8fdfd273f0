package org.handrail.intake.policy;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.intake.policy.ClinicPolicy.Version;

/**
 * A clinic's policy as people read it.
 *
 * @param revision what {@code If-Match} has to name
 * @param inForce  absent while the defaults are
 * @param toCome   the next first
 */
record PolicyView(String clinic, int revision, @Nullable Version inForce, List<Version> toCome,
                  List<Version> versions) {

    static PolicyView of(ClinicPolicy policy, Instant now) {
        int inForce = policy.settings().at(now).revision();
        List<Version> toCome = policy.versions().stream()
                .filter(v -> v.withdrawn() == null && v.effectiveFrom().isAfter(now))
                .sorted((one, other) -> one.effectiveFrom().compareTo(other.effectiveFrom())).toList();
        return new PolicyView(policy.clinic(), policy.revision(), policy.version(inForce).orElse(null), toCome,
                policy.versions());
    }
}
