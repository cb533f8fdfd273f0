package org.handrail.simulator.demo;

import java.util.List;
import org.handrail.local.launcher.Running;
import org.handrail.local.launcher.Story;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.judge.Finding;
import org.handrail.simulator.judge.Judge;
import org.handrail.simulator.table.EngineerTables;
import org.handrail.simulator.table.ManagerTables;
import org.handrail.simulator.table.RulesMet;

/** What {@code ./care run} plays: a clinic over weeks, and at the end what became of its patients and whether all held. */
public final class DemoClinic implements Story {

    @Override
    public String name() {
        return DEMO;
    }

    @Override
    public int play(Running system, Size size) {
        say("%d patients over %d weeks, seed %d, from %s.".formatted(size.patients(), size.weeks(), size.seed(),
                system.now()));
        Played played = new Demo(system, size).play(DemoClinic::say);
        Evidence evidence = Evidence.of(system);
        List<Finding> findings = Judge.judge(evidence);
        say("");
        say(ManagerTables.of(evidence.about(played.episodes().values())));
        say(EngineerTables.of(system, evidence, played.kills(), played.spent(), played.steps()));
        say(RulesMet.of(evidence));
        say(EngineerTables.findings(findings));
        played.surprises().forEach(surprise -> say("Unexpected: " + surprise));
        return findings.stream().allMatch(Finding::holds) && played.surprises().isEmpty() ? 0 : 1;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
