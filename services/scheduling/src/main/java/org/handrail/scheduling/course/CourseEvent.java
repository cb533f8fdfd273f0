package org.handrail.scheduling.course;

import java.time.Instant;
import org.handrail.runtime.event.EventTypes;

/** What happens to a course. The first four are told to everybody. */
public sealed interface CourseEvent {

    /** @param visit the visit it is about */
    record VisitBooked(String booking, String visit, Instant start, Instant end, Integer chair, String protocol)
            implements CourseEvent {
    }

    /** Patient and ride are both confirmed. */
    record VisitConfirmed(String visit, Instant start, Instant end, boolean patient, boolean ride,
                          Instant confirmedAt) implements CourseEvent {
    }

    record VisitCancelled(String visit, String reason, Instant cancelledAt) implements CourseEvent {
    }

    /** @param kind {@code no-show} or {@code not-known} */
    record VisitMissed(String visit, String kind, Instant missedAt) implements CourseEvent {
    }

    /** The place of a visit just booked; the clinic day has to be told that it is taken. */
    record PlaceTaken(String visit, Place place) implements CourseEvent {
    }

    /** A clinic day, or whoever gives a booking up, has asked about a place. @param held whether a visit has it */
    record PlaceAnswered(Place place, boolean held) implements CourseEvent {
    }

    /** The clinic day did not know the place when it was to be confirmed. */
    record PlaceLost(String visit) implements CourseEvent {
    }

    /** From now on this booking can't be written. @param at care clock */
    record BookingVoided(String booking, Instant until, Instant at) implements CourseEvent {
    }

    record Cleared(String clinic, String protocol) implements CourseEvent {
    }

    record ClearanceWithdrawn(String reason) implements CourseEvent {
    }

    record CareOver(String reason) implements CourseEvent {
    }

    record ConfirmationNoted(String visit, boolean patient, boolean ride) implements CourseEvent {
    }

    record ArrivalNoted(String visit) implements CourseEvent {
    }

    record TreatmentNoted(String visit, Instant at) implements CourseEvent {
    }

    record SessionOver(String visit) implements CourseEvent {
    }

    record HoldRaised(String escalation) implements CourseEvent {
    }

    record HoldLifted(String escalation) implements CourseEvent {
    }

    EventTypes<CourseEvent> TYPES = new EventTypes<CourseEvent>()
            .main("org.handrail.scheduling.VisitBooked.v1", VisitBooked.class)
            .main("org.handrail.scheduling.VisitConfirmed.v1", VisitConfirmed.class)
            .main("org.handrail.scheduling.VisitCancelled.v1", VisitCancelled.class)
            .main("org.handrail.scheduling.VisitMissed.v1", VisitMissed.class)
            .internal(PlaceTaken.class)
            .internal(PlaceAnswered.class)
            .internal(PlaceLost.class)
            .internal(BookingVoided.class)
            .internal(Cleared.class)
            .internal(ClearanceWithdrawn.class)
            .internal(CareOver.class)
            .internal(ConfirmationNoted.class)
            .internal(ArrivalNoted.class)
            .internal(TreatmentNoted.class)
            .internal(SessionOver.class)
            .internal(HoldRaised.class)
            .internal(HoldLifted.class);
}
