package org.handrail.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Report REPORT = new Report(List.of(round(300), round(900), round(310), round(290)),
            List.of(round(200), round(210), round(190), round(700)));

    /** @param micros for each of 1,000 events */
    private static Round round(long micros) {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, micros * 1_000_000 / 5);
        }
        return new Round(1_000, micros * 1_000_000, micros * 500_000, stages);
    }

    @Test
    void one_slow_round_does_not_move_the_ratio() {
        assertThat(REPORT.pathwayOverFloor()).isCloseTo(305.0 / 205.0, within(1e-9));
    }

    @Test
    void it_says_where_the_time_goes() {
        assertThat(REPORT.lines()).anyMatch(l -> l.matches("  in all +305 +205"))
                .anyMatch(l -> l.matches("  write +61 +41")).anyMatch(l -> l.startsWith("pathwayOverFloor 1.49 "));
    }

    @Test
    void the_figures_of_every_round_can_be_read_by_a_program() {
        JsonNode read = JsonMapper.shared().readTree(REPORT.json());
        assertThat(read.get("pathwayOverFloor").doubleValue()).isCloseTo(REPORT.pathwayOverFloor(), within(1e-9));
        assertThat(read.get("pathway")).hasSize(4);
        assertThat(read.at("/floor/0/stagesMicrosPerEvent/mark").doubleValue()).isCloseTo(40, within(1e-9));
    }
}
