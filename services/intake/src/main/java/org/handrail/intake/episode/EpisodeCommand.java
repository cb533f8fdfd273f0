package org.handrail.intake.episode;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.intake.episode.Course.Over;
import org.handrail.intake.episode.Course.Premises;
import org.handrail.intake.referral.Unusable;

/** What is asked or told of an episode. */
public sealed interface EpisodeCommand {

    /**
     * A command with who is on call in its clinic, so that a person can be called at once if it raises an alarm.
     *
     * @param rota absent when none is known
     */
    record OnCall(@Nullable Rota rota, EpisodeCommand command) implements EpisodeCommand {
    }

    /**
     * @param protocol that is asked for; absent: none was named
     * @param lacking codes of what the identity lacks
     * @param item9   answer to item 9 of a PHQ-9 in the referral; absent: none
     * @param answers forms that came with it
     */
    record ReceiveReferral(String clinic, String patient, String form, @Nullable Protocol protocol,
                           ScreeningFindings findings, @Nullable Integer item9, List<AnswerInstrument> answers,
                           List<String> lacking, List<Unusable> unusable) implements EpisodeCommand {
    }

    /** @param answers absent: a new set @param total only of forms that are scored elsewhere; absent: not told */
    record AnswerInstrument(@Nullable String answers, String instrument, List<ItemAnswer> items,
                            @Nullable Integer total, Instant occurredAt) implements EpisodeCommand {
    }

    /** @param screening absent: a new one @param protocol that is wanted now; absent: as before */
    record Screen(@Nullable String screening, @Nullable Protocol protocol, ScreeningFindings findings,
                  Instant occurredAt) implements EpisodeCommand {
    }

    /**
     * @param consent     absent: a new one, or the one in force when withdrawn
     * @param information version of what the patient was told; absent: not said
     */
    record RecordConsent(@Nullable String consent, ConsentStatus status, boolean offLabel, @Nullable String information,
                         Instant occurredAt) implements EpisodeCommand {

        /** Without a word about what the patient was told. */
        public RecordConsent(@Nullable String consent, ConsentStatus status, boolean offLabel, Instant occurredAt) {
            this(consent, status, offLabel, null, occurredAt);
        }
    }

    /** @param counselled the patient was told how she is watched and how she leaves */
    record ConfirmEnrolment(String programme, boolean counselled, Instant occurredAt) implements EpisodeCommand {
    }

    /** A clinician's decision. @param reason code @param by code of the clinician */
    record DecideReview(boolean suitable, String reason, String by, @Nullable Instant until)
            implements EpisodeCommand {
        public DecideReview(boolean suitable, String reason, String by) {
            this(suitable, reason, by, null);
        }
    }

    record EndCare(String reason, Instant occurredAt) implements EpisodeCommand {
    }

    /** A person says whose episode this is. @param patient id of the patient's document */
    record JoinPatient(String patient) implements EpisodeCommand {
    }

    /** @param by code of the person */
    record Acknowledge(String escalation, String by) implements EpisodeCommand {
    }

    /** @param authorisation absent: a new one */
    record RecordAuthorisation(@Nullable String authorisation, ConsentStatus status, int units, Instant from,
                               Instant until, Instant occurredAt) implements EpisodeCommand {
    }

    /** Looked up by hand. @param by code of the person */
    record RecordPdmp(String result, String by, Instant occurredAt) implements EpisodeCommand {
    }

    /**
     * @param steps of the safety plan that are written down, as codes; absent: the clinician vouches for the whole
     * @param until absent: as long as it may hold
     * @param by    code of the clinician
     */
    record AcknowledgeRisk(String level, boolean safetyPlan, @Nullable List<String> steps, @Nullable Instant until,
                           String by, Instant occurredAt) implements EpisodeCommand {

        /** The clinician vouches for the plan as a whole. */
        public AcknowledgeRisk(String level, boolean safetyPlan, @Nullable Instant until, String by, Instant occurredAt) {
            this(level, safetyPlan, null, until, by, occurredAt);
        }
    }

    record PreferContact(String channel, boolean optOut, Instant occurredAt) implements EpisodeCommand {
    }

    /** What others say: it is never refused, whatever is known here. */
    sealed interface Heard extends EpisodeCommand {
    }

    /** Session: a drug was given, the treatment or another. @param record its name, such as {@code v1-d2} */
    record NoteDose(String visit, String record, String drug, Instant occurredAt) implements Heard {
    }

    /** Session: a record was corrected. @param record {@code v1-d2} is device 2 of visit v1 */
    record NoteCorrection(String visit, String record, boolean enteredInError) implements Heard {
    }

    /** Session: something of the day was found, or is there no more. @param finding code */
    record NoteDayFinding(String visit, String finding, boolean present, Instant occurredAt) implements Heard {
    }

    /** Scheduling: the course is over, or goes on. @param over absent: it goes on */
    record NoteCourse(@Nullable Over over) implements Heard {
    }

    /** Follow-up: a person has taken an escalation. @param by code of the person */
    record NoteAcknowledged(String escalation, String by, Instant at) implements Heard {
    }

    /** Follow-up: a person has closed an escalation. @param by code of the person @param outcome code */
    record NoteResolved(String escalation, String by, String outcome, Instant at) implements Heard {
    }

    /** The clinic's own document. */
    record NotePremises(Premises premises) implements Heard {
    }
}
