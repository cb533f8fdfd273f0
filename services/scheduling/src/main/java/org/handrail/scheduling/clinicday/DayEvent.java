package org.handrail.scheduling.clinicday;

import java.time.Instant;
import java.time.LocalDate;
import org.handrail.runtime.event.EventTypes;

/** What happens to a clinic day. Nobody else hears of it: what matters to others, the course tells. */
public sealed interface DayEvent {

    record DayOpened(String clinic, LocalDate date, Opening opening) implements DayEvent {
    }

    record DayClosed(String clinic, LocalDate date, String reason) implements DayEvent {
    }

    record PrescriberUntil(Instant until) implements DayEvent {
    }

    /** The last prescriber has left; whoever is here is told by their course. */
    record PrescriberGone(Instant at) implements DayEvent {
    }

    record Reserved(Reservation reservation) implements DayEvent {
    }

    record LeaseRenewed(String reservation, Instant until) implements DayEvent {
    }

    /** Nobody has confirmed it; the course is asked. @param again when it is asked again, wall clock */
    record LeaseRanOut(String reservation, Instant again) implements DayEvent {
    }

    record Confirmed(String reservation) implements DayEvent {
    }

    record Released(String reservation) implements DayEvent {
    }

    EventTypes<DayEvent> TYPES = new EventTypes<DayEvent>()
            .internal(DayOpened.class)
            .internal(DayClosed.class)
            .internal(PrescriberUntil.class)
            .internal(PrescriberGone.class)
            .internal(Reserved.class)
            .internal(LeaseRenewed.class)
            .internal(LeaseRanOut.class)
            .internal(Confirmed.class)
            .internal(Released.class);
}
