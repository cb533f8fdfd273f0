package org.handrail.verification.system;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.simulator.demo.Played;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.outside.Topics;
import org.handrail.simulator.table.OutOfTheOrdinary;

/** What became of the patients of a demo, in a form in which two plays of it can be compared. */
final class Stories {

    private Stories() {
    }

    /**
     * For each patient the names of events in the order of the care clock. What happens in one moment of it has no order: a
     * call from one service and an event of another are on their way together. A dose that had to wait because a service
     * was away is no part of the story.
     */
    static Map<String, List<String>> of(Played played, Evidence evidence) {
        Map<String, List<String>> stories = new TreeMap<>();
        played.episodes().forEach((name, episode) -> stories.put(name, evidence.events().stream()
                .filter(event -> event.subject().equals(episode)).filter(event -> !outage(event))
                .sorted(Comparator.comparing(Topics.Event::time).thenComparing(Topics.Event::service)
                        .thenComparing(Topics.Event::name))
                .map(event -> event.service() + "." + event.name()).toList()));
        return stories;
    }

    private static boolean outage(Topics.Event event) {
        return event.name().equals("DoseHeld") && OutOfTheOrdinary.becauseOfAnOutage(event);
    }
}
