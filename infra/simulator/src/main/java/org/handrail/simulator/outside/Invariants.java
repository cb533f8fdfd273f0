package org.handrail.simulator.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final String[] TOPICS = {"handrail.intake", "handrail.intake.detail", "handrail.scheduling",
        "handrail.scheduling.detail", "handrail.session", "handrail.session.detail", "handrail.follow-up",
        "handrail.follow-up.detail", "handrail.on-call"};

    private Invariants() {
    }

    public static List<Topics.Event> events(Running system) {
        return Topics.read(system, TOPICS);
    }

    public static List<Finding> judge(Running system) {
        List<Topics.Event> events = events(system);
        return List.of(
                new Finding("every stream in order, without a hole, each event naming the one before",
                        Topics.disorder(events)),
                new Finding("every dose with a permission, an override or a deviation", doses(events)),
                new Finding("no release while a condition was unmet", releases(events)),
                new Finding("nobody paged twice for one rung and channel", pages(system)),
                new Finding("no stream blocked, no record unread", obstacles(system)));
    }

    private static List<String> doses(List<Topics.Event> events) {
        Map<String, Set<String>> reasons = new HashMap<>();
        List<Topics.Event> doses = new ArrayList<>();
        for (Topics.Event e : events) {
            switch (e.name()) {
                case "DosePermitted", "HoldOverridden", "DeviationRecorded" -> reasons.computeIfAbsent(
                        dose(e), d -> new HashSet<>()).add(e.name());
                case "DoseAdministered" -> doses.add(e);
                default -> { }
            }
        }
        return doses.stream().filter(d -> !reasons.containsKey(dose(d))).map(Topics.Event::id).toList();
    }

    private static String dose(Topics.Event event) {
        return event.subject() + "/" + event.text("visit") + "/" + event.text("device");
    }

    /** A visit ends once; where it ended as released, nothing was refused after. */
    private static List<String> releases(List<Topics.Event> events) {
        Map<String, Long> ended = events.stream().filter(e -> e.name().equals("SessionCompleted"))
                .collect(Collectors.toMap(Topics.Event::id, e -> e.subject() + "/" + e.text("visit"), (a, b) -> a))
                .values().stream().collect(Collectors.groupingBy(v -> v, Collectors.counting()));
        return ended.entrySet().stream().filter(e -> e.getValue() > 1).map(e -> "ended twice: " + e.getKey()).toList();
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
