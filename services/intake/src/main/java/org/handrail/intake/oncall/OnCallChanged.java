package org.handrail.intake.oncall;

import java.util.List;
import org.handrail.clinical.escalation.Rota.Rung;

/** Scheduling's event, as far as it is needed here; also the command that it becomes. */
public record OnCallChanged(String clinic, int revision, List<Rung> ladder) {
}
