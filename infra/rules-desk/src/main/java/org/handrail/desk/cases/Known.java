package org.handrail.desk.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.clinical.Bounds;

/** What is known about single fields besides their type. */
final class Known {

    private static final Bounds ANY_AMOUNT = new Bounds(0, 1_000);

    private static final Map<String, Bounds> BOUNDS = Map.ofEntries(
            Map.entry("ScreeningCase.ageYears", Bounds.AGE),
            Map.entry("Depression.phq9Total", Bounds.PHQ_9),
            Map.entry("AntidepressantTrial.weeksAtDose", Bounds.WEEKS),
            Map.entry("AntidepressantTrial.improvementPercent", Bounds.IMPROVEMENT_PERCENT),
            Map.entry("Substances.auditC", Bounds.AUDIT_C),
            Map.entry("Substances.dast10", Bounds.DAST_10),
            Map.entry("Medicines.lorazepamEquivalentMg", Bounds.LORAZEPAM_MG),
            Map.entry("Assessment.augmentations", Bounds.AUGMENTATIONS),
            Map.entry("Assessment.stopBang", Bounds.STOP_BANG),
            Map.entry("Session.ageYears", Bounds.AGE),
            Map.entry("DayPressure.systolic", Bounds.SYSTOLIC),
            Map.entry("DayPressure.diastolic", Bounds.SYSTOLIC),
            Map.entry("DayPressure.recheckSystolic", Bounds.SYSTOLIC),
            Map.entry("DayPressure.recheckDiastolic", Bounds.SYSTOLIC),
            Map.entry("Reading.systolic", Bounds.SYSTOLIC),
            Map.entry("Reading.diastolic", Bounds.DIASTOLIC),
            Map.entry("Reading.heartRate", Bounds.HEART_RATE),
            Map.entry("Reading.spo2", Bounds.SPO2),
            Map.entry("Reading.respiratoryRate", Bounds.RESPIRATORY_RATE),
            Map.entry("Reading.moaas", Bounds.MOAAS),
            Map.entry("PressureReading.systolic", Bounds.SYSTOLIC),
            Map.entry("PressureReading.diastolic", Bounds.DIASTOLIC),
            Map.entry("VitalReading.systolic", Bounds.SYSTOLIC),
            Map.entry("VitalReading.diastolic", Bounds.DIASTOLIC),
            Map.entry("VitalReading.heartRate", Bounds.HEART_RATE),
            Map.entry("VitalReading.spo2", Bounds.SPO2),
            Map.entry("VitalReading.respiratoryRate", Bounds.RESPIRATORY_RATE),
            Map.entry("VitalReading.moaas", Bounds.MOAAS),
            Map.entry("ReleaseQuestion.cadss", new Bounds(0, 92)),
            Map.entry("ReleaseQuestion.aldrete", new Bounds(0, 10)),
            Map.entry("DoseQuestion.device", new Bounds(1, 20)),
            Map.entry("DoseAsked.amountMg", ANY_AMOUNT),
            Map.entry("Leaving.cadss", new Bounds(0, 92)),
            Map.entry("Leaving.aldrete", new Bounds(0, 10)),
            Map.entry("Session.device", new Bounds(1, 6)),
            Map.entry("Ordered.amountMg", ANY_AMOUNT),
            Map.entry("Ordered.weightKg", ANY_AMOUNT),
            Map.entry("Ordered.visits", ANY_AMOUNT),
            Map.entry("Ordered.used", ANY_AMOUNT),
            Map.entry("GivenDose.amountMg", ANY_AMOUNT),
            Map.entry("Preparation.amountMg", ANY_AMOUNT),
            Map.entry("Preparation.mgPerMl", ANY_AMOUNT),
            Map.entry("Preparation.volumeMl", ANY_AMOUNT),
            Map.entry("Outcomes.visits", ANY_AMOUNT));

    private static final Set<String> REQUIRED = Set.of("DayPressure.readOn", "Reading.at", "GivenDose.at", "Preparation.at",
            "Preparation.by", "Scored.at", "ItemAnswer.item", "Portion.instrument", "Portion.occurredAt",
            "Standing.source", "Standing.currency", "Ordered.protocol", "NotDone.check", "NotDone.at",
            "SymptomSeen.symptom",
            "SymptomSeen.at", "Outcomes.instrument", "Outcomes.scores");

    /** Texts worth trying in place of another. */
    private static final Map<String, List<String>> TRIED = Map.of("Depression.diagnosis", List.of("F33.2", "F31.30"));

    private Known() {
    }

    /** Absent for what has none. */
    static Bounds bounds(Class<?> type, String field) {
        return BOUNDS.get(type.getSimpleName() + "." + field);
    }

    static boolean required(Class<?> type, String field) {
        return REQUIRED.contains(type.getSimpleName() + "." + field);
    }

    static List<String> tried(Class<?> type, String field) {
        return TRIED.getOrDefault(type.getSimpleName() + "." + field, List.of());
    }
}
