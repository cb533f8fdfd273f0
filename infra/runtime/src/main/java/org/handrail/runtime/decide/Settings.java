package org.handrail.runtime.decide;

import java.util.Map;

/**
 * What a place has set, as it stands at one moment.
 *
 * @param revision the change that set it; 0 when nothing was ever set
 * @param values   key to value; what is absent has its default
 */
public record Settings(int revision, Map<String, String> values) {

    public static final Settings NONE = new Settings(0, Map.of());

    public Settings {
        values = Map.copyOf(values);
    }
}
