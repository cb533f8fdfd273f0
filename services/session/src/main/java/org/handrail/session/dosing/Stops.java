package org.handrail.session.dosing;

import org.handrail.clinical.monitoring.Thresholds;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.Visit;

/** Why nothing more is given in a visit. */
final class Stops {

    private Stops() {
    }

    /** Code; null when nothing stands against it. A value at stop level waits for the one that confirms it or not. */
    static String reason(Visit visit, Context context) {
        if (visit.stopped()) {
            return "dosing-stopped";
        }
        return visit.firstDose().filter(first -> Thresholds.toBeReadAgain(
                visit.vitals().stream().filter(reading -> reading.at().isAfter(first)).toList(), InForce.now(context)))
                .map(first -> "stop-level-to-be-read-again").orElse(null);
    }
}
