package org.handrail.scheduling.wiring;

import org.handrail.runtime.document.Kind;
import org.handrail.scheduling.clinicday.ClinicDay;
import org.handrail.scheduling.clinicday.DayCommand;
import org.handrail.scheduling.clinicday.DayDecider;
import org.handrail.scheduling.clinicday.DayEvent;
import org.handrail.scheduling.course.Course;
import org.handrail.scheduling.course.CourseCommand;
import org.handrail.scheduling.course.CourseCommand.NoteArrival;
import org.handrail.scheduling.course.CourseCommand.NoteCareEnded;
import org.handrail.scheduling.course.CourseCommand.NoteClearance;
import org.handrail.scheduling.course.CourseCommand.NoteClearanceWithdrawn;
import org.handrail.scheduling.course.CourseCommand.NoteDose;
import org.handrail.scheduling.course.CourseCommand.NoteEscalation;
import org.handrail.scheduling.course.CourseCommand.NoteResolution;
import org.handrail.scheduling.course.CourseCommand.NoteSessionOver;
import org.handrail.scheduling.course.CourseCommand.NoteTrigger;
import org.handrail.scheduling.course.CourseDecider;
import org.handrail.scheduling.course.CourseEvent;
import org.handrail.scheduling.oncall.OnCallChanged;
import org.handrail.scheduling.oncall.ChangeOnCall;
import org.handrail.scheduling.oncall.Rota;
import org.handrail.scheduling.oncall.RotaDecider;
import org.handrail.scheduling.wiring.Heard.Cleared;
import org.handrail.scheduling.wiring.Heard.Dosed;
import org.handrail.scheduling.wiring.Heard.Escalated;
import org.handrail.scheduling.wiring.Heard.OfVisit;
import org.handrail.scheduling.wiring.Heard.WithReason;

/** The three kinds of document of this service. */
public final class SchedulingKinds {

    private SchedulingKinds() {
    }

    /** Each episode's course; what other services tell of the episode comes here. */
    public static Kind<Course, CourseCommand, CourseEvent> courses() {
        return Kind.of("episodes", Course.class, new CourseDecider(), CourseEvent.TYPES)
                .publishes("/scheduling/episodes/", "handrail.scheduling", null)
                .belongsTo(Course::clinic)
                .hears("/intake/episodes/", "/session/episodes/", "/follow-up/episodes/")
                .reacts("org.handrail.intake.TreatmentCleared.v1", Cleared.class,
                        (event, data) -> new NoteClearance(event.clinic(), data.protocol()))
                .reacts("org.handrail.intake.TreatmentClearanceWithdrawn.v1", WithReason.class,
                        (event, data) -> new NoteClearanceWithdrawn(data.reason()))
                .reacts("org.handrail.intake.CareEnded.v1", WithReason.class,
                        (event, data) -> new NoteCareEnded(data.reason()))
                .reacts("org.handrail.session.PatientArrived.v1", OfVisit.class,
                        (event, data) -> new NoteArrival(data.visit()))
                .reacts("org.handrail.session.DoseAdministered.v1", Dosed.class,
                        (event, data) -> new NoteDose(data.visit(), data.occurredAt()))
                .reacts("org.handrail.session.DoseAdministered.v2", Dosed.class,
                        (event, data) -> new NoteDose(data.visit(), data.occurredAt()))
                .reacts("org.handrail.session.SessionCompleted.v1", OfVisit.class,
                        (event, data) -> new NoteSessionOver(data.visit()))
                .reacts("org.handrail.intake.SuicideRiskRaised.v1", Escalated.class,
                        (event, data) -> new NoteTrigger(data.escalation()))
                .reacts("org.handrail.session.VitalsThresholdCrossed.v1", Escalated.class,
                        (event, data) -> new NoteTrigger(data.escalation()))
                .reacts("org.handrail.session.SideEffectReported.v1", Escalated.class,
                        (event, data) -> new NoteTrigger(data.escalation()))
                .reacts("org.handrail.followup.SuicideRiskRaised.v1", Escalated.class,
                        (event, data) -> new NoteTrigger(data.escalation()))
                .reacts("org.handrail.followup.EscalationRaised.v1", Escalated.class,
                        (event, data) -> new NoteEscalation(data.escalation()))
                .reacts("org.handrail.followup.EscalationResolved.v1", Escalated.class,
                        (event, data) -> new NoteResolution(data.escalation()))
                .build();
    }

    /** Each clinic's days; nothing of them is published. */
    public static Kind<ClinicDay, DayCommand, DayEvent> days() {
        return Kind.of("days", ClinicDay.class, new DayDecider(), DayEvent.TYPES).belongsTo(ClinicDay::clinic).build();
    }

    /** Each clinic's on-call rota. */
    public static Kind<Rota, ChangeOnCall, OnCallChanged> rotas() {
        return Kind.of("rotas", Rota.class, new RotaDecider(), OnCallChanged.TYPES)
                .publishes("/scheduling/rotas/", "handrail.on-call", null)
                .belongsTo(Rota::clinic)
                .build();
    }
}
