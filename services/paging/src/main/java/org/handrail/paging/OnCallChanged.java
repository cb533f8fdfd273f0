package org.handrail.paging;

import java.util.List;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.escalation.Rota.Rung;

/** Scheduling's event, as far as a pager needs it; also the command that it becomes. */
public record OnCallChanged(String clinic, int revision, List<Rung> ladder) {

    Rota rota() {
        return new Rota(revision, ladder);
    }
}
