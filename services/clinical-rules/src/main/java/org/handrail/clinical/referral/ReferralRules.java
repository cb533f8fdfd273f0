package org.handrail.clinical.referral;

import java.util.List;
import java.util.Optional;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** What a referral needs before it goes out, and how long each of its steps may take. */
public final class ReferralRules {

    private static final String CLINIC = "Clinic policy";

    static final Setting.Amount ACKNOWLEDGE = new Setting.Amount("referral-acknowledge",
            "Working days in which somebody takes on a referral.", "d", 3, 1, 10);
    static final Setting.Amount FIRST_VISIT = new Setting.Amount("referral-first-visit",
            "Days to the first visit when the therapist has stated no wait.", "d", 14, 7, 60);
    static final Setting.Amount OUTCOME_NOTE = new Setting.Amount("referral-outcome-note",
            "Days after the first visit in which the outcome comes back.", "d", 7, 3, 30);
    static final Setting.Amount INTEGRATION_FROM = new Setting.Amount("integration-from",
            "Hours after a dose from which a session of integration is offered.", "h", 24, 0, 72);
    static final Setting.Amount INTEGRATION_UNTIL = new Setting.Amount("integration-until",
            "Hours after a dose until which a session of integration is offered.", "h", 72, 24, 168);

    /** Release of information. */
    public static final Rule RELEASE = Rule.of("REF-RELEASE", Tag.K, "Release of information",
            "Nothing goes to a therapist before the patient has signed the release of information.",
            "General rule of confidentiality, to be confirmed by the clinic");

    /** The loop. */
    public static final Rule LOOP = Rule.of("REF-LOOP", Tag.P, "Closed loop",
            "A referral is taken on within 3 working days, the first visit comes within the wait that the therapist has "
                    + "stated or 14 days, the outcome within 7 days after it.", "HL7 BSeR; " + CLINIC)
            .with(ACKNOWLEDGE, FIRST_VISIT, OUTCOME_NOTE);

    /** Integration. */
    public static final Rule INTEGRATION = Rule.of("REF-INTEGRATION", Tag.P, "Integration after a dose",
            "Sessions of integration are best 24 to 72 hours after a dose, by practice and not by evidence.",
            "Published practice of clinics; " + CLINIC).with(INTEGRATION_FROM, INTEGRATION_UNTIL);

    /** Kinds of therapy. */
    public static final Rule THERAPY = Rule.of("REF-THERAPY", Tag.G, "First-line psychotherapy",
            "Cognitive behavioural, interpersonal and activation therapy are first line in an episode, cognitive "
                    + "behavioural and mindfulness-based therapy after it.", "CANMAT 2016");

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(RELEASE, LOOP, INTEGRATION, THERAPY);

    private ReferralRules() {
    }

    /** Whether anything stands against sending. */
    public static Optional<RuleHit> sending(boolean releaseSigned) {
        return releaseSigned ? Optional.empty() : Optional.of(RELEASE.hit("release-not-signed"));
    }
}
