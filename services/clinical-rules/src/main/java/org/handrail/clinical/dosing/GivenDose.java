package org.handrail.clinical.dosing;

import java.time.Instant;

/** One device or infusion that was given. @param amountMg milligrams; less than a whole device after a partial spray */
public record GivenDose(Instant at, double amountMg) {}
