package org.handrail.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.desk.cases.Case;
import org.handrail.desk.cases.Change;
import org.handrail.desk.cases.Changes;
import org.handrail.desk.cases.DecidedFor;
import org.handrail.desk.cases.Part;

/**
 * A case with everything that the rules say of it.
 *
 * @param title   a few words; absent: none
 * @param at      the moment as of which it is decided
 * @param zone    the clinic's zone
 * @param decided the protocol that it is decided for; absent: none is known
 * @param policy  settings that differ from the defaults
 * @param parts   the questions with their answers
 * @param changes single changes that would change an answer
 */
record Explanation(String title, Instant at, String zone, Optional<DecidedFor> decided, Map<String, String> policy,
                   List<Part> parts, List<Change> changes) {

    static Explanation of(Case told, Instant at) {
        return new Explanation(told.title(), at, (told.zone() == null ? ZoneOffset.UTC : told.zone()).toString(),
                told.decidedFor(), told.policy() == null ? Map.of() : told.policy(), told.decide(at), Changes.of(told, at));
    }
}
