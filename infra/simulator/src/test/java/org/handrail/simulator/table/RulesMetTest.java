package org.handrail.simulator.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handrail.simulator.judge.Told;
import org.junit.jupiter.api.Test;

class RulesMetTest {

    @Test
    void a_rule_is_counted_wherever_an_event_names_it_and_all_others_were_not_met() {
        String said = RulesMet.of(new Told()
                .event("9:00", "session", "DoseHeld", "rules", List.of(Map.of("rule", "DOSE-REST"), Map.of("rule", "DOSE-GAP")))
                .event("9:05", "session", "DoseHeld", "rules", List.of(Map.of("rule", "DOSE-REST")))
                .event("9:10", "session", "SuicideRiskRaised", "trigger", Map.of("rule", "RISK-HIGH")).by("20:00"));
        String[] halves = said.split("nobody met");
        assertThat(halves[0]).contains("(3 of ").contains("DOSE-REST 2").contains("DOSE-GAP 1").contains("RISK-HIGH 1");
        assertThat(halves[1]).contains("ELIG-TRD").doesNotContain("DOSE-REST", "RISK-HIGH");
    }

    @Test
    void no_line_is_too_long_to_read() {
        assertThat(RulesMet.of(new Told().by("20:00")).lines()).allMatch(line -> line.length() <= 112);
    }
}
