package org.handrail.verification.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.local.launcher.Story;
import org.handrail.simulator.demo.Demo;
import org.handrail.simulator.demo.Played;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.judge.Finding;
import org.handrail.simulator.judge.Judge;
import org.handrail.simulator.outside.Topics;
import org.handrail.simulator.table.ManagerTables;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The demo clinic, small: three patients over two weeks, through every door, judged as the large one is. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {

    private static final Story.Size SMALL = new Story.Size(3, 2, 1);
    private static Map<String, List<String>> story;

    private final LocalSystem system = WholeSystem.running();

    @Test
    @Order(1)
    void three_patients_are_treated_for_two_weeks_and_everything_that_must_hold_holds() {
        Played played = new Demo(system, SMALL).play(line -> { });
        Evidence evidence = Evidence.of(system).about(played.episodes().values());
        story = story(played, evidence);
        assertThat(played.surprises()).isEmpty();
        assertThat(Judge.judge(evidence)).filteredOn(finding -> !finding.holds()).extracting(Finding::invariant,
                Finding::broken).isEmpty();
        assertThat(ManagerTables.of(evidence)).contains("held: released", "Side effects seen in the chair");
    }

    @Test
    @Order(2)
    void the_same_seed_gives_each_patient_the_same_story() {
        Played played = new Demo(system, SMALL).play(line -> { });
        assertThat(story(played, Evidence.of(system))).isEqualTo(story);
    }

    /**
     * The names of a patient's events in the order of the care clock. What happens in one moment of it has no order: a call
     * from one service and an event of another are on their way together.
     */
    private static Map<String, List<String>> story(Played played, Evidence evidence) {
        Map<String, List<String>> stories = new TreeMap<>();
        played.episodes().forEach((name, episode) -> stories.put(name, evidence.events().stream()
                .filter(event -> event.subject().equals(episode))
                .sorted(Comparator.comparing(Topics.Event::time).thenComparing(Topics.Event::service)
                        .thenComparing(Topics.Event::name))
                .map(event -> event.service() + "." + event.name()).toList()));
        return stories;
    }
}
