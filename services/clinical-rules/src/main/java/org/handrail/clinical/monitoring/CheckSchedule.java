package org.handrail.clinical.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;

/**
 * Which blood pressure checks are still to be done after esketamine. The clock runs from the last device, so each
 * device moves the later checks. A reading counts for every check whose window had opened when it was taken: one
 * late reading is enough for a check that was missed. Nothing is due before the first device, and the caller asks
 * no more once the visit has ended.
 */
public final class CheckSchedule {

    private CheckSchedule() {}

    /** The check that is due next, or is overdue longest; empty when none is left or no device was given. */
    public static Optional<DueCheck> next(List<Instant> devices, List<VitalReading> readings, List<NotDone> notDone,
                                          Policy policy) {
        return open(devices, readings, notDone, policy).stream().findFirst();
    }

    /**
     * All checks still to be done, the earliest first.
     *
     * @param devices  when each device was given, in any order
     * @param readings all readings of the visit, also those before the first device
     * @param notDone  tries that came to nothing
     */
    public static List<DueCheck> open(List<Instant> devices, List<VitalReading> readings, List<NotDone> notDone,
                                      Policy policy) {
        if (devices.isEmpty()) {
            return List.of();
        }
        Instant first = devices.stream().min(Instant::compareTo).orElseThrow();
        Instant last = devices.stream().max(Instant::compareTo).orElseThrow();
        List<VitalReading> pressures = readings.stream().filter(VitalReading::hasPressure)
                .sorted(Comparator.comparing(VitalReading::at)).toList();
        boolean above = aboveThreshold(first, pressures, policy);
        return Arrays.stream(Check.values())
                .filter(check -> above || !check.onlyAboveThreshold())
                .filter(check -> !done(check, last, pressures))
                .map(check -> due(check, check == Check.BEFORE ? first : last, notDone, policy))
                .sorted(Comparator.comparing(DueCheck::dueAt))
                .toList();
    }

    /** Any reading of the visit serves as the first one, however late; the others need their window open. */
    private static boolean done(Check check, Instant last, List<VitalReading> pressures) {
        return pressures.stream().anyMatch(reading -> check == Check.BEFORE
                || !reading.at().isBefore(last.plus(check.opens())));
    }

    private static boolean aboveThreshold(Instant first, List<VitalReading> pressures, Policy policy) {
        @Nullable VitalReading preDose = pressures.stream().filter(reading -> !reading.at().isAfter(first))
                .reduce((older, newer) -> newer).orElse(null);
        @Nullable VitalReading latest = pressures.isEmpty() ? null : pressures.getLast();
        return latest != null && latest.at().isAfter(first)
                && (latest.pressureAtOrAbove(policy.whole(ReleaseRules.EXIT_SYSTOLIC),
                        policy.whole(ReleaseRules.EXIT_DIASTOLIC))
                || latest.risenFrom(preDose, policy.whole(MonitoringRules.RISE_SYSTOLIC),
                        policy.whole(MonitoringRules.RISE_DIASTOLIC)));
    }

    /** A try that came to nothing moves the check; what is missed a second time is red at once. */
    private static DueCheck due(Check check, Instant start, List<NotDone> notDone, Policy policy) {
        Duration grace = minutes(policy.number(MonitoringRules.GRACE_MINUTES));
        Duration retry = minutes(policy.number(MonitoringRules.RETRY_MINUTES));
        Instant due = start.plus(check.due());
        Instant opens = start.plus(check.opens());
        Instant closes = start.plus(check.closes());
        List<NotDone> tries = notDone.stream()
                .filter(act -> act.check().equals(check.toString()) && !act.at().isBefore(opens))
                .sorted(Comparator.comparing(NotDone::at)).toList();
        if (tries.isEmpty()) {
            return new DueCheck(check.toString(), opens, due, closes, due.plus(grace), due.plus(grace).plus(grace));
        }
        NotDone latest = tries.getLast();
        Instant nextTry = latest.nextTry() != null ? latest.nextTry() : latest.at().plus(retry);
        Instant red = tries.size() > 1 ? tries.get(1).at() : nextTry.plus(grace);
        return new DueCheck(check.toString(), opens, nextTry, closes, red, red);
    }

    private static Duration minutes(double minutes) {
        return Duration.ofSeconds(Math.round(minutes * 60));
    }
}
