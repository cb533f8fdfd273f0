package org.handrail.clinical.eligibility;

import java.util.List;
import org.handrail.clinical.rule.RuleHit;

/**
 * The decision on eligibility, with everything that led to it.
 *
 * @param outcome     the strictest that any rule asks for
 * @param rules       every rule that spoke: those that exclude first, then those that ask for a look, then notes
 * @param missing     codes of data that are not known
 * @param precautions codes of what to watch if the patient is treated
 * @param holdsToday  those of the rules that only say: not today
 * @param excluding   those of the rules that exclude
 * @param asking      each rule that cannot be sure, with the code of what it would need to know
 */
public record EligibilityDecision(Outcome outcome, List<RuleHit> rules, List<String> missing,
                                  List<String> precautions, List<RuleHit> holdsToday, List<RuleHit> excluding,
                                  List<RuleHit> asking) {

    public EligibilityDecision {
        rules = rules == null ? List.of() : List.copyOf(rules);
        missing = missing == null ? List.of() : List.copyOf(missing);
        precautions = precautions == null ? List.of() : List.copyOf(precautions);
        holdsToday = holdsToday == null ? List.of() : List.copyOf(holdsToday);
        excluding = excluding == null ? List.of() : List.copyOf(excluding);
        asking = asking == null ? List.of() : List.copyOf(asking);
    }

    /** Whether a clinician may decide against all that excludes, with a recorded reason. */
    public boolean overridable() {
        return excluding.stream().allMatch(RuleHit::overridable);
    }
}
