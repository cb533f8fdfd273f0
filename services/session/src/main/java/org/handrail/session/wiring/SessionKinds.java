package org.handrail.session.wiring;

import org.handrail.clinical.eligibility.Heeded;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.event.EventTypes;
import org.handrail.runtime.settings.SettingsMirror;
import org.handrail.runtime.settings.SettingsNews;
import org.handrail.session.correction.OtherRecordCorrected;
import org.handrail.session.correction.RecordCorrected;
import org.handrail.session.day.DayCommand.NotePrescriberLeft;
import org.handrail.session.day.DayEvent;
import org.handrail.session.decision.DecisionMade;
import org.handrail.session.dosing.DoseEvent;
import org.handrail.session.episode.Care;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.EpisodeCommand.NoteBaseline;
import org.handrail.session.episode.EpisodeCommand.NoteCareEnd;
import org.handrail.session.episode.EpisodeCommand.NoteHeeded;
import org.handrail.session.episode.EpisodeCommand.NoteReview;
import org.handrail.session.episode.EpisodeCommand.NoteClearance;
import org.handrail.session.episode.EpisodeEvent;
import org.handrail.session.episode.InClinic;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.escalation.EscalationCommand.NoteAcknowledgement;
import org.handrail.session.escalation.EscalationCommand.NoteResolution;
import org.handrail.session.escalation.Paged;
import org.handrail.session.filing.FilingEvent;
import org.handrail.session.form.FormEvent;
import org.handrail.session.monitoring.VitalsEvent;
import org.handrail.session.order.OrderRecorded;
import org.handrail.session.release.ReleaseEvent;
import org.handrail.session.sideeffect.SideEffectReported;
import org.handrail.session.visit.VisitCommand.ExpectVisit;
import org.handrail.session.visit.VisitCommand.NoteCancellation;
import org.handrail.session.visit.VisitCommand.NoteConfirmation;
import org.handrail.session.visit.VisitCommand.NoteMissed;
import org.handrail.session.visit.VisitEvent;

/** The documents of this service: their names on the wire, and whom they listen to. */
public final class SessionKinds {

    private static final String OURS = "org.handrail.session.";
    private static final String INTAKE = "org.handrail.intake.";
    private static final String SCHEDULING = "org.handrail.scheduling.";
    private static final String FOLLOW_UP = "org.handrail.followup.";

    private SessionKinds() {
    }

    /** One document for each episode of care, with all its visits. */
    public static Kind<Episode, SessionCommand, SessionEvent> episodes() {
        return Kind.of("episodes", Episode.class, new SessionDecider(), events())
                .publishes("/session/episodes/", "handrail.session", "handrail.session.detail")
                .belongsTo(Episode::clinic)
                .hears("/intake/episodes/", "/scheduling/episodes/", "/follow-up/episodes/")
                .reacts(INTAKE + "TreatmentCleared.v1", Heard.TreatmentCleared.class,
                        (event, data) -> from(event, new NoteClearance(true, data.protocol())))
                .reacts(INTAKE + "TreatmentCleared.v2", Heard.TreatmentCleared.class,
                        (event, data) -> from(event, new NoteClearance(true, data.protocol())))
                .reacts(INTAKE + "EligibilityDecided.v1", Heard.EligibilityDecided.class,
                        (event, data) -> from(event, new NoteHeeded(Heeded.of(data.rules(), data.missing()))))
                .reacts(INTAKE + "RiskBaselineAcknowledged.v1", Heard.RiskBaseline.class,
                        (event, data) -> from(event, new NoteBaseline(new Care.Baseline(data.level(),
                                data.safetyPlan(), data.occurredAt(), data.until()))))
                .reacts(INTAKE + "TreatmentClearanceWithdrawn.v1", Heard.Nothing.class,
                        (event, data) -> from(event, new NoteClearance(false, null)))
                .reacts(INTAKE + "CareEnded.v1", Heard.CareEnded.class,
                        (event, data) -> from(event, new NoteCareEnd(data.reason())))
                .reacts(SCHEDULING + "VisitBooked.v1", Heard.VisitBooked.class,
                        (event, data) -> from(event, new ExpectVisit(data.visit(), data.start(), data.end())))
                .reacts(SCHEDULING + "VisitBooked.v2", Heard.VisitBooked.class,
                        (event, data) -> from(event, new ExpectVisit(data.visit(), data.start(), data.end())))
                .reacts(SCHEDULING + "VisitMoved.v1", Heard.VisitBooked.class,
                        (event, data) -> from(event, new ExpectVisit(data.visit(), data.start(), data.end())))
                .reacts(SCHEDULING + "VisitConfirmed.v1", Heard.VisitConfirmed.class,
                        (event, data) -> from(event, new NoteConfirmation(data.visit(), data.start(), data.end())))
                .reacts(SCHEDULING + "PrescriberLeft.v1", Heard.PrescriberLeft.class,
                        (event, data) -> from(event, new NotePrescriberLeft(data.visit(), data.leftAt())))
                .reacts(SCHEDULING + "VisitCancelled.v1", Heard.VisitCancelled.class,
                        (event, data) -> from(event, new NoteCancellation(data.visit(), data.reason())))
                .reacts(SCHEDULING + "VisitMissed.v1", Heard.VisitLost.class,
                        (event, data) -> from(event, new NoteMissed(data.visit())))
                .reacts(SCHEDULING + "VisitMissed.v2", Heard.VisitLost.class,
                        (event, data) -> from(event, new NoteCancellation(data.visit(), data.kind())))
                .reacts(FOLLOW_UP + "BenefitReviewed.v1", Heard.BenefitReviewed.class,
                        (event, data) -> from(event, new NoteReview(new Care.Review(data.decision(), data.amountMg(),
                                data.occurredAt()))))
                .reacts(FOLLOW_UP + "EscalationAcknowledged.v1", Heard.EscalationAcknowledged.class,
                        (event, data) -> from(event, new NoteAcknowledgement(data.escalation(), data.by(),
                                data.acknowledgedAt())))
                .reacts(FOLLOW_UP + "EscalationResolved.v1", Heard.EscalationResolved.class,
                        (event, data) -> from(event, new NoteResolution(data.escalation(), data.by(), data.outcome(),
                                data.resolvedAt())))
                .build();
    }

    /** One document for each clinic: what it has set, as intake says. Nothing of it is published. */
    public static Kind<SettingsMirror.State, SettingsNews, SettingsMirror.Learnt> policies() {
        return SettingsMirror.kind("policies", "/intake/policies/", INTAKE + "PolicyChanged.v1",
                INTAKE + "PolicyWithdrawn.v1");
    }

    public static EventTypes<SessionEvent> events() {
        return new EventTypes<SessionEvent>()
                .main(OURS + "PatientArrived.v1", VisitEvent.PatientArrived.class)
                .main(OURS + "DeviationRecorded.v1", VisitEvent.DeviationRecorded.class)
                .main(OURS + "OrderRecorded.v1", OrderRecorded.class)
                .main(OURS + "DayFindingRecorded.v1", DayEvent.DayFindingRecorded.class)
                .main(OURS + "InstrumentAnswered.v1", DayEvent.InstrumentAnswered.class)
                .main(OURS + "SuicideRiskRaised.v1", DayEvent.SuicideRiskRaised.class)
                .main(OURS + "DosePermitted.v2", DoseEvent.InfusionPermitted.class)
                .main(OURS + "DosePermitted.v1", DoseEvent.DosePermitted.class)
                .main(OURS + "DoseHeld.v1", DoseEvent.DoseHeld.class)
                .main(OURS + "HoldOverridden.v1", DoseEvent.HoldOverridden.class)
                .main(OURS + "DoseAdministered.v1", DoseEvent.DoseAdministered.class)
                .main(OURS + "DoseAdministered.v2", DoseEvent.DrugAdministered.class)
                .main(OURS + "InfusionEnded.v1", DoseEvent.InfusionEnded.class)
                .main(OURS + "InfusionPaused.v1", DoseEvent.InfusionPaused.class)
                .main(OURS + "InfusionResumed.v1", DoseEvent.InfusionResumed.class)
                .main(OURS + "MedicineGiven.v1", DoseEvent.MedicineGiven.class)
                .main(OURS + "DosingStopped.v1", VisitEvent.DosingStopped.class)
                .main(OURS + "ReadyToLeave.v1", ReleaseEvent.ReadyToLeave.class)
                .main(OURS + "RideCallDue.v1", ReleaseEvent.RideCallDue.class)
                .main(OURS + "RemsFormDue.v1", FormEvent.RemsFormDue.class)
                .main(OURS + "RemsFormSubmitted.v1", FormEvent.RemsFormSubmitted.class)
                .main(OURS + "RemsFormOverdue.v1", FormEvent.RemsFormOverdue.class)
                .main(OURS + "RecordCorrected.v1", RecordCorrected.class)
                .main(OURS + "RecordCorrected.v2", OtherRecordCorrected.class)
                .detail(OURS + "VitalsRecorded.v1", VitalsEvent.VitalsRecorded.class)
                .main(OURS + "VitalsThresholdCrossed.v1", VitalsEvent.VitalsThresholdCrossed.class)
                .main(OURS + "VitalsOverdue.v1", VitalsEvent.VitalsOverdue.class)
                .main(OURS + "SideEffectReported.v1", SideEffectReported.class)
                .main(OURS + "ReleaseRefused.v1", ReleaseEvent.ReleaseRefused.class)
                .main(OURS + "ReleaseOverridden.v1", ReleaseEvent.ReleaseOverridden.class)
                .main(OURS + "SessionCompleted.v1", ReleaseEvent.SessionCompleted.class)
                .kept(OURS + "VisitFiled.v1", FilingEvent.VisitFiled.class)
                .internal(FilingEvent.VisitBroughtBack.class)
                .internal(DecisionMade.class)
                .internal(VisitEvent.BookingLearnt.class)
                .internal(EpisodeEvent.ClinicLearnt.class)
                .internal(EpisodeEvent.RotaLearnt.class)
                .internal(EpisodeEvent.ClearanceLearnt.class)
                .internal(EpisodeEvent.CareEndLearnt.class)
                .internal(EpisodeEvent.ReviewLearnt.class)
                .internal(EpisodeEvent.BaselineLearnt.class)
                .internal(EpisodeEvent.HeededLearnt.class)
                .internal(OrderRecorded.WeightNoted.class)
                .internal(DayEvent.DayNoted.class)
                .internal(DayEvent.Prepared.class)
                .internal(DoseEvent.HoldKept.class)
                .internal(DoseEvent.LotNoted.class)
                .internal(VitalsEvent.SignsNoted.class)
                .internal(VitalsEvent.CheckNotDone.class)
                .internal(ReleaseEvent.EndingNoted.class)
                .internal(ReleaseEvent.ReadyNoMore.class)
                .internal(ReleaseEvent.RideCalled.class)
                .internal(FormEvent.FormSent.class)
                .internal(FormEvent.FormRefused.class)
                .internal(Paged.class);
    }

    private static SessionCommand from(Envelope event, SessionCommand command) {
        return new InClinic(event.clinic(), null, command);
    }
}
