package org.handrail.clinical.rule;

/** How binding a rule is, and so who may decide against it. */
public enum Tag {
    /** Label or REMS programme, no override: the three contraindications, age, REMS duties, the two hours. */
    L_MUST("L-must"),
    /** The label leaves it to benefit and risk: the rule stays, the prescriber decides with a reason. */
    L_WEIGH("L-weigh"),
    /** Guideline, consensus or trial evidence: a clinician may override with a recorded reason. */
    G("G"),
    /** Policy of the clinic or payer: the number is a default. */
    P("P"),
    /** General knowledge without a source read for this project: to be confirmed before use. */
    K("K");

    private final String code;

    Tag(String code) {
        this.code = code;
    }

    /** Whether a clinician may decide against a rule of this kind, with a recorded reason. */
    public boolean overridable() {
        return this != L_MUST;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
