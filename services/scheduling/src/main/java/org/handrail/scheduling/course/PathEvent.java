package org.handrail.scheduling.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handrail.clinical.rule.RuleHit;

/** Which way a course goes: cleared or not, its phase, what holds it, its end. */
public sealed interface PathEvent extends CourseEvent {

    /** @param amountMg of the first visit; absent when ordered by weight */
    record CourseProposed(String protocol, String phase, List<ProposedVisit> visits, Integer amountMg,
                          int policy, Instant proposedAt) implements PathEvent {
    }

    /** @param day of the phase, 1 is the first @param date in the clinic's zone */
    record ProposedVisit(int day, LocalDate date) {
    }

    record CoursePhaseChanged(String protocol, String phase, String because, Instant changedAt) implements PathEvent {
    }

    /** @param liftedBy codes of events, any of which lifts it @param whoCan roles that can bring one about */
    record CourseHeld(String hold, String reason, List<RuleHit> rules, List<String> liftedBy, List<String> whoCan,
                      Instant heldAt) implements PathEvent {
    }

    record CourseResumed(String hold, String by, Instant resumedAt) implements PathEvent {
    }

    /** @param visitsAttended with a drug given */
    record CourseEnded(String reason, int visitsAttended, Instant endedAt) implements PathEvent {
    }

    /** @param units visits that the payer still covers, {@code until} when; both {@code null} when nobody asks */
    record Cleared(String clinic, String protocol, Integer units, Instant until) implements PathEvent {
    }

    record AuthorisationNoted(Integer units, Instant until) implements PathEvent {
    }

    /** @param visits for which the drug lies on the shelf @param until when the first of it expires */
    record ShelfNoted(int visits, Instant until) implements PathEvent {
    }

    record ClearanceWithdrawn(String reason) implements PathEvent {
    }

    record CareOver(String reason) implements PathEvent {
    }

    /** A visit at which a drug was given is over; it counts. */
    record Attended(String visit, Instant at) implements PathEvent {
    }

    /** A visit that counted had no dose after all. */
    record NotAttended(String visit) implements PathEvent {
    }

    /** Benefit was reviewed; treatment goes on. @param amountMg of the next visits; {@code null}: as before */
    record Reviewed(Double amountMg, boolean timely) implements PathEvent {
    }

    /** @param hold that it would be; resolved, whether it was ever heard of here or not */
    record EscalationSettled(String hold) implements PathEvent {
    }

    /** A clinician has decided that treatment goes on while it is open. */
    record EscalationDecided(String hold) implements PathEvent {
    }
}
