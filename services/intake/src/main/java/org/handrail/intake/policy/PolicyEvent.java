package org.handrail.intake.policy;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.settings.SettingsNews.Value;

/** What happens to a clinic's policy. */
public sealed interface PolicyEvent {

    EventTypes<PolicyEvent> TYPES = new EventTypes<PolicyEvent>()
            .main("org.handrail.intake.PolicyChanged.v1", PolicyChanged.class)
            .main("org.handrail.intake.PolicyWithdrawn.v1", PolicyWithdrawn.class)
            .internal(WordsKept.class);

    /** @param values all that differs from the defaults, sorted by key */
    record PolicyChanged(String clinic, int revision, Instant effectiveFrom, String jurisdiction,
                         @Nullable String payer, List<Value> values, String reason, String by) implements PolicyEvent {
        public PolicyChanged {
            values = List.copyOf(values);
        }
    }

    record PolicyWithdrawn(String clinic, int revision, int withdrawn, String reason, String by)
            implements PolicyEvent {
    }

    /** What stays here of a change: its reason in words, and when it was recorded. */
    record WordsKept(int revision, Instant recordedAt, @Nullable String words) implements PolicyEvent {
    }
}
