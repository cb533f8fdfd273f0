package org.handrail.clinical.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.handrail.clinical.rule.Registry;
import org.handrail.clinical.rule.Rule;
import org.junit.jupiter.api.Test;

class SpokenTest {

    @Test
    void every_rule_speaks_at_least_once_in_drawn_cases() {
        Set<String> spoke = Spoken.in(2000);
        List<String> silent = Registry.all().stream().map(Rule::id).filter(rule -> !spoke.contains(rule)).toList();
        System.out.println("Rules that never spoke in 2000 drawn cases: " + silent);
        assertThat(silent).isEmpty();
        assertThat(Registry.all()).extracting(Rule::id).containsAll(spoke);
    }
}
