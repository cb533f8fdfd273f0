package org.handrail.scheduling.course;

import java.time.Instant;

/**
 * One treatment visit as it is planned.
 *
 * @param booking made together with others of the same booking
 * @param chair   number of the chair
 * @param place   where it is reserved; {@code null} only between the two events of a booking
 * @param patient the patient has said that they will come
 * @param ride    somebody who takes the patient home was confirmed
 * @param lost    the clinic day knows nothing of its place: a person must find another
 */
public record Visit(String id, String booking, Instant start, Instant end, Integer chair, String protocol, Place place,
                    Status status, boolean patient, boolean ride, boolean lost) {

    public enum Status {
        BOOKED,
        /** The patient did not come. */
        MISSED,
        /** The time has passed, and it is not known whether the patient came. */
        NOT_KNOWN,
        ARRIVED,
        ENDED,
        CANCELLED
    }

    static Visit booked(String id, String booking, Instant start, Instant end, Integer chair, String protocol) {
        return new Visit(id, booking, start, end, chair, protocol, null, Status.BOOKED, false, false, false);
    }

    Visit at(Place where) {
        return new Visit(id, booking, start, end, chair, protocol, where, status, patient, ride, lost);
    }

    Visit now(Status changed) {
        return new Visit(id, booking, start, end, chair, protocol, place, changed, patient, ride, lost);
    }

    Visit confirmed(boolean byPatient, boolean rideHome) {
        return new Visit(id, booking, start, end, chair, protocol, place, status, byPatient, rideHome, lost);
    }

    Visit withoutPlace() {
        return new Visit(id, booking, start, end, chair, protocol, place, status, patient, ride, true);
    }

    /** Whether it counts as a day of treatment to come, going on, or perhaps been. */
    boolean planned() {
        return status == Status.BOOKED || status == Status.NOT_KNOWN || status == Status.ARRIVED;
    }

    /** Whether it holds its place. A missed visit does until a person has said so. */
    public boolean holdsPlace() {
        return status != Status.CANCELLED;
    }

    /** Whether nobody has come so far. */
    boolean awaited() {
        return status == Status.BOOKED || status == Status.MISSED || status == Status.NOT_KNOWN;
    }
}
