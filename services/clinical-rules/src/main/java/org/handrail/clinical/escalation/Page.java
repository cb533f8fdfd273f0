package org.handrail.clinical.escalation;

import java.util.List;
import org.handrail.clinical.rule.RuleHit;

/**
 * A page to send.
 *
 * @param key        the same whoever works it out, so that the pager can tell a repeat from a new page
 * @param escalation name of the escalation
 * @param level      how soon a person must act
 * @param rung       the step of the climb, from 1
 * @param person     code of the person, or of a role when no rota is known
 * @param channel    such as {@code pager}
 * @param attempt    which channel of this rung, from 1 ({@code try} on the wire)
 * @param rules      why this person: says {@code ESC-NO-ROTA} when nobody was named
 */
public record Page(String key, String escalation, Level level, int rung, String person, String channel,
                   int attempt, List<RuleHit> rules) {

    public Page {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    static String key(String escalation, int rung, int attempt) {
        return escalation + "~r" + rung + "~t" + attempt;
    }
}
