package org.handrail.followup.wiring;

import java.time.Instant;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpCommand.Meet;
import org.handrail.followup.episode.FollowUpCommand.NoteEndOfCare;
import org.handrail.followup.episode.FollowUpCommand.NoteRisk;
import org.handrail.followup.episode.FollowUpCommand.NoteVisitEnd;
import org.handrail.followup.episode.FollowUpDecider;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.oncall.OnCall;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents of follow-up, what they publish and whom they hear. */
@Configuration(proxyBeanMethods = false)
public class FollowUpKinds {

    /** The fields of SessionCompleted that are needed here. */
    record SessionCompleted(String visit, String ending, int devices, Integer callWithinHours, Instant occurredAt) {
    }

    /** The field of intake's SuicideRiskRaised that is needed here. */
    record SuicideRiskRaised(String level) {
    }

    /** The field of CareEnded that is needed here. */
    record CareEnded(Instant occurredAt) {
    }

    /** Only that care is known. */
    record ReferralReceived() {
    }

    public static EventTypes<FollowUpEvent> events() {
        return new EventTypes<FollowUpEvent>()
                .internal(FollowUpEvent.Met.class)
                .internal(FollowUpEvent.CheckInPlanned.class)
                .internal(FollowUpEvent.RiskNoted.class)
                .internal(FollowUpEvent.LadderKept.class)
                .internal(FollowUpEvent.PageOwed.class)
                .internal(FollowUpEvent.PageBecame.class)
                .internal(FollowUpEvent.CareClosed.class)
                .main("org.handrail.followup.CheckInDue.v1", FollowUpEvent.CheckInDue.class)
                .main("org.handrail.followup.CheckInAnswered.v1", FollowUpEvent.CheckInAnswered.class)
                .main("org.handrail.followup.CheckInMissed.v1", FollowUpEvent.CheckInMissed.class)
                .main("org.handrail.followup.SuicideRiskRaised.v1", FollowUpEvent.SuicideRiskRaised.class)
                .main("org.handrail.followup.EscalationRaised.v1", FollowUpEvent.EscalationRaised.class)
                .main("org.handrail.followup.EscalationRepaged.v1", FollowUpEvent.EscalationRepaged.class)
                .main("org.handrail.followup.EscalationAcknowledged.v1", FollowUpEvent.EscalationAcknowledged.class)
                .main("org.handrail.followup.EscalationResolved.v1", FollowUpEvent.EscalationResolved.class);
    }

    @Bean
    public Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes() {
        return Kind.of("episodes", FollowUp.class, new FollowUpDecider(), events())
                .publishes("/follow-up/episodes/", "handrail.follow-up", "handrail.follow-up.detail")
                .belongsTo(FollowUp::clinic)
                .hears("/intake/episodes/", "/scheduling/episodes/", "/session/episodes/")
                .reacts("org.handrail.intake.ReferralReceived.v1", ReferralReceived.class,
                        (event, data) -> new Meet(event.clinic()))
                .reacts("org.handrail.intake.SuicideRiskRaised.v1", SuicideRiskRaised.class,
                        (event, data) -> new NoteRisk(event.clinic(), data.level()))
                .reacts("org.handrail.intake.CareEnded.v1", CareEnded.class,
                        (event, data) -> new NoteEndOfCare(event.clinic(), data.occurredAt()))
                .reacts("org.handrail.session.SessionCompleted.v1", SessionCompleted.class,
                        (event, data) -> new NoteVisitEnd(event.clinic(), data.visit(), data.ending(), data.devices(),
                                data.callWithinHours(), data.occurredAt()))
                .build();
    }

    @Bean("rotaKind")
    public Kind<OnCall.State, OnCall.Learn, OnCall.Learnt> rotas() {
        return OnCall.kind();
    }
}
