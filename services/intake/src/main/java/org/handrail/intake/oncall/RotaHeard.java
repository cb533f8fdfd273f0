package org.handrail.intake.oncall;

import org.handrail.clinical.escalation.Rota;

/** A newer rota. */
public record RotaHeard(Rota rota) {
}
