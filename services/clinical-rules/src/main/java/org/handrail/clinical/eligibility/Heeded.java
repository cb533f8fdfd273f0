package org.handrail.clinical.eligibility;

import java.util.Collection;
import java.util.List;
import org.handrail.clinical.Answer;
import org.handrail.clinical.rule.RuleHit;

/**
 * What of a decision on eligibility is heeded at every visit.
 *
 * @param older      whether the patient is 65 or older; unknown while nobody has told the age
 * @param childPughB liver disease of this class: allowed, and watched longer
 */
public record Heeded(Answer older, boolean childPughB) {

    /** Nothing was decided yet. */
    public static final Heeded NOTHING = new Heeded(Answer.UNKNOWN, false);

    public Heeded {
        older = Answer.orUnknown(older);
    }

    /** @param spoke every rule that spoke in the decision @param missing what it still needs */
    public static Heeded of(Collection<RuleHit> spoke, List<String> missing) {
        boolean older = spoke.stream().anyMatch(hit -> hit.rule().equals(EntryRules.OLDER.id()));
        return new Heeded(older ? Answer.YES : missing.contains(EntryRules.AGE_NOT_KNOWN) ? Answer.UNKNOWN : Answer.NO,
                spoke.stream().anyMatch(hit -> hit.rule().equals(BodyRules.LIVER.id())
                        && hit.reason().equals(BodyRules.CHILD_PUGH_B)));
    }
}
