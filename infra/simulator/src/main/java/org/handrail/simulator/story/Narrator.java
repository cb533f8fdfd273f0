package org.handrail.simulator.story;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.handrail.local.launcher.Running;
import org.handrail.simulator.outside.Topics;

/** Prints a story: what people do, and which events follow, each once, in the order of the care clock. */
final class Narrator {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE d MMM HH:mm");
    private static final List<String> TOLD = List.of("outcome", "form", "instrument", "total", "level", "visit", "check",
            "checkIn", "device", "amountMg", "basis", "phase", "systolic", "diastolic", "severity", "code", "grade",
            "ending", "kind", "escalation", "start");

    private final Running system;
    private final ZoneId zone;
    private final Set<String> told = new HashSet<>();

    Narrator(Running system, ZoneId zone) {
        this.system = system;
        this.zone = zone;
        Topics.all(system).forEach(e -> told.add(e.id()));
    }

    void act(String sentence) {
        System.out.printf("%n%s  %s%n", CLOCK.format(system.now().atZone(zone)), sentence);
    }

    void says(String sentence) {
        System.out.printf("                  → %s%n", sentence);
    }

    /** Tells the new events of one episode, or of all. */
    void follow(Predicate<Topics.Event> of) {
        Topics.all(system).stream().filter(of).filter(e -> told.add(e.id()))
                .sorted(Comparator.comparing(Topics.Event::time).thenComparing(Topics.Event::stream)
                        .thenComparing(Topics.Event::sequence))
                .forEach(e -> System.out.printf("                    %-10s %-26s %s%n", e.service(), e.name(), detail(e)));
    }

    private static String detail(Topics.Event event) {
        StringBuilder line = new StringBuilder();
        for (String field : TOLD) {
            if (!event.text(field).isEmpty()) {
                line.append(field).append(' ').append(event.text(field)).append("  ");
            }
        }
        event.json().path("rules").forEach(rule -> line.append(rule.path("rule").asString()).append(' ')
                .append('[').append(rule.path("tag").asString()).append("]  "));
        event.json().path("unmet").forEach(rule -> line.append(rule.path("rule").asString()).append("  "));
        return line.toString().strip();
    }
}
