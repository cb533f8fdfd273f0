package org.handrail.clinical.ending;

import java.util.List;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Tag;

/** What the end of care means for everything that was under way. */
public final class EndRules {

    /** Each end. */
    public static final Rule END = Rule.of("CARE-END", Tag.P, "The end of care",
            "Messages, bookings, check-ins and referrals stop; open Emergency and Urgent escalations, the monitoring form, a "
                    + "serious-event report and the keeping of the record go on; and each end names who is told by a person.",
            "Clinic policy");

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(END);

    private EndRules() {}
}
