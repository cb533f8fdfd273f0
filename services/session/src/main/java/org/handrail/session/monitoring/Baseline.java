package org.handrail.session.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.handrail.clinical.Answer;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.session.episode.Visit;

/** What was measured before the first device, or for leaving: of each value the last one. */
public final class Baseline {

    private Baseline() {
    }

    /** Null when no device was given or nothing was measured before it. */
    public static VitalReading of(Visit visit) {
        Instant first = visit.firstDose().orElse(null);
        List<VitalReading> before = first == null ? List.of()
                : visit.vitals().stream().filter(r -> !r.at().isAfter(first)).toList();
        return lastOfEach(before);
    }

    /** Null when there is no reading. @param readings in the order in which they were taken */
    public static VitalReading lastOfEach(List<VitalReading> readings) {
        return readings.isEmpty() ? null : new VitalReading("baseline", last(readings, VitalReading::systolic),
                last(readings, VitalReading::diastolic), last(readings, VitalReading::heartRate),
                last(readings, VitalReading::spo2), last(readings, VitalReading::respiratoryRate),
                last(readings, VitalReading::moaas), Answer.UNKNOWN, readings.getLast().at());
    }

    private static Integer last(List<VitalReading> readings, Function<VitalReading, Integer> value) {
        return readings.stream().map(value).filter(v -> v != null).reduce((older, newer) -> newer).orElse(null);
    }
}
