package org.handrail.session.decision;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.dosing.DoseAsked;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.monitoring.ReleaseQuestion;
import org.handrail.clinical.rule.Policy;
import org.handrail.session.episode.Hit;

/**
 * What the rules were asked, with everything that they were told, and what they said, so that it can be explained when
 * the rules are others. It stays here: what is published of it says nothing of what was found.
 *
 * @param decision names it: the episode's id, then a name within it, see {@link Decisions}
 * @param zone     the clinic's
 * @param asked    what was asked for; null for a release
 * @param dose     as it was put to the rules; null for a release
 * @param release  as it was put to the rules; null for a dose
 * @param policy   the clinic's settings that were in force
 * @param outcome  {@code permitted} or {@code held}; {@code released} or {@code refused}
 * @param rules    every rule that spoke, with the version that it had
 */
public record DecisionRecord(String decision, String clinic, String visit, Instant decidedAt, ZoneId zone,
                             DoseAsked asked, DoseQuestion dose, ReleaseQuestion release, Policy policy, String outcome,
                             List<Hit> rules) {

    public DecisionRecord {
        rules = List.copyOf(rules);
    }

    /** Its name within the episode, as published events give it. */
    public String local() {
        return decision.substring(decision.indexOf(Decisions.WITHIN) + 1);
    }

    @Override
    public String toString() {
        return decision;
    }
}
