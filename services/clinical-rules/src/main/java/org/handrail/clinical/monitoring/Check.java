package org.handrail.clinical.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * One check of a plan.
 *
 * @param code   stable within the visit, such as {@code bp-40}
 * @param opens  first moment at which a reading counts for it
 * @param closes end of its window
 * @param grace  minutes after which it is overdue; twice that is red
 * @param counts what a reading must hold to be this check
 */
record Check(String code, Instant opens, Instant due, Instant closes, Duration grace, Predicate<VitalReading> counts) {

    /** So many minutes after a moment, with the window in minutes from it. */
    static Check after(Instant start, String name, int minute, int opens, int closes, Duration grace,
                       Predicate<VitalReading> counts) {
        return new Check(name + "-" + minute, start.plus(Duration.ofMinutes(opens)),
                start.plus(Duration.ofMinutes(minute)), start.plus(Duration.ofMinutes(closes)), grace, counts);
    }

    boolean doneBy(VitalReading reading) {
        return counts.test(reading) && !reading.at().isBefore(opens);
    }
}
