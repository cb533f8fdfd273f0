package org.handrail.scheduling.course;

import java.time.Instant;

/** What happens between a course and the clinic days whose places it has. Nobody else hears of it. */
public sealed interface PlaceEvent extends CourseEvent {

    /** The place of a visit just booked or moved; the clinic day has to be told that it is taken. */
    record PlaceTaken(String visit, Place place, Instant at) implements PlaceEvent {
    }

    /** A visit has moved away from here; the clinic day has to be told that it is free. */
    record PlaceLeft(Place place) implements PlaceEvent {
    }

    /** A clinic day, or whoever gives a booking up, has asked about a place. @param held whether a visit has it */
    record PlaceAnswered(Place place, boolean held) implements PlaceEvent {
    }

    /** The clinic day did not know the place when it was to be confirmed. */
    record PlaceLost(String visit) implements PlaceEvent {
    }

    /** From now on this booking or move can't be written. @param at care clock */
    record BookingVoided(String booking, Instant until, Instant at) implements PlaceEvent {
    }
}
