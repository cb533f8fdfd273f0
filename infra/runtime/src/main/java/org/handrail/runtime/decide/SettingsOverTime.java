package org.handrail.runtime.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that a place has set, each from its moment until the next: a fact is judged by what was in force when it was. */
public record SettingsOverTime(List<Version> versions) {

    public static final SettingsOverTime NONE = new SettingsOverTime(List.of());

    private static final Comparator<Version> LATEST =
            Comparator.comparing(Version::from).thenComparing(v -> v.settings().revision());

    /** @param from care clock, the first moment in force */
    public record Version(Instant from, Settings settings) {
    }

    public SettingsOverTime {
        versions = List.copyOf(versions);
    }

    /** In force at this moment; of two that begin together the later change. */
    public Settings at(Instant moment) {
        return versions.stream().filter(v -> !v.from().isAfter(moment)).max(LATEST).map(Version::settings)
                .orElse(Settings.NONE);
    }

    /** The first moment after this one at which another version begins. */
    public Optional<Instant> nextAfter(Instant moment) {
        return versions.stream().map(Version::from).filter(from -> from.isAfter(moment)).min(Comparator.naturalOrder());
    }

    public SettingsOverTime with(Version version) {
        List<Version> more = new ArrayList<>(without(version.settings().revision()).versions());
        more.add(version);
        return new SettingsOverTime(more);
    }

    public SettingsOverTime without(int revision) {
        return new SettingsOverTime(versions.stream().filter(v -> v.settings().revision() != revision).toList());
    }
}
