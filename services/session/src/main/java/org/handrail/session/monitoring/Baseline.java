package org.handrail.session.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.handrail.clinical.Answer;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.session.episode.Visit;

/** What was measured before the first device: of each value the last one. */
final class Baseline {

    private Baseline() {
    }

    /** Null when no device was given or nothing was measured before it. */
    static VitalReading of(Visit visit) {
        Instant first = visit.firstDose().orElse(null);
        List<VitalReading> before = first == null ? List.of()
                : visit.vitals().stream().filter(r -> !r.at().isAfter(first)).toList();
        return before.isEmpty() ? null : new VitalReading("baseline", last(before, VitalReading::systolic),
                last(before, VitalReading::diastolic), last(before, VitalReading::heartRate),
                last(before, VitalReading::spo2), last(before, VitalReading::respiratoryRate),
                last(before, VitalReading::moaas), Answer.UNKNOWN, before.getLast().at());
    }

    private static Integer last(List<VitalReading> readings, Function<VitalReading, Integer> value) {
        return readings.stream().map(value).filter(v -> v != null).reduce((older, newer) -> newer).orElse(null);
    }
}
