package org.handrail.scheduling.course;

import java.time.Instant;

/** What happens to one visit. @see CourseEvent for who hears of it */
public sealed interface VisitEvent extends CourseEvent {

    /** The visit it is about. */
    String visit();

    /** A visit has a place. Two forms, because version 1 knows one protocol alone. */
    sealed interface Booked extends VisitEvent {
        String booking();

        Instant start();

        Instant end();

        Integer chair();

        String protocol();

        static Booked of(String booking, String visit, Instant start, Instant end, Integer chair, String protocol) {
            return protocol.equals("esketamine-trd") ? new VisitBooked(booking, visit, start, end, chair, protocol)
                    : new OtherVisitBooked(booking, visit, start, end, chair, protocol);
        }
    }

    record VisitBooked(String booking, String visit, Instant start, Instant end, Integer chair, String protocol)
            implements Booked {
    }

    record OtherVisitBooked(String booking, String visit, Instant start, Instant end, Integer chair, String protocol)
            implements Booked {
    }

    /** @param from planned arrival before */
    record VisitMoved(String visit, Instant from, Instant start, Instant end, Integer chair, String reason,
                      Instant movedAt) implements VisitEvent {
    }

    /** Patient and ride are both confirmed. */
    record VisitConfirmed(String visit, Instant start, Instant end, boolean patient, boolean ride,
                          Instant confirmedAt) implements VisitEvent {
    }

    record VisitCancelled(String visit, String reason, Instant cancelledAt) implements VisitEvent {
    }

    /** The time has passed. @param kind {@code no-show} or {@code not-known} */
    record VisitMissed(String visit, String kind, Instant missedAt) implements VisitEvent {
    }

    /** @param kind {@code late-cancel}, {@code clinic-cancelled} or {@code not-dosed} @param reason may be absent */
    record VisitLost(String visit, String kind, String reason, Instant missedAt) implements VisitEvent {
    }

    /** The patient is to be reminded. @param kind {@code 72h} or {@code 24h} */
    record ReminderDue(String visit, String kind, Instant dueAt) implements VisitEvent {
    }

    /** The day before, and nobody who takes the patient home is confirmed. */
    record RideMissing(String visit, Instant start, Instant dueAt) implements VisitEvent {
    }

    /** A week before, and beyond what was authorised or is on the shelf. @param by {@code payer} or {@code shelf} */
    record VisitNotCovered(String visit, Instant start, String by, Instant dueAt) implements VisitEvent {
    }

    /** The patient was here when the last prescriber left. */
    record PrescriberLeft(String visit, Instant leftAt) implements VisitEvent {
    }

    record ConfirmationNoted(String visit, boolean patient, boolean ride) implements VisitEvent {
    }

    record ArrivalNoted(String visit) implements VisitEvent {
    }

    /** A dose, or when it was given after all. @param record its name */
    record TreatmentNoted(String visit, String record, Instant at) implements VisitEvent {
    }

    /** A dose that was never given. */
    record TreatmentStruck(String visit, String record) implements VisitEvent {
    }

    /** Nobody came. */
    record ArrivalStruck(String visit) implements VisitEvent {
    }

    /** It is not over. */
    record VisitReopened(String visit) implements VisitEvent {
    }

    record SessionOver(String visit) implements VisitEvent {
    }

    /** A reminder could not be sent: somebody has to call. @param why a code */
    record NotReached(String visit, String why) implements VisitEvent {
    }
}
