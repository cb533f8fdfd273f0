package org.handrail.desk;

import java.util.List;
import java.util.TreeMap;
import org.handrail.clinical.rule.Policy;
import org.handrail.desk.cases.PastDecision;

/**
 * A past decision beside what the rules of today say of the same.
 *
 * @param then what was decided, from the record
 * @param now  what is decided today on what was known then
 */
record Past(PastDecision then, Explanation now) {

    static Past of(PastDecision then) {
        return new Past(then, Explanation.of(then.asCase(), then.decidedAt()));
    }

    /** Whether today's rules say the same. */
    boolean same() {
        return today().equals(then.outcome()) && newly().isEmpty() && nowSilent().isEmpty();
    }

    /** What today's rules say, in the words of then. */
    String today() {
        return then.said(now.parts().getFirst().outcome());
    }

    /** Rules that speak today, with their version, and did not then. */
    List<String> newly() {
        return spoken().stream().filter(rule -> !then.spoken().contains(rule)).toList();
    }

    /** Rules that spoke then and do not today. */
    List<String> nowSilent() {
        return then.spoken().stream().filter(rule -> !spoken().contains(rule)).toList();
    }

    private List<String> spoken() {
        return now.parts().getFirst().rules().stream()
                .map(hit -> PastDecision.spoken(hit.rule(), hit.tag().toString(), hit.version(), hit.reason())).toList();
    }

    /** For people. */
    String page() {
        StringBuilder page = new StringBuilder("The decision " + then.decision() + ", made " + then.decidedAt() + "\n\n"
                + "What was decided then: " + then.outcome() + ", with " + policy() + ".\n");
        then.spoken().forEach(rule -> page.append("  ").append(rule).append('\n'));
        if (!then.missing().isEmpty()) {
            page.append("  missing: ").append(String.join(", ", then.missing())).append('\n');
        }
        page.append("\nWhat today's rules say of what was known then, with the settings of then: ").append(today())
                .append(same() ? ", the same.\n" : ".\n");
        newly().forEach(rule -> page.append("  new: ").append(rule).append('\n'));
        nowSilent().forEach(rule -> page.append("  no more: ").append(rule).append('\n'));
        return page.append('\n').append(PageForm.of(now)).toString();
    }

    /** The revision that was in force, whatever the clinic has set since. */
    private String policy() {
        Policy policy = then.policy() == null ? Policy.DEFAULTS : then.policy();
        String revision = "revision " + policy.revision() + " of the clinic's settings";
        return policy.values().isEmpty() ? revision + ", every one the default"
                : revision + ", the defaults but for " + new TreeMap<>(policy.values());
    }
}
