package org.handrail.runtime.settings;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.runtime.decide.Settings;
import org.handrail.runtime.decide.SettingsOverTime;

/** What becomes known of a place's settings. */
public sealed interface SettingsNews {

    String clinic();

    /** One value that is not the default. */
    record Value(String key, String value) {
    }

    /** A version that is in force from its moment until the next begins. */
    record Changed(String clinic, int revision, Instant effectiveFrom, List<Value> values) implements SettingsNews {

        SettingsOverTime.Version version() {
            return new SettingsOverTime.Version(effectiveFrom, new Settings(revision, values.stream()
                    .collect(Collectors.toMap(Value::key, Value::value))));
        }
    }

    /** A version that will not come into force. */
    record Withdrawn(String clinic, int withdrawn) implements SettingsNews {
    }
}
