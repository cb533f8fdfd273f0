package org.handrail.simulator.people;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers to the forms that a check-in asks for, as the patient feels by then. */
final class Forms {

    private static final Map<String, Integer> CALM = Map.of("1", 1, "2", 1, "3", 1, "4", 0, "5", 0, "6", 1, "7", 0);

    private final Workplace place;

    Forms(Workplace place) {
        this.place = place;
    }

    /** @param forms as the check-in names them */
    void answer(Case patient, String checkIn, List<String> forms) {
        if (forms.contains("c-ssrs-screener")) {
            take(patient, checkIn, "c-ssrs-screener", Prescriber.ALL_NO);
        }
        if (forms.contains("phq-9") || forms.contains("functioning")) {
            take(patient, checkIn, "phq-9", depression(patient));
        }
        if (forms.contains("gad-7")) {
            take(patient, checkIn, "gad-7", CALM);
        }
    }

    private void take(Case patient, String checkIn, String form, Map<String, Integer> items) {
        place.expect(patient, "the " + form + " at " + checkIn, patient.care().formAt(checkIn, form, items));
    }

    /** With how daily life goes, item 10. */
    private Map<String, Integer> depression(Case patient) {
        int[] answers = patient.depression(place.now());
        Map<String, Integer> items = new TreeMap<>(Map.of("10", 1));
        for (int i = 0; i < answers.length; i++) {
            items.put(String.valueOf(i + 1), answers[i]);
        }
        return items;
    }
}
