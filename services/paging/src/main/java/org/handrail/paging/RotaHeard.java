package org.handrail.paging;

import org.handrail.clinical.escalation.Rota;

/** A newer rota. */
public record RotaHeard(Rota rota) {
}
