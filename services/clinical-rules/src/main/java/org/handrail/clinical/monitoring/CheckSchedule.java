package org.handrail.clinical.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.clinical.rule.Policy;

/**
 * Which checks are still to be done. For esketamine the clock runs from the last device, so each device moves the later
 * checks; for an infusion from its start. A reading counts for every check whose window had opened when it was taken:
 * one late reading is enough for a check that was missed. Nothing is due before the first device, and the caller asks no
 * more once the visit has ended.
 */
public final class CheckSchedule {

    private static final Set<String> WITHOUT_END = Set.of("iv", "wait");

    private CheckSchedule() {}

    /** The check that is due next, or is overdue longest; empty when none is left or no device was given. */
    public static Optional<DueCheck> next(Watched watched, List<VitalReading> readings, List<NotDone> notDone,
                                          Policy policy) {
        return open(watched, readings, notDone, policy).stream().findFirst();
    }

    /**
     * All checks still to be done, the earliest first; of those that go on until the patient leaves only the next one, so
     * that two patients do not ring without end.
     *
     * @param readings all readings of the visit, also those before the first device
     * @param notDone  tries that came to nothing
     */
    public static List<DueCheck> open(Watched watched, List<VitalReading> readings, List<NotDone> notDone,
                                      Policy policy) {
        if (watched.given().isEmpty()) {
            return List.of();
        }
        List<VitalReading> taken = readings.stream().sorted(Comparator.comparing(VitalReading::at)).toList();
        Set<String> listed = new HashSet<>();
        return Plans.of(watched, taken, policy)
                .filter(check -> taken.stream().noneMatch(check::doneBy))
                .filter(check -> {
                    String kind = check.code().substring(0, check.code().indexOf('-'));
                    return !WITHOUT_END.contains(kind) || listed.add(kind);
                })
                .map(check -> due(check, notDone, policy))
                .sorted(Comparator.comparing(DueCheck::dueAt).thenComparing(DueCheck::check))
                .toList();
    }

    /** A try that came to nothing moves the check; what is missed a second time is red at once. */
    private static DueCheck due(Check check, List<NotDone> notDone, Policy policy) {
        Duration retry = Duration.ofSeconds(Math.round(policy.number(MonitoringRules.RETRY_MINUTES) * 60));
        Instant opens = check.opens().equals(Instant.MIN) ? check.due() : check.opens();
        List<NotDone> tries = notDone.stream()
                .filter(act -> act.check().equals(check.code()) && !act.at().isBefore(check.opens()))
                .sorted(Comparator.comparing(NotDone::at)).toList();
        if (tries.isEmpty()) {
            Instant amber = check.due().plus(check.grace());
            return new DueCheck(check.code(), opens, check.due(), check.closes(), amber, amber.plus(check.grace()));
        }
        NotDone latest = tries.getLast();
        Instant nextTry = latest.nextTry() != null ? latest.nextTry() : latest.at().plus(retry);
        Instant red = tries.size() > 1 ? tries.get(1).at() : nextTry.plus(check.grace());
        return new DueCheck(check.code(), opens, nextTry, check.closes(), red, red);
    }
}
