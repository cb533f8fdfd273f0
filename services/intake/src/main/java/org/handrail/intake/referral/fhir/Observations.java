package org.handrail.intake.referral.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.intake.referral.fhir.Notes.Measured;
import org.handrail.intake.referral.fhir.Notes.Pressure;
import org.handrail.runtime.http.OccurredAt;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/** Reads scores and blood pressure. What screening does not use is passed over. */
final class Observations {

    private static final List<String> FINAL = List.of("final", "amended", "corrected");
    /** LOINC answers of the PHQ-9: not at all, several days, more than half the days, nearly every day. */
    private static final Map<String, Integer> ANSWERS =
            Map.of("LA6568-5", 0, "LA6569-3", 1, "LA6570-1", 2, "LA6571-9", 3);

    private Observations() {
    }

    static void read(Observation observation, int entry, Notes notes) {
        List<String> codes = Codings.of(observation.getCode()).stream()
                .filter(coding -> Score.LOINC.equals(coding.getSystem())).map(Coding::getCode).toList();
        if (codes.isEmpty()) {
            notes.unusable("observation." + entry, "unknown-code-system");
        } else if (codes.contains(Score.PRESSURE_PANEL)) {
            usable(observation, "blood-pressure", notes).ifPresent(at -> pressure(observation, at, notes));
        } else if (codes.contains(Score.PHQ9_PANEL) && observation.hasValue()) {
            notes.unusable(Score.PHQ9_TOTAL.what, "panel-code-as-score");
        } else {
            codes.stream().map(Score::of).flatMap(Optional::stream).findFirst().ifPresent(score ->
                    usable(observation, score.what, notes).ifPresent(at -> score(observation, score, at, notes)));
        }
    }

    /** When it was taken, if it may be used at all. */
    private static Optional<Instant> usable(Observation observation, String what, Notes notes) {
        if (Codings.code(observation.getStatusElement()).filter(FINAL::contains).isEmpty()) {
            notes.unusable(what, "not-final");
            return Optional.empty();
        }
        Optional<Instant> at = Codings.moment(observation.getEffective(), notes.zone);
        if (at.isEmpty()) {
            notes.unusable(what, "no-date");
        } else if (at.get().isAfter(notes.now.plus(OccurredAt.FORGIVEN))) {
            notes.unusable(what, "in-the-future");
            return Optional.empty();
        }
        return at;
    }

    private static void score(Observation observation, Score score, Instant at, Notes notes) {
        Optional<Integer> value = whole(observation.getValue());
        if (value.isEmpty()) {
            boolean empty = !observation.hasValue()
                    || observation.getValue() instanceof Quantity quantity && quantity.getValue() == null;
            notes.unusable(score.what, empty ? "no-value" : "no-whole-number");
        } else if (value.get() < 0 || value.get() > score.most) {
            notes.unusable(score.what, "out-of-range");
        } else {
            notes.score(score, new Measured(value.get(), at));
        }
    }

    private static void pressure(Observation observation, Instant at, Notes notes) {
        Optional<Integer> systolic = component(observation, Score.SYSTOLIC);
        Optional<Integer> diastolic = component(observation, Score.DIASTOLIC);
        if (systolic.isEmpty() || diastolic.isEmpty()) {
            notes.unusable("blood-pressure", "no-value");
        } else if (plausible(systolic.get()) && plausible(diastolic.get())) {
            notes.pressure(new Pressure(systolic.get(), diastolic.get(), at));
        } else {
            notes.unusable("blood-pressure", "out-of-range");
        }
    }

    private static boolean plausible(int mmHg) {
        return mmHg > 0 && mmHg <= 400;
    }

    private static Optional<Integer> component(Observation observation, String loinc) {
        return observation.getComponent().stream().filter(part -> Codings.has(part.getCode(), loinc))
                .map(ObservationComponentComponent::getValue)
                .filter(value -> !(value instanceof Quantity quantity) || quantity.getCode() == null
                        || quantity.getCode().equals("mm[Hg]"))
                .map(Observations::rounded).flatMap(Optional::stream).findFirst();
    }

    /** Pressures come with fractions from averaging cuffs. A number beyond every range stays beyond it. */
    private static Optional<Integer> rounded(Type value) {
        return value instanceof Quantity quantity && quantity.getValue() != null
                ? Optional.of(Math.clamp(Math.round(quantity.getValue().doubleValue()), Integer.MIN_VALUE,
                        Integer.MAX_VALUE)) : Optional.empty();
    }

    private static Optional<Integer> whole(Type value) {
        return switch (value) {
            case Quantity quantity when quantity.getValue() != null -> whole(quantity.getValue());
            case IntegerType number when number.getValue() != null -> Optional.of(number.getValue());
            case CodeableConcept concept -> concept.getCoding().stream().map(Coding::getCode)
                    .filter(code -> code != null && ANSWERS.containsKey(code)).map(ANSWERS::get).findFirst();
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Integer> whole(BigDecimal number) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException fraction) {
            return Optional.empty();
        }
    }
}
