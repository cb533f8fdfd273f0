package org.handrail.intake;

/** Stands for a class of intake in the counter-examples of the architecture rules. */
public record OfIntake() {
}
