package org.handrail.desk.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.dosing.DoseAsked;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.dosing.Ordered;
import org.handrail.clinical.rule.Policy;

/** One question for a dose, as it was put to the rules. */
record DoseCase(String title, Map<String, String> policy, ZoneId zone, Instant at, DoseAsked asked,
                DoseQuestion dose) implements Case {

    @Override
    public Instant moment() {
        return at;
    }

    @Override
    public Optional<DecidedFor> decidedFor() {
        return Optional.ofNullable(dose.ordered()).map(Ordered::protocol).map(DecidedFor::of);
    }

    @Override
    public List<Part> decide(Policy policy, ZoneId zone, Instant now) {
        return List.of(Answers.dose(dose.device(), DosePermission.ask(asked, dose, policy, now), zone));
    }
}
