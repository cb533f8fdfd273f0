package org.handrail.scheduling.course;

import org.handrail.runtime.event.EventTypes;

/** What happens to a course. Names on the wire are here; the rest changes the document only. */
public sealed interface CourseEvent permits VisitEvent, PlaceEvent, PathEvent {

    EventTypes<CourseEvent> TYPES = new EventTypes<CourseEvent>()
            .main("org.handrail.scheduling.VisitBooked.v1", VisitEvent.VisitBooked.class)
            .main("org.handrail.scheduling.VisitBooked.v2", VisitEvent.OtherVisitBooked.class)
            .main("org.handrail.scheduling.VisitMoved.v1", VisitEvent.VisitMoved.class)
            .main("org.handrail.scheduling.VisitConfirmed.v1", VisitEvent.VisitConfirmed.class)
            .main("org.handrail.scheduling.VisitCancelled.v1", VisitEvent.VisitCancelled.class)
            .main("org.handrail.scheduling.VisitMissed.v1", VisitEvent.VisitMissed.class)
            .main("org.handrail.scheduling.VisitMissed.v2", VisitEvent.VisitLost.class)
            .main("org.handrail.scheduling.RideMissing.v1", VisitEvent.RideMissing.class)
            .main("org.handrail.scheduling.VisitNotCovered.v1", VisitEvent.VisitNotCovered.class)
            .main("org.handrail.scheduling.PrescriberLeft.v1", VisitEvent.PrescriberLeft.class)
            .detail("org.handrail.scheduling.ReminderDue.v1", VisitEvent.ReminderDue.class)
            .main("org.handrail.scheduling.CourseProposed.v1", PathEvent.CourseProposed.class)
            .main("org.handrail.scheduling.CoursePhaseChanged.v1", PathEvent.CoursePhaseChanged.class)
            .main("org.handrail.scheduling.CourseHeld.v1", PathEvent.CourseHeld.class)
            .main("org.handrail.scheduling.CourseResumed.v1", PathEvent.CourseResumed.class)
            .main("org.handrail.scheduling.CourseEnded.v1", PathEvent.CourseEnded.class)
            .internal(VisitEvent.ConfirmationNoted.class)
            .internal(VisitEvent.ArrivalNoted.class)
            .internal(VisitEvent.TreatmentNoted.class)
            .internal(VisitEvent.TreatmentStruck.class)
            .internal(VisitEvent.ArrivalStruck.class)
            .internal(VisitEvent.VisitReopened.class)
            .internal(VisitEvent.SessionOver.class)
            .internal(VisitEvent.NotReached.class)
            .internal(PlaceEvent.PlaceTaken.class)
            .internal(PlaceEvent.PlaceLeft.class)
            .internal(PlaceEvent.PlaceAnswered.class)
            .internal(PlaceEvent.PlaceLost.class)
            .internal(PlaceEvent.BookingVoided.class)
            .internal(PathEvent.Cleared.class)
            .internal(PathEvent.AuthorisationNoted.class)
            .internal(PathEvent.ShelfNoted.class)
            .internal(PathEvent.ClearanceWithdrawn.class)
            .internal(PathEvent.CareOver.class)
            .internal(PathEvent.Attended.class)
            .internal(PathEvent.NotAttended.class)
            .internal(PathEvent.Reviewed.class)
            .internal(PathEvent.EscalationSettled.class)
            .internal(PathEvent.EscalationDecided.class);
}
