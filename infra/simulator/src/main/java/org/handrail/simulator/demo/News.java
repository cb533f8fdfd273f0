package org.handrail.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.handrail.simulator.engine.Watcher;
import org.handrail.simulator.outside.Topics;

/** Tells what goes by while it happens: a line for what is out of the ordinary, and one a week for how much there was. */
final class News implements Watcher {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final Consumer<String> told;
    private final ZoneId zone;
    private final Function<Topics.Event, String> whose;
    private final Headlines headlines = new Headlines();
    private final Map<String, Integer> week = new HashMap<>();
    private final long begun = System.nanoTime();

    /** @param whose the patient of an event, in words; empty when the demo knows none */
    News(Consumer<String> told, ZoneId zone, Function<Topics.Event, String> whose) {
        this.told = told;
        this.zone = zone;
        this.whose = whose;
    }

    @Override
    public void sees(Topics.Event event) {
        String patient = whose.apply(event);
        if (!patient.isEmpty()) {
            week.merge(event.name(), 1, Integer::sum);
            headlines.of(event).ifPresent(words -> tell(event.time(), patient, words));
        }
    }

    void tell(Instant at, String who, String words) {
        told.accept("  %-16s  %-11s %s".formatted(CLOCK.format(at.atZone(zone)), who, words));
    }

    void endOfWeek(int number, int weeks) {
        told.accept("Week %d of %d: %d visits, %d side effects, %d check-ins answered, %d escalations; played for %d s"
                .formatted(number, weeks, count("SessionCompleted"), count("SideEffectReported"), count("CheckInAnswered"),
                        count("EscalationRaised"), Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
        week.clear();
    }

    private int count(String event) {
        return week.getOrDefault(event, 0);
    }
}
