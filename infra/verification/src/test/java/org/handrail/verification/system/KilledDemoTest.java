package org.handrail.verification.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.handrail.simulator.table.OutOfTheOrdinary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The usual demo, once undisturbed and once with every process killed again and again: one story, one end. */
@Tag("long")
class KilledDemoTest {

    private static final int KILLS = 14;

    private record Seen(List<String> surprises, Map<String, List<String>> story, String tables, Map<String, Long> happenings,
                        List<Finding> broken, Map<String, Integer> kills) {
    }

    @Test
    void the_demo_ends_the_same_whatever_is_killed_meanwhile(@TempDir Path quiet, @TempDir Path killed) {
        Seen undisturbed = play(quiet, 0);
        assertThat(undisturbed.surprises()).isEmpty();
        assertThat(undisturbed.broken()).isEmpty();
        assertThat(undisturbed.happenings()).allSatisfy((what, times) -> assertThat(times).as(what).isPositive());

        Seen disturbed = play(killed, KILLS);
        assertThat(disturbed.kills()).containsOnlyKeys("intake", "scheduling", "session", "follow-up", "operations", "broker",
                "store");
        assertThat(disturbed.surprises()).isEmpty();
        assertThat(disturbed.broken()).isEmpty();
        assertThat(disturbed.story()).isEqualTo(undisturbed.story());
        assertThat(disturbed.tables()).isEqualTo(undisturbed.tables());
    }

    private static Seen play(Path directory, int kills) {
        Story.Size usual = Story.Size.USUAL;
        try (LocalSystem system = LocalSystem.builder().freePorts().dir(directory).patience(WholeSystem.PATIENCE)
                .services("intake", "scheduling", "session", "follow-up", "operations").keptUp().start()) {
            Played played = new Demo(system, new Story.Size(usual.patients(), usual.weeks(), usual.seed(), kills))
                    .play(line -> { });
            Evidence evidence = Evidence.of(system);
            return new Seen(played.surprises(), Stories.of(played, evidence), ManagerTables.of(evidence),
                    OutOfTheOrdinary.counts(evidence), Judge.judge(evidence).stream().filter(f -> !f.holds()).toList(),
                    played.kills());
        }
    }
}
