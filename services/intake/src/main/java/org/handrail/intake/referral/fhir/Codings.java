package org.handrail.intake.referral.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/** Small readings that several resources need. */
final class Codings {

    private Codings() {
    }

    static List<Coding> of(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> coding.getSystem() != null && coding.getCode() != null).toList();
    }

    /** Empty also for a code that FHIR does not know: the parser keeps such an element, without a value. */
    static Optional<String> code(Enumeration<?> element) {
        return Optional.ofNullable(element.getValue()).map(known -> element.getCode());
    }

    static boolean has(CodeableConcept concept, String... codes) {
        return concept.getCoding().stream().map(Coding::getCode).anyMatch(Arrays.asList(codes)::contains);
    }

    /** Everything that is written about a concept, for finding ingredients in it; never kept. */
    static String words(CodeableConcept concept) {
        return Stream.concat(concept.getCoding().stream().map(Coding::getDisplay), Stream.of(concept.getText()))
                .filter(text -> text != null).reduce("", (one, other) -> one + " " + other);
    }

    /** A moment; of a date the beginning of the day in the clinic's zone. Empty for a month or a year alone. */
    static Optional<Instant> moment(Type when, ZoneId zone) {
        return switch (when) {
            case DateTimeType time -> moment((BaseDateTimeType) time, zone);
            case InstantType time -> moment((BaseDateTimeType) time, zone);
            case Period period when period.hasStart() -> moment((BaseDateTimeType) period.getStartElement(), zone);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Instant> moment(BaseDateTimeType time, ZoneId zone) {
        if (time.getValue() == null) {
            return Optional.empty();
        }
        return switch (time.getPrecision()) {
            case YEAR, MONTH -> Optional.empty();
            case DAY -> Optional.of(LocalDate.parse(time.getValueAsString()).atStartOfDay(zone).toInstant());
            case MINUTE, SECOND, MILLI -> Optional.of(time.getValue().toInstant());
        };
    }
}
