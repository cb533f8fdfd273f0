package org.handrail.followup.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.escalation.AwayFromClinic;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.episode.Story;
import org.handrail.followup.escalation.EscalationEvent.EscalationOverdue;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/**
 * A person has called a patient because of an escalation. At high risk away from the clinic a human voice reaches the
 * patient within minutes; the emergency service is called when a clinician says so or calls failed, by a person and never
 * by this service.
 *
 * @param reached          whether the patient has answered
 * @param emergencyService a clinician says that the emergency service is called
 */
public record PatientCall(String escalation, boolean reached, boolean emergencyService, Instant occurredAt)
        implements FollowUpCommand {

    /** Keys of the obligations that look after the voice. */
    public static final String VOICE = "no-voice-yet/";

    /** For this service alone. */
    public record PatientCalled(String escalation, boolean reached) implements FollowUpEvent {
        @Override
        public FollowUp happenedTo(FollowUp care) {
            return care.changingEscalation(escalation, e -> e.called(reached));
        }
    }

    @Override
    public Optional<Refusal> tell(Story story) {
        Optional<Refusal> wrong = story.care().escalation(escalation).filter(Escalation::raised).isEmpty()
                ? Optional.of(Refusal.unknown("escalation")) : OccurredAt.refuseFuture("/occurredAt", occurredAt, story.now());
        if (wrong.isPresent()) {
            return wrong;
        }
        story.happens(new PatientCalled(escalation, reached));
        Escalation now = story.care().escalation(escalation).orElseThrow();
        if (now.away()) {
            Optional<RuleHit> emergency = AwayFromClinic.emergencyService(now.failedCalls(), emergencyService,
                    InForce.now(story.context()));
            emergency.filter(hit -> emergencyService || !now.reached()).ifPresent(hit -> {
                story.answers("next", List.of("emergency-service")).answers("rules", List.of(hit));
                if (!now.reached() && !now.overdue()) {
                    story.happens(new EscalationOverdue(escalation, story.now(), List.of(hit)));
                }
            });
        }
        return wrong;
    }

    /** Of each patient at high risk elsewhere whom nobody has reached yet. */
    public static Stream<Obligation> obligations(FollowUp care, Context context) {
        return care.escalations().stream().filter(e -> e.open() && e.away() && !e.reached() && !e.overdue())
                .map(e -> Obligation.urgentAt(VOICE + e.id(), voiceBy(e, context)));
    }

    private static Instant voiceBy(Escalation escalation, Context context) {
        Instant raised = escalation.ladder().raisedAt();
        return AwayFromClinic.voiceBy(raised, InForce.at(raised, context));
    }

    /** Told once, as a thing that is late. */
    public static void late(Story story, String escalation) {
        Escalation now = story.care().escalation(escalation).orElseThrow();
        story.happens(new EscalationOverdue(escalation, voiceBy(now, story.context()),
                List.of(AwayFromClinic.noVoice())));
    }
}
