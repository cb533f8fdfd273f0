package org.handrail.clinical.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.handrail.clinical.course.VisitRules;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.junit.jupiter.api.Test;

class SpokenTest {

    /** Enough that a rule of a rare setting speaks too. */
    private static final int CASES = 6000;

    @Test
    void every_rule_speaks_at_least_once_in_drawn_cases() {
        Set<String> spoke = Spoken.in(CASES);
        // Scheduling and session decide by the rules of a booked visit: their VisitRulesTest and VisitTest let each speak.
        List<String> silent = Registry.all().stream().filter(rule -> !VisitRules.ALL.contains(rule)).map(Rule::id)
                .filter(rule -> !spoke.contains(rule)).toList();
        System.out.println("Rules that never spoke in " + CASES + " drawn cases: " + silent);
        assertThat(silent).isEmpty();
        assertThat(Registry.all()).extracting(Rule::id).containsAll(spoke);
    }
}
