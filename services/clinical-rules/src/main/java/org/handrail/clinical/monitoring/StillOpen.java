package org.handrail.clinical.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;

/**
 * What the readings since the first device leave open at the door. A value stands until it is read again, a symptom
 * until a whole set is read without it: a later reading of something else takes nothing back.
 */
final class StillOpen {

    private StillOpen() {}

    /** Empty when nothing stands; the question names a dose. */
    static Optional<Concern> strictest(ReleaseQuestion question, Policy policy) {
        Instant first = question.watched().first();
        List<VitalReading> since = question.readings().stream().filter(reading -> reading.at().isAfter(first)).toList();
        Instant whole = since.stream().filter(VitalReading::wholeSet).map(VitalReading::at).reduce(first, (a, b) -> b);
        List<Symptom> symptoms = question.symptoms().stream()
                .filter(seen -> seen.at().isAfter(first) && !seen.at().isBefore(whole))
                .map(seen -> Symptom.of(seen.symptom())).flatMap(Optional::stream).toList();
        // The reading before the dose tells notes from nothing only, and notes keep nobody.
        return IntStream.range(0, since.size())
                .mapToObj(i -> notReadAgain(since.get(i), since.subList(i + 1, since.size())))
                .map(reading -> Thresholds.judge(reading, since, null, symptoms, policy)).flatMap(Optional::stream)
                .map(Crossing::concern).min(Concern::compareTo);
    }

    private static VitalReading notReadAgain(VitalReading reading, List<VitalReading> later) {
        return new VitalReading(reading.reading(), unless(later, reading, VitalReading::systolic),
                unless(later, reading, VitalReading::diastolic), unless(later, reading, VitalReading::heartRate),
                unless(later, reading, VitalReading::spo2), unless(later, reading, VitalReading::respiratoryRate),
                unless(later, reading, VitalReading::moaas), reading.spo2Confirmed(), reading.at(), reading.dissociated());
    }

    private static @Nullable Integer unless(List<VitalReading> later, VitalReading reading,
                                            Function<VitalReading, @Nullable Integer> sign) {
        return later.stream().map(sign).anyMatch(value -> value != null) ? null : sign.apply(reading);
    }
}
