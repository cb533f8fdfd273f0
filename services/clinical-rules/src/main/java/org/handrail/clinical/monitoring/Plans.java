package org.handrail.clinical.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Setting;

/** Which checks each way of treatment asks for. */
final class Plans {

    private static final int LONGEST_VISIT = 24 * 60;

    /** A window opens so many minutes before its check, and closes so many after. */
    private static final int EARLY = MonitoringRules.EARLY_MINUTES.whole();
    private static final int LATE = MonitoringRules.LATE_MINUTES.whole();
    private static final int LOOK_EARLY = 3;
    private static final int LOOK_LATE = 5;

    private Plans() {}

    /** Everything that is asked for, done or not, the earliest first within each kind. */
    static Stream<Check> of(Watched watched, List<VitalReading> readings, Policy policy) {
        if (watched.infusion()) {
            return Stream.of(infusion(watched, policy), sedation(watched, watched.lastSedative(), policy),
                    SecondPressure.checks(watched.first(), readings, minutes(policy.number(MonitoringRules.IV_GRACE_MINUTES)),
                            policy)).flatMap(checks -> checks);
        }
        @Nullable Instant sedated = watched.lastSedative();
        Instant asleepFrom = sedated != null && sedated.isAfter(watched.last()) ? sedated : watched.last();
        return Stream.of(pressure(watched, readings, policy), saturation(watched, policy),
                sedation(watched, asleepFrom, policy), waiting(watched, policy), SecondPressure.checks(watched.first(),
                        readings, minutes(policy.number(MonitoringRules.GRACE_MINUTES)), policy)).flatMap(checks -> checks);
    }

    /** Before the first device, then from the last; at 60 and 90 only while there is a reason to. */
    private static Stream<Check> pressure(Watched watched, List<VitalReading> readings, Policy policy) {
        Duration grace = minutes(policy.number(MonitoringRules.GRACE_MINUTES));
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("bp-0", Instant.MIN, watched.first(), watched.first(), grace, VitalReading::hasPressure));
        List<Setting.Amount> minutes = watched.pressureClosely() || aboveThreshold(watched.first(), readings, policy)
                ? List.of(MonitoringRules.FIRST_CHECK, MonitoringRules.SECOND_CHECK, MonitoringRules.THIRD_CHECK,
                        MonitoringRules.LAST_CHECK)
                : List.of(MonitoringRules.FIRST_CHECK, MonitoringRules.LAST_CHECK);
        minutes.stream().map(policy::whole).forEach(minute -> checks.add(Check.after(watched.last(), "bp", minute,
                minute - EARLY, minute + LATE, grace, VitalReading::hasPressure)));
        return checks.stream();
    }

    private static boolean aboveThreshold(Instant first, List<VitalReading> readings, Policy policy) {
        List<VitalReading> pressures = readings.stream().filter(VitalReading::hasPressure).toList();
        @Nullable VitalReading preDose = pressures.stream().filter(reading -> !reading.at().isAfter(first))
                .reduce((older, newer) -> newer).orElse(null);
        @Nullable VitalReading latest = pressures.isEmpty() ? null : pressures.getLast();
        return latest != null && latest.at().isAfter(first)
                && (latest.pressureAtOrAbove(policy.whole(ReleaseRules.EXIT_SYSTOLIC),
                        policy.whole(ReleaseRules.EXIT_DIASTOLIC))
                || latest.risenFrom(preDose, policy.whole(MonitoringRules.RISE_SYSTOLIC),
                        policy.whole(MonitoringRules.RISE_DIASTOLIC)));
    }

    /** Where the clinic watches the saturation without a break, the monitor does this. */
    private static Stream<Check> saturation(Watched watched, Policy policy) {
        if (policy.flag(MonitoringRules.CONTINUOUS_SPO2) || !watched.continuous().isEmpty()) {
            return Stream.empty();
        }
        Duration grace = minutes(policy.number(MonitoringRules.GRACE_MINUTES));
        int every = policy.whole(MonitoringRules.SPO2_EVERY);
        IntStream running = IntStream.iterate(every, minute -> minute <= policy.whole(MonitoringRules.THIRD_CHECK),
                minute -> minute + every);
        return IntStream.concat(running, IntStream.of(policy.whole(MonitoringRules.LAST_CHECK)))
                .mapToObj(minute -> Check.after(watched.last(), "spo2", minute, minute - every / 2,
                        minute + (every + 1) / 2, grace, reading -> reading.spo2() != null));
    }

    /** A look at breathing and sedation, then how awake and how far away the patient is; a sedative begins it again. */
    private static Stream<Check> sedation(Watched watched, @Nullable Instant from, Policy policy) {
        if (from == null) {
            return Stream.empty();
        }
        Duration grace = minutes(policy.number(MonitoringRules.GRACE_MINUTES));
        int look = policy.whole(MonitoringRules.FIRST_LOOK);
        return Stream.concat(
                Stream.of(Check.after(from, "look", look, look - LOOK_EARLY, look + LOOK_LATE, grace,
                        reading -> reading.moaas() != null || reading.respiratoryRate() != null)),
                Stream.of(MonitoringRules.FIRST_CHECK, MonitoringRules.MIDDLE_LOOK, MonitoringRules.LAST_CHECK)
                        .map(policy::whole).map(minute -> Check.after(from, "mind", minute, minute - EARLY,
                                minute + LATE, grace, VitalReading::tellsTheMind)));
    }

    /** Densely to the end of the usual infusion, then less so until the patient leaves. */
    private static Stream<Check> infusion(Watched watched, Policy policy) {
        Duration grace = minutes(policy.number(MonitoringRules.IV_GRACE_MINUTES));
        Instant start = watched.first();
        int dense = MonitoringRules.DENSE_MINUTES.whole();
        int during = policy.whole(MonitoringRules.IV_DURING);
        int after = policy.whole(MonitoringRules.IV_AFTER);
        Stream<Check> running = Stream.iterate(during, minute -> minute <= LONGEST_VISIT,
                        minute -> minute + (minute < dense ? during : after))
                .map(minute -> Check.after(start, "iv", minute,
                        minute - (minute <= dense ? during : after) / 2, minute + EARLY, grace, VitalReading::wholeSet));
        Stream<Check> first = Stream.of(new Check("iv-0", Instant.MIN, start, start, grace, VitalReading::wholeSet));
        @Nullable Instant ready = watched.readySince();
        return Stream.concat(Stream.concat(first, running.filter(check -> ready == null || check.due().isBefore(ready))),
                waiting(watched, policy));
    }

    /** Lighter checks for one who is ready and waits for the ride. */
    private static Stream<Check> waiting(Watched watched, Policy policy) {
        Duration grace = minutes(policy.number(MonitoringRules.GRACE_MINUTES));
        @Nullable Instant ready = watched.readySince();
        int every = policy.whole(MonitoringRules.WAIT_EVERY);
        return ready == null ? Stream.empty() : Stream.iterate(every, minute -> minute <= LONGEST_VISIT,
                minute -> minute + every).map(minute -> Check.after(ready, "wait", minute, minute - LATE,
                minute + LATE, grace, reading -> true));
    }

    private static Duration minutes(double minutes) {
        return Duration.ofSeconds(Math.round(minutes * 60));
    }
}
