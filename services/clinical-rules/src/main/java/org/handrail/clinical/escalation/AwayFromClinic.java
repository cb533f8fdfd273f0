package org.handrail.clinical.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/** High suicide risk of a patient who is not in the clinic. The software itself calls no emergency service. */
public final class AwayFromClinic {

    private AwayFromClinic() {}

    /** By when a human voice has reached the patient. */
    public static Instant voiceBy(Instant raised, Policy policy) {
        return raised.plus(Duration.ofSeconds(Math.round(policy.number(EscalationRules.VOICE_MINUTES) * 60)));
    }

    /** Its time is over, and nobody has reached the patient. */
    public static RuleHit noVoice() {
        return EscalationRules.AWAY.hit("no-voice-in-time");
    }

    /** Whether the emergency service is to be called. @param failed calls to the patient that nobody answered */
    public static Optional<RuleHit> emergencyService(int failed, boolean clinicianSaysSo, Policy policy) {
        if (clinicianSaysSo) {
            return Optional.of(EscalationRules.AWAY.hit("clinician-says-so"));
        }
        return failed >= policy.whole(EscalationRules.FAILED_CALLS)
                ? Optional.of(EscalationRules.AWAY.hit("calls-failed")) : Optional.empty();
    }
}
