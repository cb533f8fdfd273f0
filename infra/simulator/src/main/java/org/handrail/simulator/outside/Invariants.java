package org.handrail.simulator.outside;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.local.launcher.Running;
import org.handrail.local.partners.LedgerEntry;

/** What must hold of any system at rest, judged from topics and the partners' ledgers. */
public final class Invariants {

    /** One invariant. @param broken what does not hold, in words; empty when it holds */
    public record Finding(String invariant, List<String> broken) {
        public boolean holds() {
            return broken.isEmpty();
        }
    }

    private static final Duration STAY = Duration.ofMinutes(120);
    private static final Duration EXIT_READING = Duration.ofMinutes(10);

    private Invariants() {
    }

    public static List<Topics.Event> events(Running system) {
        return Topics.all(system);
    }

    public static List<Finding> judge(Running system) {
        List<Topics.Event> events = events(system);
        return List.of(
                new Finding("every stream in order, without a hole, each event naming the one before",
                        Topics.disorder(events)),
                new Finding("every dose with leave in force at its time, or a deviation that says so", doses(events)),
                new Finding("no release within two hours of the first device, none without a reading at the end", releases(events)),
                new Finding("nobody paged twice for one rung and channel", pages(system)),
                new Finding("no stream blocked, no record unread", obstacles(system)));
    }

    /** Leave that covers the minute of the dose, or a deviation that says that there was none. */
    private static List<String> doses(List<Topics.Event> events) {
        return events.stream().filter(e -> e.name().equals("DoseAdministered")).filter(dose -> events.stream()
                .filter(e -> dose(e).equals(dose(dose)))
                .noneMatch(e -> switch (e.name()) {
                    case "DosePermitted", "HoldOverridden" -> !e.moment("until").isBefore(dose.moment("occurredAt"));
                    case "DeviationRecorded" -> true;
                    default -> false;
                })).map(Topics.Event::id).distinct().toList();
    }

    private static String dose(Topics.Event event) {
        return event.subject() + "/" + event.text("visit") + "/" + event.text("device");
    }

    /** Two hours from the first device at the least, with a blood pressure read in the ten minutes before. */
    private static List<String> releases(List<Topics.Event> events) {
        return events.stream().filter(e -> e.name().equals("SessionCompleted") && e.text("ending").equals("released"))
                .filter(end -> end.moment("occurredAt").isBefore(end.moment("firstDoseAt").plus(STAY)) || events.stream()
                        .filter(e -> e.name().equals("VitalsRecorded") && e.subject().equals(end.subject()))
                        .filter(e -> !e.text("systolic").isEmpty())
                        .noneMatch(e -> !e.moment("occurredAt").isBefore(end.moment("occurredAt").minus(EXIT_READING))))
                .map(Topics.Event::id).distinct().toList();
    }

    private static List<String> pages(Running system) {
        return system.partners().acted("paging").stream()
                .collect(Collectors.groupingBy(LedgerEntry::key, Collectors.counting()))
                .entrySet().stream().filter(e -> e.getValue() > 1).map(e -> e.getKey()).toList();
    }

    private static List<String> obstacles(Running system) {
        Http http = new Http(system);
        List<String> found = new ArrayList<>();
        for (String service : system.services()) {
            String blocked = http.get("operations-viewer", service, "/blocked").text();
            if (!blocked.replaceAll("\\s", "").matches("\\[]|\\{\"blocked\":\\[]\\}")) {
                found.add(service + ": " + blocked);
            }
        }
        return found;
    }
}
