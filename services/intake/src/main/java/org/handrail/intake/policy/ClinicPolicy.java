package org.handrail.intake.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.handrail.clinical.Nullable;
import org.handrail.runtime.decide.Settings;
import org.handrail.runtime.decide.SettingsOverTime;

/**
 * What one clinic has set.
 *
 * @param revision 0 until anything was set, then counts up by one with each change
 * @param versions all that ever were set, in the order in which they were
 */
public record ClinicPolicy(String clinic, int revision, List<Version> versions) {

    /**
     * @param values    all that differs from the defaults
     * @param withdrawn revision of the change that has withdrawn it; absent while it counts
     */
    public record Version(int revision, Instant effectiveFrom, String jurisdiction, @Nullable String payer,
                          Map<String, String> values, String reason, @Nullable String words, String by,
                          @Nullable Instant recordedAt, @Nullable Integer withdrawn) {
        public Version {
            values = Map.copyOf(values);
        }

        Version recorded(Instant at, @Nullable String said) {
            return new Version(revision, effectiveFrom, jurisdiction, payer, values, reason, said, by, at, withdrawn);
        }

        Version withdrawnBy(int change) {
            return new Version(revision, effectiveFrom, jurisdiction, payer, values, reason, words, by, recordedAt,
                    change);
        }
    }

    public ClinicPolicy {
        versions = List.copyOf(versions);
    }

    Optional<Version> version(int wanted) {
        return versions.stream().filter(v -> v.revision() == wanted).findFirst();
    }

    ClinicPolicy changing(int wanted, UnaryOperator<Version> change) {
        return new ClinicPolicy(clinic, revision,
                versions.stream().map(v -> v.revision() == wanted ? change.apply(v) : v).toList());
    }

    /** What counts of it, for whoever decides. */
    public SettingsOverTime settings() {
        return new SettingsOverTime(versions.stream().filter(v -> v.withdrawn() == null)
                .map(v -> new SettingsOverTime.Version(v.effectiveFrom(), new Settings(v.revision(), v.values())))
                .toList());
    }
}
