package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.course.PhasePlan;
import org.handrail.clinical.course.VisitRules;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.rule.Rule;
import org.handrail.scheduling.course.PathEvent.CourseHeld;

/** Every hold that a course can have, each with what lifts it and who can bring that about. */
final class Holds {

    static final String CLEARANCE = "clearance";
    static final String SCREENING = "screening";
    static final String REVIEW = "benefit-review";
    static final String AUTHORISATION = "authorisation";
    static final String OPEN_ESCALATION = "open-escalation";
    static final String NOT_CLEARED = "not-cleared";
    static final String TREATMENT_CLEARED = "treatment-cleared";
    static final String BENEFIT_REVIEWED = "benefit-reviewed";
    static final String ESCALATION_RESOLVED = "escalation-resolved";
    static final String CLINICIAN_DECIDED = "clinician-decided";
    private static final String ESCALATION = "escalation.";
    private static final List<String> CLEARING = List.of("clinician", "coordinator");

    private Holds() {
    }

    /** @param whoCan as intake says; empty when it says nothing */
    static CourseHeld clearance(String reason, List<String> whoCan, Instant now) {
        boolean payer = reason.startsWith(AUTHORISATION);
        return held(payer ? AUTHORISATION : CLEARANCE, reason,
                payer ? VisitRules.AUTHORISED : VisitRules.CLEARED, List.of(TREATMENT_CLEARED),
                whoCan.isEmpty() ? CLEARING : whoCan, now);
    }

    static CourseHeld screening(Instant now) {
        return held(SCREENING, "screening-expired", VisitRules.SCREENING, List.of(TREATMENT_CLEARED,
                "first-dose-given"), CLEARING, now);
    }

    static CourseHeld benefitReview(PhasePlan plan, Instant now) {
        return held(REVIEW, "benefit-review-due", plan.review(), List.of(BENEFIT_REVIEWED), List.of("clinician"), now);
    }

    /** @param mdsi a clinician may decide while it is open */
    static CourseHeld escalation(String hold, boolean mdsi, Instant now) {
        return held(hold, OPEN_ESCALATION, VisitRules.NO_OPEN_ESCALATION, mdsi
                ? List.of(ESCALATION_RESOLVED, CLINICIAN_DECIDED) : List.of(ESCALATION_RESOLVED),
                List.of("clinician", "nurse"), now);
    }

    private static CourseHeld held(String id, String reason, Rule rule, List<String> liftedBy, List<String> whoCan,
                                   Instant now) {
        return new CourseHeld(id, reason, List.of(rule.hit(reason)), liftedBy, whoCan, now);
    }

    /** The hold of an escalation {@code <episode>~<contact>~<level>}; its level is its last part. */
    static String idOf(String escalation) {
        return ESCALATION + escalation.substring(escalation.indexOf('~') + 1).replace('~', '.');
    }

    static boolean ofEscalation(String hold) {
        return hold.startsWith(ESCALATION);
    }

    /** The level is the last part of an escalation's id; one that can't be read holds, to be safe. */
    static boolean holdsBookings(String escalation) {
        return Level.of(escalation.substring(escalation.lastIndexOf('~') + 1)).map(Level::holdsNewBookings)
                .orElse(true);
    }
}
