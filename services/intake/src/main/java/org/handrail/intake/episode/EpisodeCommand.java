package org.handrail.intake.episode;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.instrument.ItemAnswer;
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
     * @param lacking codes of what the identity lacks
     * @param item9   answer to item 9 of a PHQ-9 in the referral; absent: none
     */
    record ReceiveReferral(String clinic, String patient, String form, ScreeningFindings findings,
                           @Nullable Integer item9, List<String> lacking, List<Unusable> unusable)
            implements EpisodeCommand {
    }

    /** @param answers absent: a new set @param total only of forms that are scored elsewhere; absent: not told */
    record AnswerInstrument(@Nullable String answers, String instrument, List<ItemAnswer> items,
                            @Nullable Integer total, Instant occurredAt) implements EpisodeCommand {
    }

    /** @param screening absent: a new one */
    record Screen(@Nullable String screening, ScreeningFindings findings, Instant occurredAt)
            implements EpisodeCommand {
    }

    /** @param consent absent: a new one, or the one in force when withdrawn */
    record RecordConsent(@Nullable String consent, ConsentStatus status, Instant occurredAt)
            implements EpisodeCommand {
    }

    record ConfirmEnrolment(String programme, Instant occurredAt) implements EpisodeCommand {
    }

    /** A clinician's decision. @param reason code @param by code of the clinician */
    record DecideReview(boolean suitable, String reason, String by) implements EpisodeCommand {
    }

    record EndCare(String reason, Instant occurredAt) implements EpisodeCommand {
    }

    /** A person says whose episode this is. @param patient id of the patient's document */
    record JoinPatient(String patient) implements EpisodeCommand {
    }

    /** @param by code of the person */
    record Acknowledge(String escalation, String by) implements EpisodeCommand {
    }

    /** Heard from session. */
    record NoteDose(Instant occurredAt) implements EpisodeCommand {
    }
}
