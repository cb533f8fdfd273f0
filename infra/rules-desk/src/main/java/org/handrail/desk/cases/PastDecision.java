package org.handrail.desk.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.rule.Policy;

/** A decision as the service that made it has kept it, see {@code GET /decisions/{decision}} of intake and session. */
public sealed interface PastDecision permits PastEligibility, PastDose, PastRelease {

    /** Title of the case that it becomes. */
    String KNOWN_THEN = "What was known then";

    /** A rule that spoke, as it was then. */
    record Spoke(String rule, String tag, int version, String reason) {
    }

    /** @throws BadCase when the answer is not such a decision */
    static PastDecision read(String json) {
        return CaseReader.past(json);
    }

    /** Names it. */
    String decision();

    Instant decidedAt();

    /** The clinic's settings that were in force. */
    Policy policy();

    String outcome();

    /** Every rule that spoke. */
    List<Spoke> rules();

    /** Codes of what was not known. */
    List<String> missing();

    /** What was known then, to be decided again. */
    Case asCase();

    /** The outcome of the case, in the words of the service. */
    String said(String outcome);

    /** Every rule that spoke then. */
    default List<String> spoken() {
        return rules().stream().map(hit -> spoken(hit.rule(), hit.tag(), hit.version(), hit.reason())).toList();
    }

    /** As a case has it: absent where nothing differs from the defaults. */
    default Map<String, String> settings() {
        return policy() == null || policy().values().isEmpty() ? null : policy().values();
    }

    static String spoken(String rule, String tag, int version, String reason) {
        return rule + " [" + tag + "] version " + version + ": " + reason;
    }
}
