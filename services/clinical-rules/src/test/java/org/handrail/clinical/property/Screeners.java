package org.handrail.clinical.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.instrument.ItemAnswer;
import org.handrail.clinical.rule.Policy;

/** Screeners answered in every way. */
final class Screeners {

    private Screeners() {}

    /** By the digits of a number in base 3: no, yes, not answered. */
    static List<ItemAnswer> combination(int number, String... items) {
        List<ItemAnswer> answers = new ArrayList<>();
        int left = number;
        for (String item : items) {
            if (left % 3 < 2) {
                answers.add(new ItemAnswer(item, left % 3));
            }
            left /= 3;
        }
        return answers;
    }

    static Policy scheme(String scheme) {
        return new Policy(1, Map.of("cssrs-behaviour-scheme", scheme));
    }
}
