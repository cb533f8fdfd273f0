package org.handrail.scheduling.wiring;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.dosing.TreatmentDrugs;
import org.handrail.scheduling.course.CourseFact;
import org.handrail.scheduling.course.CourseFact.CorrectDose;
import org.handrail.scheduling.course.CourseFact.NoteDose;
import org.handrail.scheduling.course.CourseFact.NoteOtherCorrection;
import org.handrail.scheduling.course.CourseFact.ReopenVisit;
import org.handrail.scheduling.course.CourseFact.StrikeArrival;

/** What this service needs of other services' events, and no more. */
final class Heard {

    private Heard() {
    }

    /** @param authorisedUnits visits that the payer still covers; both absent when nobody asks */
    record Cleared(String protocol, Integer authorisedUnits, Instant authorisedUntil) {
    }

    record Withdrawn(String reason, List<String> whoCan) {
    }

    record Authorised(String status, Integer units, Instant until) {
        boolean active() {
            return "active".equals(status);
        }
    }

    record WithReason(String reason) {
    }

    /** @param phase absent: as the protocol has it @param amountMg absent: as before */
    record Reviewed(String decision, String phase, Double amountMg) {
    }

    record OfVisit(String visit) {
    }

    /** @param devices given, an infusion counts as one @param firstDoseAt absent when nothing was given */
    record SessionDone(String visit, String ending, int devices, double amountMg, Instant firstDoseAt,
                       Instant occurredAt) {
        boolean dosed() {
            return devices > 0 || amountMg > 0;
        }

        Instant treatedAt() {
            return firstDoseAt == null ? occurredAt : firstDoseAt;
        }
    }

    record Dosed(String visit, int device, String drug, Instant occurredAt) {
        NoteDose told() {
            return new NoteDose(visit, TreatmentDrugs.record(visit, drug, device), drug, occurredAt);
        }
    }

    /** @param enteredInError absent: see {@code corrected} @param corrected absent when the record should not be there */
    record Corrected(String visit, String record, String kind, Boolean enteredInError, Fields corrected) {

        /** Only what changed; each absent where it stays. */
        record Fields(Instant occurredAt) {
        }

        CourseFact told() {
            boolean inError = Boolean.TRUE.equals(enteredInError);
            return switch (kind) {
                case "dose" -> new CorrectDose(visit, record, inError, corrected == null ? null : corrected.occurredAt());
                case "arrival" -> inError ? new StrikeArrival(visit) : new NoteOtherCorrection();
                case "ending" -> inError ? new ReopenVisit(visit) : new NoteOtherCorrection();
                default -> new NoteOtherCorrection();
            };
        }
    }

    /** @param escalation {@code null} when none was raised */
    record Escalated(String escalation) {
    }
}
