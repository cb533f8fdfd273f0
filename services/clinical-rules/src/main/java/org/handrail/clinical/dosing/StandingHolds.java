package org.handrail.clinical.dosing;

import java.util.ArrayList;
import java.util.List;

/** What other sources say: doubt first refuses permission, then a known "no" does. */
final class StandingHolds {

    private StandingHolds() {}

    static List<Hold> of(DoseQuestion question) {
        List<Hold> holds = new ArrayList<>();
        if (question.standings().isEmpty()) {
            holds.add(new Hold(EsketamineDosing.NOT_CURRENT.hit("not-current"),
                    List.of("standing-asked", Lift.OVERRIDE), null));
        }
        for (Standing standing : question.standings()) {
            if (standing.currency() != Standing.Currency.CURRENT) {
                holds.add(new Hold(EsketamineDosing.NOT_CURRENT.hit("not-current"),
                        List.of(standing.source() + "-current", Lift.OVERRIDE), null));
            }
            // A "no" is believed even when it may be old; only a "yes" has to be current.
            if (Boolean.FALSE.equals(standing.cleared())) {
                holds.add(new Hold(EsketamineDosing.CLEARED.hit("not-cleared"), List.of("treatment-cleared"), null));
            }
            for (String code : standing.holds()) {
                holds.add(held(code, standing.binding().contains(code)));
            }
        }
        if (question.standings().stream().noneMatch(standing -> standing.cleared() != null)) {
            // What nobody knows is not "yes", and whether it is "no" is not the prescriber's to decide.
            holds.add(new Hold(EsketamineDosing.CLEARED.hit("clearance-not-known"), List.of("treatment-cleared"), null));
        }
        return holds;
    }

    private static Hold held(String code, boolean binding) {
        return binding ? new Hold(EsketamineDosing.CLEARED.hit(code), List.of(code + "-resolved"), null)
                : new Hold(EsketamineDosing.COURSE_HOLD.hit(code), List.of(code + "-resolved", Lift.OVERRIDE), null);
    }
}
