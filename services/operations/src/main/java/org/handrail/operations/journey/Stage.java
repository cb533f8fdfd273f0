package org.handrail.operations.journey;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far care has come, as a row of a list says it. */
enum Stage {
    @JsonProperty("referred") REFERRED,
    @JsonProperty("screened") SCREENED,
    @JsonProperty("waiting-for") WAITING_FOR,
    @JsonProperty("needs-decision") NEEDS_DECISION,
    @JsonProperty("not-suitable") NOT_SUITABLE,
    @JsonProperty("suitable") SUITABLE,
    @JsonProperty("cleared") CLEARED,
    @JsonProperty("course-paused") COURSE_PAUSED,
    @JsonProperty("booked") BOOKED,
    @JsonProperty("confirmed") CONFIRMED,
    @JsonProperty("visit-off") VISIT_OFF,
    @JsonProperty("arrived") ARRIVED,
    @JsonProperty("monitored") MONITORED,
    @JsonProperty("visit-ended") VISIT_ENDED,
    @JsonProperty("check-in-due") CHECK_IN_DUE,
    @JsonProperty("checked-in") CHECKED_IN,
    @JsonProperty("ended") ENDED;

    /** What is asked and decided again once treatment has begun takes nobody back to before it. */
    boolean follows(Stage before) {
        return compareTo(SUITABLE) > 0 || before.compareTo(SUITABLE) <= 0;
    }

    /** The stage that an event begins, null when it begins none. */
    static Stage of(Noted event) {
        return switch (event.name()) {
            case "intake.ReferralReceived" -> REFERRED;
            case "intake.PatientScreened" -> SCREENED;
            case "intake.EligibilityDecided" -> decided(event.text("outcome"));
            case "intake.TreatmentCleared" -> CLEARED;
            case "intake.TreatmentClearanceWithdrawn" -> COURSE_PAUSED;
            case "intake.CareEnded" -> ENDED;
            case "scheduling.VisitBooked" -> BOOKED;
            case "scheduling.VisitConfirmed" -> CONFIRMED;
            case "scheduling.VisitCancelled", "scheduling.VisitMissed" -> VISIT_OFF;
            case "session.PatientArrived" -> ARRIVED;
            case "session.DoseAdministered" -> MONITORED;
            case "session.SessionCompleted" -> VISIT_ENDED;
            case "followup.CheckInDue" -> CHECK_IN_DUE;
            case "followup.CheckInAnswered" -> CHECKED_IN;
            default -> null;
        };
    }

    private static Stage decided(String outcome) {
        return switch (outcome) {
            case "ELIGIBLE" -> SUITABLE;
            case "EXCLUDED" -> NOT_SUITABLE;
            case "REVIEW" -> NEEDS_DECISION;
            case "INCOMPLETE" -> WAITING_FOR;
            case null, default -> null;
        };
    }
}
