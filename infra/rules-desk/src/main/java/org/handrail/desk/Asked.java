package org.handrail.desk;

import java.time.Instant;
import java.util.Deque;
import org.handrail.desk.cases.BadCase;
import org.handrail.desk.cases.CaseReader;

/**
 * What explain is asked: a file, or a past decision of a service.
 *
 * @param at    absent: as the case says
 * @param token of --token, or of CARE_TOKEN in the environment
 */
record Asked(String file, Instant at, boolean json, String decision, String service, String token) {

    static Asked of(Deque<String> words) {
        Asked asked = new Asked(null, null, false, null, null, System.getenv("CARE_TOKEN"));
        while (!words.isEmpty()) {
            asked = asked.with(words.pop(), words);
        }
        if (asked.decision != null && (asked.service == null || asked.token == null)) {
            throw new BadCase("", "--decision needs --service with the address of intake or session, whichever decided, and --token with a clinician's or nurse's token.");
        }
        if (asked.decision == null && asked.file == null) {
            throw new BadCase("", "explain needs a file with a case; docs/cases has examples.");
        }
        return asked;
    }

    private Asked with(String word, Deque<String> rest) {
        return switch (word) {
            case "--json" -> new Asked(file, at, true, decision, service, token);
            case "--at" -> new Asked(file, CaseReader.moment(RulesDesk.wanted(rest,
                    "--at needs a time, such as 2026-03-02T10:00:00-05:00.")), json, decision, service, token);
            case "--decision" -> new Asked(file, at, json, RulesDesk.wanted(rest, "--decision needs an id."), service, token);
            case "--service" -> new Asked(file, at, json, decision, RulesDesk.wanted(rest, "--service needs an address."), token);
            case "--token" -> new Asked(file, at, json, decision, service, RulesDesk.wanted(rest, "--token needs a token."));
            default -> {
                if (word.startsWith("--") || file != null) {
                    throw new BadCase("", "explain knows FILE, --at, --json, --decision, --service and --token, not " + word + ".");
                }
                yield new Asked(word, at, json, decision, service, token);
            }
        };
    }
}
