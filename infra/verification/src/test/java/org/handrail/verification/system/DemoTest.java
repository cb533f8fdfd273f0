package org.handrail.verification.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.local.launcher.Story;
import org.handrail.simulator.demo.Demo;
import org.handrail.simulator.demo.Played;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.judge.Finding;
import org.handrail.simulator.judge.Judge;
import org.handrail.simulator.table.ManagerTables;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The demo clinic, small: three patients over two weeks, through every door, judged as the large one is, while nothing else has been left behind. */
@Order(2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {

    private static final Story.Size SMALL = new Story.Size(3, 2, 1, 0);
    private static Map<String, List<String>> story;

    private final LocalSystem system = WholeSystem.running();

    @Test
    @Order(1)
    void three_patients_are_treated_for_two_weeks_and_everything_that_must_hold_holds() {
        Played played = new Demo(system, SMALL).play(line -> { });
        Evidence evidence = Evidence.of(system);
        story = Stories.of(played, evidence);
        assertThat(played.surprises()).isEmpty();
        assertThat(Judge.judge(evidence)).filteredOn(finding -> !finding.holds()).extracting(Finding::invariant,
                Finding::broken).isEmpty();
        assertThat(ManagerTables.of(evidence.about(played.episodes().values()))).contains("held: released", "Side effects seen in the chair");
    }

    /** Among the long ones, since {@link KilledDemoTest} compares two plays too. */
    @Test
    @Order(2)
    @Tag("long")
    void the_same_seed_gives_each_patient_the_same_story() {
        Played played = new Demo(system, SMALL).play(line -> { });
        Evidence evidence = Evidence.of(system);
        assertThat(Stories.of(played, evidence)).isEqualTo(story);
        assertThat(Judge.judge(evidence)).allMatch(Finding::holds);
    }
}
