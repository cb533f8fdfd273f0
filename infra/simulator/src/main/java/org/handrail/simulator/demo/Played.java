package org.handrail.simulator.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.handrail.simulator.engine.Stopwatch;

/**
 * What became of a demo.
 *
 * @param episodes  by the patient's name in the plan
 * @param surprises answers that people did not expect
 * @param steps     how often the clock was moved
 * @param kills     how often each process was killed
 */
public record Played(Map<String, String> episodes, List<String> surprises, int steps,
                     Map<Stopwatch.Phase, Duration> spent, Map<String, Integer> kills) {
}
