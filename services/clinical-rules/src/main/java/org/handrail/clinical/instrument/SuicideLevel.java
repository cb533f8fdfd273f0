package org.handrail.clinical.instrument;

import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Level;

/** Suicide risk as the screener triages it. UNCLEAR means that the answers do not allow "none". */
public enum SuicideLevel {
    HIGH("high", Level.EMERGENCY),
    MODERATE("moderate", Level.SAME_DAY),
    LOW("low", Level.SAME_DAY),
    UNCLEAR("unclear", Level.SAME_DAY),
    NONE("none", null);

    private final String code;
    private final @Nullable Level escalation;

    SuicideLevel(String code, @Nullable Level escalation) {
        this.code = code;
        this.escalation = escalation;
    }

    /** How soon a person must act; absent for NONE. */
    public @Nullable Level escalation() {
        return escalation;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
