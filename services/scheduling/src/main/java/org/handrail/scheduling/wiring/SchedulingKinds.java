package org.handrail.scheduling.wiring;

import java.time.Duration;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.event.Envelope;
import org.handrail.runtime.settings.SettingsMirror;
import org.handrail.runtime.settings.SettingsNews;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.clinicday.DayCommand;
import org.handrail.scheduling.clinicday.DayDecider;
import org.handrail.scheduling.clinicday.DayEvent;
import org.handrail.scheduling.course.Course;
import org.handrail.scheduling.course.CourseCommand;
import org.handrail.scheduling.course.CourseDecider;
import org.handrail.scheduling.course.CourseEvent;
import org.handrail.scheduling.course.CourseFact.NoteArrival;
import org.handrail.scheduling.course.CourseFact.NoteAuthorisation;
import org.handrail.scheduling.course.CourseFact.NoteCareEnded;
import org.handrail.scheduling.course.CourseFact.NoteClearance;
import org.handrail.scheduling.course.CourseFact.NoteClearanceWithdrawn;
import org.handrail.scheduling.course.CourseFact.NoteEscalation;
import org.handrail.scheduling.course.CourseFact.NoteResolution;
import org.handrail.scheduling.course.CourseFact.NoteReview;
import org.handrail.scheduling.course.CourseFact.NoteScreeningExpired;
import org.handrail.scheduling.course.CourseFact.NoteSessionOver;
import org.handrail.scheduling.course.CourseFact.NoteTrigger;
import org.handrail.scheduling.oncall.ChangeOnCall;
import org.handrail.scheduling.oncall.OnCallChanged;
import org.handrail.scheduling.oncall.Rota;
import org.handrail.scheduling.oncall.RotaDecider;
import org.handrail.scheduling.wiring.Heard.Authorised;
import org.handrail.scheduling.wiring.Heard.Cleared;
import org.handrail.scheduling.wiring.Heard.Corrected;
import org.handrail.scheduling.wiring.Heard.Dosed;
import org.handrail.scheduling.wiring.Heard.Escalated;
import org.handrail.scheduling.wiring.Heard.OfVisit;
import org.handrail.scheduling.wiring.Heard.Reviewed;
import org.handrail.scheduling.wiring.Heard.SessionDone;
import org.handrail.scheduling.wiring.Heard.WithReason;
import org.handrail.scheduling.wiring.Heard.Withdrawn;

/** The kinds of document of this service. */
public final class SchedulingKinds {

    private SchedulingKinds() {
    }

    /** Each episode's course; what other services tell of the episode comes here. */
    public static Kind<Course, CourseCommand, CourseEvent> courses() {
        return Kind.of("episodes", Course.class, new CourseDecider(), CourseEvent.TYPES)
                .publishes("/scheduling/episodes/", "handrail.scheduling", "handrail.scheduling.detail")
                .dueStamp("2")
                .belongsTo(Course::clinic)
                .hears("/intake/episodes/", "/session/episodes/", "/follow-up/episodes/")
                .reacts("org.handrail.intake.TreatmentCleared.v1", Cleared.class,
                        (event, data) -> cleared(event, data))
                .reacts("org.handrail.intake.TreatmentCleared.v2", Cleared.class,
                        (event, data) -> cleared(event, data))
                .reacts("org.handrail.intake.TreatmentClearanceWithdrawn.v1", Withdrawn.class,
                        (event, data) -> new NoteClearanceWithdrawn(data.reason(), data.whoCan()))
                .reacts("org.handrail.intake.ScreeningExpired.v1", WithReason.class,
                        (event, data) -> new NoteScreeningExpired(data.reason()))
                .reacts("org.handrail.intake.AuthorisationRecorded.v1", Authorised.class,
                        (event, data) -> data.active() ? new NoteAuthorisation(data.units(), data.until())
                                : new NoteAuthorisation(null, null))
                .reacts("org.handrail.intake.CareEnded.v1", WithReason.class,
                        (event, data) -> new NoteCareEnded(data.reason()))
                .reacts("org.handrail.session.PatientArrived.v1", OfVisit.class,
                        (event, data) -> new NoteArrival(data.visit()))
                .reacts("org.handrail.session.DoseAdministered.v1", Dosed.class,
                        (event, data) -> data.told())
                .reacts("org.handrail.session.DoseAdministered.v2", Dosed.class,
                        (event, data) -> data.told())
                .reacts("org.handrail.session.RecordCorrected.v1", Corrected.class,
                        (event, data) -> data.told())
                .reacts("org.handrail.session.RecordCorrected.v2", Corrected.class,
                        (event, data) -> data.told())
                .reacts("org.handrail.session.SessionCompleted.v1", SessionDone.class,
                        (event, data) -> new NoteSessionOver(data.visit(), data.ending(), data.dosed(),
                                data.treatedAt()))
                .reacts("org.handrail.intake.SuicideRiskRaised.v1", Escalated.class,
                        (event, data) -> new NoteTrigger(data.escalation()))
                .reacts("org.handrail.session.VitalsThresholdCrossed.v1", Escalated.class,
                        (event, data) -> new NoteTrigger(data.escalation()))
                .reacts("org.handrail.session.SideEffectReported.v1", Escalated.class,
                        (event, data) -> new NoteTrigger(data.escalation()))
                .reacts("org.handrail.session.SuicideRiskRaised.v1", Escalated.class,
                        (event, data) -> new NoteTrigger(data.escalation()))
                .reacts("org.handrail.followup.SuicideRiskRaised.v1", Escalated.class,
                        (event, data) -> new NoteTrigger(data.escalation()))
                .reacts("org.handrail.followup.EscalationRaised.v1", Escalated.class,
                        (event, data) -> new NoteEscalation(data.escalation()))
                .reacts("org.handrail.followup.BenefitReviewed.v1", Reviewed.class,
                        (event, data) -> new NoteReview(data.decision(), data.phase(), data.amountMg()))
                .reacts("org.handrail.followup.EscalationResolved.v1", Escalated.class,
                        (event, data) -> new NoteResolution(data.escalation()))
                .build();
    }

    private static NoteClearance cleared(Envelope event, Cleared data) {
        return new NoteClearance(event.clinic(), data.protocol(), data.authorisedUnits(), data.authorisedUntil());
    }

    /** Each clinic's days; nothing of them is published. @param lease how long a place is lent that nobody confirms */
    public static Kind<ClinicDay, DayCommand, DayEvent> days(Duration lease) {
        return Kind.of("days", ClinicDay.class, new DayDecider(lease), DayEvent.TYPES).dueStamp("2")
                .belongsTo(ClinicDay::clinic).build();
    }

    /** Each clinic's on-call rota. */
    public static Kind<Rota, ChangeOnCall, OnCallChanged> rotas() {
        return Kind.of("rotas", Rota.class, new RotaDecider(), OnCallChanged.TYPES)
                .publishes("/scheduling/rotas/", "handrail.on-call", null)
                .belongsTo(Rota::clinic)
                .build();
    }

    /** What each clinic has set, as intake says. */
    public static Kind<SettingsMirror.State, SettingsNews, SettingsMirror.Learnt> policies() {
        return SettingsMirror.kind("policies", "/intake/policies/", "org.handrail.intake.PolicyChanged.v1",
                "org.handrail.intake.PolicyWithdrawn.v1");
    }
}
