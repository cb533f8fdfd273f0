package org.handrail.simulator.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.handrail.simulator.engine.Watcher;
import org.handrail.simulator.outside.Topics;

/** Counts what goes by, for a line a week. */
final class Progress implements Watcher {

    private final Map<String, Integer> seen = new HashMap<>();
    private final long begun = System.nanoTime();

    @Override
    public void sees(Topics.Event event) {
        seen.merge(event.name(), 1, Integer::sum);
    }

    String line(int week, int weeks) {
        return "  week %2d of %d: %3d referred, %4d visits held, %3d not held, %3d escalations, %3d ended care; %d s".formatted(
                week, weeks, count("ReferralReceived"), count("SessionCompleted"),
                count("VisitCancelled"), count("EscalationRaised"), count("CareEnded"),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private int count(String event) {
        return seen.getOrDefault(event, 0);
    }
}
