package org.handrail.clinical.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.clinical.course.VisitRules;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.junit.jupiter.api.Test;

class SpokenTest {

    /** Enough that a rule of a rare setting speaks too. */
    private static final int CASES = 6000;

    /**
     * Scheduling holds these against its own calendar, hour by hour and person by person, and no drawn case has one: its
     * VisitRulesTest lets each speak and fails for one that is left out.
     */
    private static final List<Rule> OF_THE_CALENDAR = List.of(VisitRules.CLEARED, VisitRules.CARE_OPEN, VisitRules.COURSE_OPEN,
            VisitRules.SCREENING, VisitRules.AUTHORISED, VisitRules.NO_OPEN_ESCALATION, VisitRules.NOT_PAST,
            VisitRules.DAY_OPEN, VisitRules.DAY_CLOSED, VisitRules.HOURS, VisitRules.PRESCRIBER, VisitRules.NURSE);

    /** Session knows which bookings it has heard of: its VisitTest has both sides. */
    private static final List<Rule> OF_THE_VISIT = List.of(VisitRules.EXPECTED);

    @Test
    void every_rule_speaks_at_least_once_in_drawn_cases() {
        Set<String> spoke = Spoken.in(CASES);
        List<String> silent = Registry.all().stream().map(Rule::id).filter(rule -> !spoke.contains(rule)).toList();
        System.out.println("Rules that never spoke in " + CASES + " drawn cases: " + silent);
        assertThat(silent).containsExactlyInAnyOrderElementsOf(Stream.of(OF_THE_CALENDAR, OF_THE_VISIT)
                .flatMap(List::stream).map(Rule::id).toList());
        assertThat(Registry.all()).extracting(Rule::id).containsAll(spoke);
    }
}
