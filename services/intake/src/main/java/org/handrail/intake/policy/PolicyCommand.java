package org.handrail.intake.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.handrail.clinical.Nullable;

/** What an administrator asks of a clinic's policy. */
public sealed interface PolicyCommand {

    /** Revision of the policy that the administrator has read. */
    int seen();

    Why why();

    /** @param words stay in this service @param by code of the administrator */
    record Why(ChangeReason reason, @Nullable String words, String by) {
    }

    /**
     * @param day          in force from its midnight at the clinic; absent when {@code moment} says when
     * @param moment       in force from then on
     * @param jurisdiction absent: as the label of the United States
     * @param values       all that the clinic sets itself, key to value; what is left out goes back to its default
     */
    record ChangePolicy(int seen, @Nullable LocalDate day, @Nullable Instant moment, @Nullable String jurisdiction,
                        @Nullable String payer, Map<String, String> values, Why why) implements PolicyCommand {
        public ChangePolicy {
            values = Map.copyOf(values);
        }
    }

    /** @param revision of the version that shall not come into force */
    record WithdrawPolicy(int seen, int revision, Why why) implements PolicyCommand {
    }
}
