package org.handrail.clinical.eligibility;

/** Whether a patient may be treated, the strictest first. An override is a person's act and not an outcome. */
public enum Outcome {
    /** Not suitable, or not yet. */
    EXCLUDED,
    /** Something is not known. */
    INCOMPLETE,
    /** A clinician has to look. */
    REVIEW,
    ELIGIBLE
}
