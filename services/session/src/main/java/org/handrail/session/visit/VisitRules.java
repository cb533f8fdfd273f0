package org.handrail.session.visit;

import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Tag;

/** What is expected of a visit before it begins. */
final class VisitRules {

    static final Rule EXPECTED = Rule.of("VISIT-EXPECTED", Tag.P, "An expected visit",
            "A patient who comes without a booking that stands is received and recorded, and the visit is noted as "
                    + "a deviation.", "Clinic policy");

    private VisitRules() {
    }
}
