package org.handrail.simulator.people;

import java.time.Duration;
import java.util.Map;
import org.handrail.simulator.outside.Http;

/** Receives patients, and stays with each until the visit is over. */
public final class Nurse {

    private static final Duration SCORE_AGAIN = Duration.ofDays(7);

    private final Workplace place;

    public Nurse(Workplace place) {
        this.place = place;
    }

    void receive(Case patient, String visit) {
        var care = patient.care();
        place.expect(patient, "the arrival", care.arrive(visit));
        place.expect(patient, "what is asked on the day", care.dayCheck(visit));
        place.expect(patient, "the C-SSRS screener", care.cssrsAt(visit, Prescriber.ALL_NO));
        if (!patient.lastScore().plus(SCORE_AGAIN).isAfter(place.now())) {
            place.expect(patient, "the PHQ-9", care.phq9At(visit, patient.depression(place.now())));
            patient.scored(place.now());
        }
        (patient.plan().infused() ? new Drip(place, patient, visit) : new Spray(place, patient, visit)).begin();
    }

    /** Vital signs that nobody worries about, with this blood pressure. */
    static Map<String, Object> signs(String phase, int systolic, int diastolic) {
        return Http.body("phase", phase, "systolic", systolic, "diastolic", diastolic,
                "heartRate", 74, "spo2", 98, "respiratoryRate", 14, "moaas", 5, "dissociated", "no");
    }
}
