package org.handrail.intake.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.eligibility.Outcome;
import org.handrail.clinical.eligibility.ScreeningFindings;
import org.handrail.clinical.rule.Policy;
import org.handrail.intake.episode.Hit;

/**
 * A decision on eligibility with everything that it rested on, so that it can be explained when the rules are others. It
 * stays here: what is published of it says nothing of what was found.
 *
 * @param decision names it, see {@link #name}
 * @param on       the day it was made for, in the clinic's zone
 * @param findings as they were known then
 * @param lacking  codes of what was not known of the identity
 * @param policy   the clinic's settings that were in force
 * @param rules    every rule that spoke, with the version that it had
 */
public record DecisionRecord(String decision, String episode, String clinic, Instant decidedAt, LocalDate on, ZoneId zone,
                             Protocol protocol, ScreeningFindings findings, List<String> lacking, Policy policy,
                             Outcome outcome, List<Hit> rules, List<String> missing) {

    public DecisionRecord {
        lacking = lacking == null ? List.of() : List.copyOf(lacking);
        rules = List.copyOf(rules);
        missing = List.copyOf(missing);
    }

    /** The name of what was decided in an episode; the same whoever works it out. */
    public static String name(String episode, String local) {
        return episode + "~" + local;
    }

    @Override
    public String toString() {
        return decision;
    }
}
