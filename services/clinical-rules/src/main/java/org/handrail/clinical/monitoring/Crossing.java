package org.handrail.clinical.monitoring;

import java.util.List;
import org.handrail.clinical.rule.RuleHit;

/**
 * What one reading crossed.
 *
 * @param concern     the strictest of all
 * @param rules       every rule that spoke, the strictest first
 * @param symptoms    codes of the symptoms seen with it
 * @param stopsDosing whether no further device may be given; for a note (stop level not yet read twice) only until
 *                    a later reading is below
 */
public record Crossing(Concern concern, List<RuleHit> rules, List<String> symptoms, boolean stopsDosing) {

    public Crossing {
        rules = rules == null ? List.of() : List.copyOf(rules);
        symptoms = symptoms == null ? List.of() : List.copyOf(symptoms);
    }
}
