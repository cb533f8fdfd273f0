package org.handrail.scheduling.course;

import java.time.Instant;
import java.util.List;

/** What has happened elsewhere: noted, never refused. */
public sealed interface CourseFact extends CourseCommand {

    /** @param units visits that the payer still covers, {@code until} when; both {@code null} when nobody asks */
    record NoteClearance(String clinic, String protocol, Integer units, Instant until) implements CourseFact {
        public NoteClearance(String clinic, String protocol) {
            this(clinic, protocol, null, null);
        }
    }

    /** @param whoCan roles that can bring clearance back; empty when not said */
    record NoteClearanceWithdrawn(String reason, List<String> whoCan) implements CourseFact {
        public NoteClearanceWithdrawn {
            whoCan = Lists.orNone(whoCan);
        }
    }

    /** What the payer covers from now on; both {@code null} when it was taken back. */
    record NoteAuthorisation(Integer units, Instant until) implements CourseFact {
    }

    record NoteScreeningExpired(String reason) implements CourseFact {
    }

    record NoteCareEnded(String reason) implements CourseFact {
    }

    record NoteArrival(String visit) implements CourseFact {
    }

    /** @param record its name, such as {@code v1-d2} @param drug medicines beside the treatment come this way too */
    record NoteDose(String visit, String record, String drug, Instant occurredAt) implements CourseFact {
    }

    /** A dose was not as written. @param inError it was not given at all @param at {@code null}: as before */
    record CorrectDose(String visit, String record, boolean inError, Instant at) implements CourseFact {
    }

    /** The arrival was written down wrongly: nobody came. */
    record StrikeArrival(String visit) implements CourseFact {
    }

    /** The end was written down wrongly: the visit goes on. */
    record ReopenVisit(String visit) implements CourseFact {
    }

    /** A record was corrected that visits do not depend on. */
    record NoteOtherCorrection() implements CourseFact {
    }

    /** @param dosed whether any drug was given */
    record NoteSessionOver(String visit, String ending, boolean dosed, Instant occurredAt) implements CourseFact {
    }

    /** Something happened that an escalation was raised for; {@code null} when none was. */
    record NoteTrigger(String escalation) implements CourseFact {
    }

    record NoteEscalation(String escalation) implements CourseFact {
    }

    record NoteResolution(String escalation) implements CourseFact {
    }

    /** @param phase {@code null}: the next one when the present is done @param amountMg {@code null}: as before */
    record NoteReview(String decision, String phase, Double amountMg) implements CourseFact {
    }

    /** The last prescriber has left the clinic on a day on which this course has a place. */
    record NotePrescriberGone(Place place, Instant at) implements CourseFact {
    }

    /** The clinic has closed a day on which this course has a place. @param reason a code */
    record NoteDayClosed(Place place, String reason) implements CourseFact {
    }
}
