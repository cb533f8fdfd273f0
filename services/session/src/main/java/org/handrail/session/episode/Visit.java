package org.handrail.session.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.handrail.clinical.monitoring.NotDone;
import org.handrail.clinical.monitoring.VitalReading;

/**
 * One treatment visit, from what was booked to how it ended. Lists are in the order in which things were recorded,
 * which is not always the order in which they happened.
 *
 * @param booking   null when scheduling has not said that the visit exists
 * @param arrivedAt null until somebody recorded the arrival
 * @param stopped   a threshold was crossed after which no further device is given
 * @param reports   how many side effects were reported
 * @param ended     null while the patient is here or not yet here
 */
public record Visit(String id, Booking booking, Instant arrivedAt, List<Dose> doses, List<Leave> leaves,
                    List<Held> holds, List<Reading> readings, List<NotDone> notDone, List<Overdue> overdue,
                    boolean stopped, int reports, Ended ended) {

    public static Visit fresh(String id) {
        return new Visit(id, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, 0,
                null);
    }

    public boolean open() {
        return ended == null;
    }

    /** When each device was given, the first first. */
    public List<Instant> deviceTimes() {
        return doses.stream().map(Dose::at).sorted().toList();
    }

    public Optional<Instant> firstDose() {
        return deviceTimes().stream().findFirst();
    }

    public int amountMg() {
        return doses.stream().mapToInt(Dose::amountMg).sum();
    }

    public Optional<Dose> dose(int device) {
        return doses.stream().filter(d -> d.device() == device).findFirst();
    }

    public Optional<Held> held(int device) {
        return holds.stream().filter(h -> h.device() == device).findFirst();
    }

    /** The readings as the rules read them, in the order in which they were taken. */
    public List<VitalReading> vitals() {
        return readings.stream().map(Reading::forRules).sorted(Comparator.comparing(VitalReading::at)).toList();
    }

    public Visit booked(Booking now) {
        return new Visit(id, now, arrivedAt, doses, leaves, holds, readings, notDone, overdue, stopped, reports,
                ended);
    }

    public Visit arrived(Instant at) {
        return new Visit(id, booking, at, doses, leaves, holds, readings, notDone, overdue, stopped, reports, ended);
    }

    public Visit given(Dose dose) {
        return new Visit(id, booking, arrivedAt, and(doses, dose), leaves, holds, readings, notDone, overdue, stopped,
                reports, ended);
    }

    /** Leave to give a device ends the hold on it. */
    public Visit allowed(Leave leave) {
        return new Visit(id, booking, arrivedAt, doses, and(leaves, leave), holdsWithout(leave.device()), readings,
                notDone, overdue, stopped, reports, ended);
    }

    public Visit held(Held hold) {
        return new Visit(id, booking, arrivedAt, doses, leaves, and(holdsWithout(hold.device()), hold), readings,
                notDone, overdue, stopped, reports, ended);
    }

    public Visit read(Reading reading) {
        return new Visit(id, booking, arrivedAt, doses, leaves, holds, and(readings, reading), notDone, overdue,
                stopped, reports, ended);
    }

    public Visit reading(String reading, UnaryOperator<Reading> change) {
        List<Reading> changed = readings.stream().map(r -> r.id().equals(reading) ? change.apply(r) : r).toList();
        return new Visit(id, booking, arrivedAt, doses, leaves, holds, changed, notDone, overdue, stopped, reports,
                ended);
    }

    public Visit notDone(NotDone act) {
        return new Visit(id, booking, arrivedAt, doses, leaves, holds, readings, and(notDone, act), overdue, stopped,
                reports, ended);
    }

    public Visit overdue(Overdue said) {
        return new Visit(id, booking, arrivedAt, doses, leaves, holds, readings, notDone, and(overdue, said), stopped,
                reports, ended);
    }

    public Visit dosingStopped() {
        return new Visit(id, booking, arrivedAt, doses, leaves, holds, readings, notDone, overdue, true, reports,
                ended);
    }

    public Visit reported() {
        return new Visit(id, booking, arrivedAt, doses, leaves, holds, readings, notDone, overdue, stopped,
                reports + 1, ended);
    }

    public Visit ended(Ended end) {
        return new Visit(id, booking, arrivedAt, doses, leaves, holds, readings, notDone, overdue, stopped, reports,
                end);
    }

    private List<Held> holdsWithout(int device) {
        return holds.stream().filter(h -> h.device() != device).toList();
    }

    private static <T> List<T> and(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }
}
