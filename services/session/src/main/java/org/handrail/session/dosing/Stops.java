package org.handrail.session.dosing;

import org.handrail.clinical.monitoring.Crossing;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.Visit;
import org.handrail.session.monitoring.Judging;

/** Why nothing more is given in a visit. */
final class Stops {

    private Stops() {
    }

    /** Code; null when nothing stands against it. A value at stop level waits for the one that confirms it or not. */
    static String reason(Visit visit, Context context) {
        if (visit.stopped()) {
            return "dosing-stopped";
        }
        return visit.firstDose().flatMap(first -> visit.readings().stream()
                        .filter(r -> r.at().isAfter(first) && (r.systolic() != null || r.diastolic() != null))
                        .reduce((older, newer) -> newer.at().isBefore(older.at()) ? older : newer))
                .flatMap(last -> Judging.crossing(visit, last, context)).filter(Crossing::stopsDosing).isPresent()
                ? "stop-level-to-be-read-again" : null;
    }
}
