package org.handrail.clinical.monitoring;

import java.util.Optional;
import org.handrail.clinical.escalation.Level;

/** How much a reading matters. A note stays on the card and calls nobody. */
public enum Concern {
    EMERGENCY("emergency"),
    URGENT("urgent"),
    NOTE("note");

    private final String code;

    Concern(String code) {
        this.code = code;
    }

    /** The level to escalate at; empty for a note. */
    public Optional<Level> escalation() {
        return switch (this) {
            case EMERGENCY -> Optional.of(Level.EMERGENCY);
            case URGENT -> Optional.of(Level.URGENT);
            case NOTE -> Optional.empty();
        };
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
