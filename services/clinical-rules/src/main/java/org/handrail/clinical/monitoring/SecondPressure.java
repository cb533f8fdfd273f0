package org.handrail.clinical.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.rule.Policy;

/**
 * The reading that confirms a pressure at stop level or takes it back. It is owed five minutes after the first of a row;
 * one below stop level ends the row whenever it is read.
 */
final class SecondPressure {

    private static final String NAME = "bp-again-";
    private static final Duration WINDOW = Duration.ofMinutes(MonitoringRules.LATE_MINUTES.whole());

    private SecondPressure() {}

    /** Of readings since the first device, in the order in which they were taken. */
    static Stream<Check> checks(Instant first, List<VitalReading> taken, Duration grace, Policy policy) {
        List<VitalReading> since = taken.stream().filter(reading -> reading.at().isAfter(first))
                .filter(reading -> PressureDuring.atStopLevel(reading, policy) || reading.hasPressure()).toList();
        return Stream.iterate(0, i -> i < since.size(), i -> i + 1)
                .filter(i -> PressureDuring.atStopLevel(since.get(i), policy)
                        && (i == 0 || !PressureDuring.atStopLevel(since.get(i - 1), policy)))
                .map(i -> check(first, since.get(i).at(), grace, policy));
    }

    private static Check check(Instant first, Instant high, Duration grace, Policy policy) {
        Instant due = high.plus(PressureDuring.apart(policy));
        return new Check(NAME + Duration.between(first, high).toMinutes(), high, due, due.plus(WINDOW), grace,
                reading -> PressureDuring.atStopLevel(reading, policy) ? !reading.at().isBefore(due) : reading.hasPressure());
    }
}
