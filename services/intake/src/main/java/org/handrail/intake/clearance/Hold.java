package org.handrail.intake.clearance;

/** What stands between a patient and treatment, with what lifts it. */
public enum Hold {
    CARE_ENDED("care-ended", "a-new-referral", true),
    CONSENT_MISSING("consent-missing", "ConsentRecorded", true),
    CONSENT_WITHDRAWN("consent-withdrawn", "ConsentRecorded", true),
    EXCLUDED("excluded", "EligibilityDecided", true),
    NOT_SUITABLE("not-suitable", "a-new-review", true),
    INCOMPLETE("incomplete", "EligibilityDecided", false),
    NEEDS_REVIEW("needs-review", "a-review", false),
    ENROLMENT_MISSING("enrolment-missing", "EnrolmentConfirmed", false);

    private final String code;
    private final String liftedBy;
    private final boolean closesCourse;

    Hold(String code, String liftedBy, boolean closesCourse) {
        this.code = code;
        this.liftedBy = liftedBy;
        this.closesCourse = closesCourse;
    }

    /** The event, or a person's act, that lifts it. */
    public String liftedBy() {
        return liftedBy;
    }

    /** Whether it takes the clearance back after the first dose too. */
    boolean closesCourse() {
        return closesCourse;
    }

    boolean ofEligibility() {
        return this == EXCLUDED || this == NOT_SUITABLE || this == INCOMPLETE || this == NEEDS_REVIEW;
    }

    @Override
    public String toString() {
        return code;
    }
}
