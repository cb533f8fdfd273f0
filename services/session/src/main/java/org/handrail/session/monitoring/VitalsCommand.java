package org.handrail.session.monitoring;

import java.time.Instant;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.session.episode.SessionCommand;

/** What a nurse writes down at the chair. */
public sealed interface VitalsCommand extends SessionCommand {

    /**
     * @param exit          taken for leaving
     * @param spo2Confirmed whether a low saturation stood for a minute on a good probe; null: not said
     * @param dissociated   whether the patient feels apart from herself or her surroundings; null: not said
     * @param symptoms      codes
     */
    record RecordVitals(String visit, boolean exit, Values values, Boolean spo2Confirmed, Answer dissociated,
                        List<String> symptoms, Instant occurredAt) implements VitalsCommand {

        public RecordVitals(String visit, boolean exit, Values values, Boolean spo2Confirmed, List<String> symptoms,
                            Instant occurredAt) {
            this(visit, exit, values, spo2Confirmed, null, symptoms, occurredAt);
        }
    }

    /** Each value null when not measured; pressures in mmHg, rates a minute, saturation in percent, MOAA/S 0 to 5. */
    record Values(Integer systolic, Integer diastolic, Integer heartRate, Integer spo2, Integer respiratoryRate,
                  Integer moaas) {
        boolean none() {
            return systolic == null && diastolic == null && heartRate == null && spo2 == null
                    && respiratoryRate == null && moaas == null;
        }
    }

    /** @param check code; null: the one that is due next @param because code */
    record RecordNotDone(String visit, String check, String because, Instant occurredAt) implements VitalsCommand {
    }
}
