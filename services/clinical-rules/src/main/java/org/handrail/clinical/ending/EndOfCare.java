package org.handrail.clinical.ending;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.rule.RuleHit;

/** Why care ends; what stops with it, what goes on, and who is told by a person. */
public enum EndOfCare {
    COMPLETED("completed", List.of(), List.of("patient", "referrer", "therapist")),
    NO_BENEFIT("no-benefit", List.of(), List.of("patient", "referrer", "therapist")),
    PATIENTS_WISH("patients-wish", List.of(), List.of("referrer", "therapist")),
    /** Nobody outside is told without consent. */
    CONSENT_WITHDRAWN("consent-withdrawn", List.of("safety-call"), List.of("prescriber")),
    TRANSFERRED("transferred", List.of("record-to-the-other-clinic"), List.of("other-clinic", "referrer", "therapist")),
    NOT_SUITABLE("not-suitable", List.of(), List.of("patient", "referrer")),
    LOST_TO_CONTACT("lost-to-contact", List.of(), List.of("prescriber", "referrer", "therapist")),
    DIED("died", List.of(), List.of("prescriber", "referrer", "therapist"));

    private static final List<String> STOPS = List.of("messages", "check-ins", "bookings", "referrals", "benefit-reviews",
            "lifestyle-goals");
    private static final List<String> GO_ON = List.of("open-emergency-and-urgent", "monitoring-form",
            "serious-event-report", "retention");

    private final String code;
    private final List<String> besides;
    private final List<String> told;

    EndOfCare(String code, List<String> besides, List<String> told) {
        this.code = code;
        this.besides = besides;
        this.told = told;
    }

    /** Empty when there is no such end. */
    public static Optional<EndOfCare> of(String code) {
        return Arrays.stream(values()).filter(end -> end.code.equals(code)).findFirst();
    }

    /** The rule that says so, with its version. */
    public RuleHit rule() {
        return EndRules.END.hit(code);
    }

    /** Codes of what stops. */
    public List<String> stops() {
        return STOPS;
    }

    /** Codes of what goes on. */
    public List<String> goesOn() {
        return Stream.concat(GO_ON.stream(), besides.stream()).toList();
    }

    /**
     * Codes of who is told.
     *
     * @param therapist whether one has heard of the patient from here
     */
    public List<String> told(boolean therapist) {
        return told.stream().filter(whom -> therapist || !whom.equals("therapist")).toList();
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
