package org.handrail.desk.cases;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.dosing.DoseAnswer;
import org.handrail.clinical.monitoring.ReleaseAnswer;

/** What the rules answer at the chair, as people say it. */
final class Answers {

    static final String READY = "ready";

    private Answers() {
    }

    static Part dose(int device, DoseAnswer answer, ZoneId zone) {
        List<String> besides = new ArrayList<>();
        if (answer.permitted()) {
            besides.add("The permission for " + Words.number(answer.amountMg()) + " mg holds until "
                    + Words.time(answer.permittedUntil(), zone) + ".");
        } else {
            besides.add("What would lift it: " + String.join(", ", answer.liftedBy()) + ".");
            besides.add(answer.overridable() ? "The prescriber may decide otherwise, with a reason."
                    : "Nobody may decide otherwise while a rule that binds without exception stands against it.");
        }
        if (answer.earliest() != null) {
            besides.add("Time alone lets it happen from " + Words.time(answer.earliest(), zone) + ".");
        }
        return new Part("May device " + device + " be given?", answer.permitted() ? "permitted" : "held",
                answer.permitted() ? 0 : 1, answer.permitted() ? "may be given" : "dose delayed", answer.rules(), List.of(), besides);
    }

    static Part release(ReleaseAnswer answer, ZoneId zone) {
        List<String> besides = answer.earliest() == null ? List.of()
                : List.of("The time alone is over at " + Words.time(answer.earliest(), zone) + ".");
        return new Part("May the patient leave?", answer.ready() ? READY : "not-yet",
                answer.ready() ? 0 : 1, answer.ready() ? "ready to leave" : "not yet",
                Stream.concat(answer.unmet().stream(), answer.against().stream()).toList(), List.of(), besides);
    }
}
