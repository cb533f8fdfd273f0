package org.handrail.desk.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Answer;
import org.handrail.clinical.monitoring.Symptom;
import org.handrail.clinical.monitoring.VitalReading;

/** One set of vital signs with the symptoms that were seen or said with it; see {@link VitalReading}. */
public record Reading(String reading, Integer systolic, Integer diastolic, Integer heartRate, Integer spo2,
                      Integer respiratoryRate, Integer moaas, Answer spo2Confirmed, Instant at, Answer dissociated,
                      List<String> symptoms) {

    public Reading {
        symptoms = symptoms == null ? List.of() : symptoms;
    }

    VitalReading vitals() {
        return new VitalReading(reading, systolic, diastolic, heartRate, spo2, respiratoryRate, moaas, spo2Confirmed, at,
                dissociated);
    }

    List<Symptom> shown() {
        return symptoms.stream().map(Symptom::of).flatMap(Optional::stream).toList();
    }
}
