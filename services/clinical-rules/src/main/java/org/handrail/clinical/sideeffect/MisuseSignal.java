package org.handrail.clinical.sideeffect;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.escalation.Level;

/** What may speak for misuse of ketamine. A sign is no proof: a person looks within a day. */
public enum MisuseSignal {
    EARLY_VISITS_ASKED("early-visits-asked"),
    LOST_DOSES("lost-doses"),
    /** The register shows the same kind of drug from elsewhere. */
    REGISTER_OVERLAP("register-overlap"),
    CRAVING("craving"),
    KETAMINE_FROM_ELSEWHERE("ketamine-from-elsewhere");

    private final String code;

    MisuseSignal(String code) {
        this.code = code;
    }

    /** The signal with this code; empty when there is none. */
    public static Optional<MisuseSignal> of(String code) {
        return Arrays.stream(values()).filter(signal -> signal.code.equals(code)).findFirst();
    }

    /** Empty without any signal. */
    public static Optional<Appraisal> appraise(Collection<MisuseSignal> seen) {
        return seen.stream().min(MisuseSignal::compareTo)
                .map(first -> new Appraisal(Level.SAME_DAY, List.of(SideEffectRules.MISUSE.hit(first.code))));
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
