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
 * @param dissociated   null: nobody said
 * @param symptoms      codes of what was seen or said with it
 * @param at            when it was taken
 * @param spoken        rules that it was found to cross so far, each as {@code rule/reason}
 * @param escalations   those that it called for
 * @param inError       it was entered in error: kept, and judged no more
 */
public record Reading(String id, Integer systolic, Integer diastolic, Integer heartRate, Integer spo2,
                      Integer respiratoryRate, Integer moaas, Boolean spo2Confirmed, Answer dissociated,
                      List<String> symptoms, Instant at, List<String> spoken, List<String> escalations, boolean inError) {

    public Reading {
        symptoms = symptoms == null ? List.of() : List.copyOf(symptoms);
        spoken = spoken == null ? List.of() : List.copyOf(spoken);
        escalations = escalations == null ? List.of() : List.copyOf(escalations);
    }

    /** Nothing said or concluded yet. */
    public static Reading of(String id, Integer systolic, Integer diastolic, Integer heartRate, Integer spo2,
                             Integer respiratoryRate, Integer moaas, Instant at) {
        return new Reading(id, systolic, diastolic, heartRate, spo2, respiratoryRate, moaas, null, null, List.of(), at,
                List.of(), List.of(), false);
    }

    public VitalReading forRules() {
        Answer confirmed = spo2Confirmed == null ? Answer.UNKNOWN : spo2Confirmed ? Answer.YES : Answer.NO;
        return new VitalReading(id, systolic, diastolic, heartRate, spo2, respiratoryRate, moaas, confirmed, at,
                dissociated);
    }

    public Reading noting(List<String> seen, Boolean confirmed, Answer apart) {
        return new Reading(id, systolic, diastolic, heartRate, spo2, respiratoryRate, moaas, confirmed, apart, seen, at,
                spoken, escalations, inError);
    }

    /** @param escalation null for a note */
    public Reading crossing(List<Hit> rules, String escalation) {
        List<String> all = new ArrayList<>(spoken);
        rules.stream().map(Reading::spoken).filter(s -> !all.contains(s)).forEach(all::add);
        return concluding(all, escalation == null || escalations.contains(escalation) ? escalations
                : Lists.and(escalations, escalation));
    }

    /** What was concluded from it is forgotten, so that it is judged afresh. */
    public Reading unjudged() {
        return concluding(List.of(), List.of());
    }

    private Reading concluding(List<String> rules, List<String> calls) {
        return new Reading(id, systolic, diastolic, heartRate, spo2, respiratoryRate, moaas, spo2Confirmed, dissociated,
                symptoms, at, rules, calls, inError);
    }

    public boolean hasSpoken(Hit hit) {
        return spoken.contains(spoken(hit));
    }

    private static String spoken(Hit hit) {
        return hit.rule() + "/" + hit.reason();
    }
}
