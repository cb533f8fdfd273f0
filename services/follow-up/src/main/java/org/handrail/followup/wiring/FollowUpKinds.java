package org.handrail.followup.wiring;

import java.time.Duration;
import org.handrail.followup.checkin.CheckInEvent;
import org.handrail.followup.checkin.Reading;
import org.handrail.followup.ending.NoteTold;
import org.handrail.followup.episode.CareEvent;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand;
import org.handrail.followup.episode.FollowUpDecider;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.episode.Meet;
import org.handrail.followup.episode.NoteEndOfCare;
import org.handrail.followup.escalation.EscalationEvent;
import org.handrail.followup.escalation.PatientCall;
import org.handrail.followup.instrument.InstrumentEvent;
import org.handrail.followup.outcome.OutcomeEvent;
import org.handrail.followup.plan.RecordGoal;
import org.handrail.followup.referral.ReferralEvent;
import org.handrail.followup.risk.NoteRisk;
import org.handrail.followup.risk.RiskEvent;
import org.handrail.followup.visit.VisitCommand.ExpectVisit;
import org.handrail.followup.visit.VisitCommand.NoteClearance;
import org.handrail.followup.visit.VisitCommand.NoteVisitOff;
import org.handrail.followup.visit.VisitEvent;
import org.handrail.paging.ClinicRota;
import org.handrail.paging.OnCallChanged;
import org.handrail.paging.RotaDecider;
import org.handrail.paging.RotaHeard;
import org.handrail.paging.Rotas;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.port.Time;
import org.handrail.runtime.settings.SettingsMirror;
import org.handrail.runtime.settings.SettingsNews;
import org.handrail.runtime.shell.Commands;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents of follow-up, what they publish and whom they hear. */
@Configuration(proxyBeanMethods = false)
public class FollowUpKinds {

    private static final String OURS = "org.handrail.followup.";
    private static final String INTAKE = "org.handrail.intake.";
    private static final String SCHEDULING = "org.handrail.scheduling.";
    private static final String SESSION = "org.handrail.session.";

    public static EventTypes<FollowUpEvent> events() {
        return new EventTypes<FollowUpEvent>()
                .internal(CareEvent.Met.class)
                .internal(CareEvent.CareClosed.class)
                .internal(VisitEvent.ProtocolNoted.class)
                .internal(VisitEvent.VisitExpected.class)
                .internal(VisitEvent.VisitGone.class)
                .internal(VisitEvent.VisitLearnt.class)
                .internal(CheckInEvent.CheckInPlanned.class)
                .internal(CheckInEvent.CheckInDropped.class)
                .internal(CheckInEvent.FormGiven.class)
                .internal(Reading.WordsKept.class)
                .internal(NoteTold.PartyTold.class)
                .internal(RiskEvent.RiskNoted.class)
                .internal(RiskEvent.WatchChanged.class)
                .internal(RiskEvent.ContactPlanned.class)
                .internal(InstrumentEvent.AnswersKept.class)
                .internal(OutcomeEvent.ScoresKept.class)
                .internal(ReferralEvent.ReferralDrafted.class)
                .internal(ReferralEvent.SendingOwed.class)
                .internal(EscalationEvent.RotaLearnt.class)
                .internal(EscalationEvent.LadderKept.class)
                .internal(PatientCall.PatientCalled.class)
                .internal(EscalationEvent.PageOwed.class)
                .internal(EscalationEvent.PageBecame.class)
                .main(OURS + "CheckInDue.v2", CheckInEvent.CheckInDue.class)
                .main(OURS + "CheckInAnswered.v2", CheckInEvent.CheckInAnswered.class)
                .main(OURS + "CheckInMissed.v2", CheckInEvent.CheckInMissed.class)
                .main(OURS + "CheckInClosed.v1", CheckInEvent.CheckInClosed.class)
                .main(OURS + "SuicideRiskRaised.v1", RiskEvent.SuicideRiskRaised.class)
                .main(OURS + "InstrumentAnswered.v1", InstrumentEvent.InstrumentAnswered.class)
                .main(OURS + "OutcomeClassified.v1", OutcomeEvent.OutcomeClassified.class)
                .main(OURS + "RelapseSuspected.v1", OutcomeEvent.RelapseSuspected.class)
                .main(OURS + "BenefitReviewDue.v1", OutcomeEvent.BenefitReviewDue.class)
                .main(OURS + "StopReviewProposed.v1", OutcomeEvent.StopReviewProposed.class)
                .main(OURS + "BenefitReviewed.v1", OutcomeEvent.BenefitReviewed.class)
                .main(OURS + "ReferralSent.v1", ReferralEvent.ReferralSent.class)
                .main(OURS + "ReferralStatusChanged.v1", ReferralEvent.ReferralStatusChanged.class)
                .main(OURS + "ReferralOverdue.v1", ReferralEvent.ReferralOverdue.class)
                .main(OURS + "ReferralClosed.v1", ReferralEvent.ReferralClosed.class)
                .main(OURS + "LifestyleGoalRecorded.v1", RecordGoal.LifestyleGoalRecorded.class)
                .main(OURS + "EscalationOverdue.v1", EscalationEvent.EscalationOverdue.class)
                .main(OURS + "EscalationRaised.v1", EscalationEvent.EscalationRaised.class)
                .main(OURS + "EscalationRepaged.v1", EscalationEvent.EscalationRepaged.class)
                .main(OURS + "EscalationAcknowledged.v1", EscalationEvent.EscalationAcknowledged.class)
                .main(OURS + "EscalationResolved.v1", EscalationEvent.EscalationResolved.class);
    }

    /** What each clinic has set, as intake says. */
    @Bean
    public Kind<SettingsMirror.State, SettingsNews, SettingsMirror.Learnt> policies() {
        return SettingsMirror.kind("policies", "/intake/policies/", INTAKE + "PolicyChanged.v1",
                INTAKE + "PolicyWithdrawn.v1");
    }

    /** Looked up when something is heard that may have to call somebody; by then all parts are there. */
    @Bean
    Heard.OnCall namedOnCall(ObjectProvider<Rotas> rotas) {
        return clinic -> rotas.getObject().of(clinic);
    }

    @Bean
    Kind<FollowUp, FollowUpCommand, FollowUpEvent> episodes(Heard.OnCall onCall) {
        return Kind.of("episodes", FollowUp.class, new FollowUpDecider(), events())
                .publishes("/follow-up/episodes/", "handrail.follow-up", "handrail.follow-up.detail")
                .belongsTo(FollowUp::clinic)
                .hears("/intake/episodes/", "/scheduling/episodes/", "/session/episodes/")
                .reacts(INTAKE + "ReferralReceived.v1", Heard.Nothing.class,
                        (event, data) -> new Meet(event.clinic()))
                .reacts(INTAKE + "SuicideRiskRaised.v1", Heard.Risk.class,
                        (event, data) -> new NoteRisk(event.clinic(), data.level()))
                .reacts(SESSION + "SuicideRiskRaised.v1", Heard.Risk.class, (event, data) -> data.fromSession(event, onCall))
                .reacts(SESSION + "InstrumentAnswered.v1", Heard.Answered.class,
                        (event, data) -> data.by("session", event.clinic()))
                .reacts(INTAKE + "InstrumentAnswered.v1", Heard.Answered.class,
                        (event, data) -> data.by("intake", event.clinic()))
                .reacts(INTAKE + "InstrumentAnswered.v2", Heard.Answered.class,
                        (event, data) -> data.by("intake", event.clinic()))
                .reacts(INTAKE + "TreatmentCleared.v2", Heard.Cleared.class,
                        (event, data) -> new NoteClearance(event.clinic(), data.protocol()))
                .reacts(INTAKE + "TreatmentCleared.v1", Heard.Cleared.class,
                        (event, data) -> new NoteClearance(event.clinic(), data.protocol()))
                .reacts(INTAKE + "PdmpChecked.v1", Heard.Register.class, (event, data) -> data.in(event))
                .reacts(INTAKE + "CareEnded.v1", Heard.CareEnded.class,
                        (event, data) -> new NoteEndOfCare(event.clinic(), data.occurredAt(), data.reason()))
                .reacts(SCHEDULING + "VisitBooked.v1", Heard.Booked.class,
                        (event, data) -> new ExpectVisit(event.clinic(), data.visit(), data.start()))
                .reacts(SCHEDULING + "VisitBooked.v2", Heard.Booked.class,
                        (event, data) -> new ExpectVisit(event.clinic(), data.visit(), data.start()))
                .reacts(SCHEDULING + "VisitMoved.v1", Heard.Booked.class,
                        (event, data) -> new ExpectVisit(event.clinic(), data.visit(), data.start()))
                .reacts(SCHEDULING + "VisitMissed.v2", Heard.OfVisit.class,
                        (event, data) -> new NoteVisitOff(event.clinic(), data.visit()))
                .reacts(SCHEDULING + "VisitCancelled.v1", Heard.OfVisit.class,
                        (event, data) -> new NoteVisitOff(event.clinic(), data.visit()))
                .reacts(SCHEDULING + "VisitMissed.v1", Heard.OfVisit.class,
                        (event, data) -> new NoteVisitOff(event.clinic(), data.visit()))
                .reacts(SESSION + "DoseAdministered.v1", Heard.Dosed.class, (event, data) -> data.in(event))
                .reacts(SESSION + "DoseAdministered.v2", Heard.Dosed.class, (event, data) -> data.in(event))
                .reacts(SESSION + "SessionCompleted.v1", Heard.SessionCompleted.class,
                        (event, data) -> data.in(event, onCall))
                .reacts(SESSION + "SideEffectReported.v1", Heard.SideEffect.class,
                        (event, data) -> data.in(event, onCall))
                .reacts(SESSION + "VitalsThresholdCrossed.v1", Heard.Crossed.class,
                        (event, data) -> data.in(event, onCall))
                .reacts(SESSION + "RecordCorrected.v1", Heard.Corrected.class, (event, data) -> data.in(event))
                .reacts(SESSION + "RecordCorrected.v2", Heard.Corrected.class, (event, data) -> data.in(event))
                .build();
    }

    @Bean("rotaKind")
    public Kind<ClinicRota, OnCallChanged, RotaHeard> rotas() {
        return RotaDecider.kind();
    }

    /** A question that nobody answers may call people weeks after anyone was at a door. */
    @Bean
    Rotas onCall(Commands commands, Kind<ClinicRota, OnCallChanged, RotaHeard> rotaKind, Time time) {
        return new Rotas(commands, rotaKind, time, Duration.ofDays(60));
    }
}
