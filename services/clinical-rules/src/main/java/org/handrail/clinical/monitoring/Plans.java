package org.handrail.clinical.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;

/** Which checks each way of treatment asks for. */
final class Plans {

    private static final List<Integer> DURING_AN_INFUSION = List.of(10, 20, 30, 40);
    private static final int EVERY_AFTER_IT = 15;
    private static final int EVERY_WHILE_WAITING = 30;
    private static final int LONGEST_VISIT = 24 * 60;

    private Plans() {}

    /** Everything that is asked for, done or not, the earliest first within each kind. */
    static Stream<Check> of(Watched watched, List<VitalReading> readings, Policy policy) {
        if (watched.infusion()) {
            return Stream.concat(infusion(watched, policy), sedation(watched, watched.lastSedative(), policy));
        }
        @Nullable Instant sedated = watched.lastSedative();
        Instant asleepFrom = sedated != null && sedated.isAfter(watched.last()) ? sedated : watched.last();
        return Stream.of(pressure(watched, readings, policy), saturation(watched, policy),
                sedation(watched, asleepFrom, policy), waiting(watched, policy)).flatMap(checks -> checks);
    }

    /** Before the first device, then from the last; at 60 and 90 only while the last value was above a threshold. */
    private static Stream<Check> pressure(Watched watched, List<VitalReading> readings, Policy policy) {
        Duration grace = minutes(policy.number(MonitoringRules.GRACE_MINUTES));
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("bp-0", Instant.MIN, watched.first(), watched.first(), grace, VitalReading::hasPressure));
        checks.add(Check.after(watched.last(), "bp", 40, 35, 50, grace, VitalReading::hasPressure));
        if (aboveThreshold(watched.first(), readings, policy)) {
            checks.add(Check.after(watched.last(), "bp", 60, 55, 70, grace, VitalReading::hasPressure));
            checks.add(Check.after(watched.last(), "bp", 90, 85, 100, grace, VitalReading::hasPressure));
        }
        checks.add(Check.after(watched.last(), "bp", 120, 115, 130, grace, VitalReading::hasPressure));
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
        return IntStream.of(15, 30, 45, 60, 75, 90, 120).mapToObj(minute -> Check.after(watched.last(), "spo2", minute,
                minute - 7, minute + 8, grace, reading -> reading.spo2() != null));
    }

    /** A look at breathing and sedation, then how awake and how far away the patient is; a sedative begins it again. */
    private static Stream<Check> sedation(Watched watched, @Nullable Instant from, Policy policy) {
        if (from == null) {
            return Stream.empty();
        }
        Duration grace = minutes(policy.number(MonitoringRules.GRACE_MINUTES));
        return Stream.concat(
                Stream.of(Check.after(from, "look", 15, 12, 20, grace,
                        reading -> reading.moaas() != null || reading.respiratoryRate() != null)),
                IntStream.of(40, 80, 120).mapToObj(minute -> Check.after(from, "mind", minute, minute - 5,
                        minute + 10, grace, VitalReading::tellsTheMind)));
    }

    /** Every ten minutes to forty, then every fifteen until the patient leaves. */
    private static Stream<Check> infusion(Watched watched, Policy policy) {
        Duration grace = minutes(policy.number(MonitoringRules.IV_GRACE_MINUTES));
        Instant start = watched.first();
        Stream<Integer> after = Stream.iterate(40 + EVERY_AFTER_IT, minute -> minute <= LONGEST_VISIT,
                minute -> minute + EVERY_AFTER_IT);
        Stream<Check> running = Stream.concat(DURING_AN_INFUSION.stream(), after).map(minute -> Check.after(start, "iv",
                minute, minute - (minute <= 40 ? 5 : 7), minute + 5, grace, VitalReading::wholeSet));
        Stream<Check> first = Stream.of(new Check("iv-0", Instant.MIN, start, start, grace, VitalReading::wholeSet));
        @Nullable Instant ready = watched.readySince();
        return Stream.concat(Stream.concat(first, running.filter(check -> ready == null || check.due().isBefore(ready))),
                waiting(watched, policy));
    }

    /** Lighter checks for one who is ready and waits for the ride. */
    private static Stream<Check> waiting(Watched watched, Policy policy) {
        Duration grace = minutes(policy.number(MonitoringRules.GRACE_MINUTES));
        @Nullable Instant ready = watched.readySince();
        return ready == null ? Stream.empty() : Stream.iterate(EVERY_WHILE_WAITING, minute -> minute <= LONGEST_VISIT,
                minute -> minute + EVERY_WHILE_WAITING).map(minute -> Check.after(ready, "wait", minute, minute - 10,
                minute + 10, grace, reading -> true));
    }

    private static Duration minutes(double minutes) {
        return Duration.ofSeconds(Math.round(minutes * 60));
    }
}
