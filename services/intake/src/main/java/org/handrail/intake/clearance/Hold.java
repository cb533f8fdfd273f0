package org.handrail.intake.clearance;

import java.util.Arrays;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.gate.GateRules;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Tag;

/** What stands between a patient and treatment, with what lifts it and who can bring that about. */
public enum Hold {
    CARE_ENDED("care-ended", true, By.REFERRAL),
    CONSENT_MISSING("consent-missing", true, By.CONSENT),
    CONSENT_WITHDRAWN("consent-withdrawn", true, By.CONSENT),
    CONSENT_NOT_OFF_LABEL("consent-not-off-label", true, By.CONSENT),
    EXCLUDED("excluded", true, By.FINDINGS_OR_REVIEW),
    NOT_SUITABLE("not-suitable", true, By.REVIEW),
    INCOMPLETE("incomplete", false, By.FINDINGS),
    SCREENING_EXPIRED("screening-expired", false, By.ANSWERS),
    NEEDS_REVIEW("needs-review", false, By.REVIEW),
    ENROLMENT_MISSING(GateRules.ENROLMENT, "enrolment-missing", By.ENROLMENT),
    /** Of the first dose: after it nobody asks any more. */
    COUNSELLING_MISSING(GateRules.COUNSELLED, "counselling-missing", By.ENROLMENT),
    SITE_NOT_CERTIFIED(GateRules.CERTIFIED, "site-not-certified", By.CERTIFICATE),
    AUTHORISATION_MISSING("authorisation-missing", true, By.AUTHORISATION),
    AUTHORISATION_ENDED("authorisation-ended", true, By.AUTHORISATION),
    AUTHORISATION_USED_UP("authorisation-used-up", true, By.AUTHORISATION);

    /**
     * How it is lifted.
     *
     * @param events codes
     * @param roles  who can bring it about
     * @param door   where it is told
     */
    private record By(List<String> events, List<String> roles, String door) {

        static final By REFERRAL = new By(List.of("referral-received"), List.of("coordinator", "clinician", "service"),
                "POST /clinics/{clinic}/referrals");
        static final By CONSENT = new By(List.of("consent-recorded"), List.of("coordinator", "clinician", "nurse"),
                "POST /episodes/{episode}/consents");
        static final By FINDINGS = new By(List.of("patient-screened", "instrument-answered"),
                List.of("clinician", "nurse"), "POST /episodes/{episode}/screenings");
        static final By FINDINGS_OR_REVIEW = new By(List.of("patient-screened", "review-decided"),
                List.of("clinician", "nurse"), "POST /episodes/{episode}/screenings");
        static final By ANSWERS = new By(List.of("instrument-answered"),
                List.of("coordinator", "clinician", "nurse", "therapist"), "POST /episodes/{episode}/instruments");
        static final By REVIEW = new By(List.of("review-decided"), List.of("clinician"),
                "POST /episodes/{episode}/reviews");
        static final By ENROLMENT = new By(List.of("enrolment-confirmed"), List.of("coordinator", "clinician"),
                "POST /episodes/{episode}/enrolments");
        static final By CERTIFICATE = new By(List.of("certificate-recorded"), List.of("coordinator", "administrator"),
                "POST /clinics/{clinic}/certificates");
        static final By AUTHORISATION = new By(List.of("authorisation-recorded"), List.of("coordinator", "clinician"),
                "POST /episodes/{episode}/authorisations");
    }

    private final String code;
    private final boolean closesCourse;
    private final By by;
    private final @Nullable Tag tag;

    /** Of a rule that nobody decides against, and so before every dose as before the first. */
    Hold(Rule rule, String code, By by) {
        this(code, !rule.tag().overridable(), by, rule.tag());
    }

    /** Of findings, of the clinic or of the payer; what is decided about them is decided here. */
    Hold(String code, boolean closesCourse, By by) {
        this(code, closesCourse, by, null);
    }

    Hold(String code, boolean closesCourse, By by, @Nullable Tag tag) {
        this.tag = tag;
        this.code = code;
        this.closesCourse = closesCourse;
        this.by = by;
    }

    /** The hold of this name, which a rule gives as its reason. */
    public static Hold named(String code) {
        return Arrays.stream(values()).filter(hold -> hold.code.equals(code)).findFirst().orElseThrow();
    }

    /** Codes of the events, or of a person's act, that lift it. */
    public List<String> liftedBy() {
        return by.events();
    }

    /** The roles of those who can bring that about. */
    public List<String> whoCan() {
        return by.roles();
    }

    /** Where it is told: method and path. */
    public String door() {
        return by.door();
    }

    /** How binding the one rule behind it is; absent where it is not one rule, or where people decide about it here. */
    public @Nullable Tag tag() {
        return tag;
    }

    /** Whether it takes the clearance back after the first dose too. */
    boolean closesCourse() {
        return closesCourse;
    }

    boolean ofEligibility() {
        return switch (this) {
            case EXCLUDED, NOT_SUITABLE, INCOMPLETE, SCREENING_EXPIRED, NEEDS_REVIEW -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return code;
    }
}
