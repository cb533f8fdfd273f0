package org.handrail.clinical.rule;

/**
 * One rule that spoke in a decision. Holds codes only, nothing personal.
 *
 * @param rule    id of the rule, such as {@code ELIG-ANEURYSM}
 * @param tag     how binding the rule is
 * @param version version of the rule that spoke
 * @param reason  code of why it spoke, in lower case with hyphens
 */
public record RuleHit(String rule, Tag tag, int version, String reason) {

    /** Whether a clinician may decide against it with a recorded reason. */
    public boolean overridable() {
        return tag.overridable();
    }
}
