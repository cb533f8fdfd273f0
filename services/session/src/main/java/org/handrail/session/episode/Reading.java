package org.handrail.session.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.monitoring.VitalReading;

/**
 * One set of observations. A value that was not measured is null.
 *
 * @param spo2Confirmed whether a low saturation stood for a minute on a good probe; null: nobody said
 * @param symptoms      codes of what was seen or said with it
 * @param at            when it was taken
 * @param spoken        rules that it was found to cross so far, each as {@code rule/reason}
 */
public record Reading(String id, Integer systolic, Integer diastolic, Integer heartRate, Integer spo2,
                      Integer respiratoryRate, Integer moaas, Boolean spo2Confirmed, List<String> symptoms,
                      Instant at, List<String> spoken) {

    public Reading {
        symptoms = symptoms == null ? List.of() : List.copyOf(symptoms);
        spoken = spoken == null ? List.of() : List.copyOf(spoken);
    }

    public VitalReading forRules() {
        Answer confirmed = spo2Confirmed == null ? Answer.UNKNOWN : spo2Confirmed ? Answer.YES : Answer.NO;
        return new VitalReading(id, systolic, diastolic, heartRate, spo2, respiratoryRate, moaas, confirmed, at);
    }

    public Reading noting(List<String> seen, Boolean confirmed) {
        return new Reading(id, systolic, diastolic, heartRate, spo2, respiratoryRate, moaas, confirmed, seen, at,
                spoken);
    }

    public Reading crossing(List<Hit> rules) {
        List<String> all = new ArrayList<>(spoken);
        rules.stream().map(Reading::spoken).filter(s -> !all.contains(s)).forEach(all::add);
        return new Reading(id, systolic, diastolic, heartRate, spo2, respiratoryRate, moaas, spo2Confirmed, symptoms,
                at, all);
    }

    public boolean hasSpoken(Hit hit) {
        return spoken.contains(spoken(hit));
    }

    private static String spoken(Hit hit) {
        return hit.rule() + "/" + hit.reason();
    }
}
