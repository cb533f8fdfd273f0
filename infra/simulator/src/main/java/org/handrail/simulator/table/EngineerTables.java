package org.handrail.simulator.table;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.local.launcher.Running;
import org.handrail.local.partners.Promise;
import org.handrail.simulator.engine.Stopwatch;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.judge.Finding;
import org.handrail.simulator.outside.Metrics;
import org.handrail.simulator.outside.Topics;

/** What whoever keeps the system wants to know. */
public final class EngineerTables {

    private EngineerTables() {
    }

    /** @param kills how often each process was killed @param steps how often the clock was moved */
    public static String of(Running system, Evidence evidence, Map<String, Integer> kills,
                            Map<Stopwatch.Phase, Duration> spent, int steps) {
        return Stream.of(events(evidence), services(system, evidence), partners(evidence), killed(kills), times(spent, steps))
                .map(Table::toString).collect(Collectors.joining("\n"));
    }

    private static Table events(Evidence evidence) {
        return new Table("Events by type (%d, and %d records sent again)".formatted(evidence.events().size(),
                evidence.records().size() - evidence.events().size()), "", "events")
                .rows(Counts.of(evidence.events().stream(), event -> event.service() + "." + event.name()));
    }

    private static Table services(Running system, Evidence evidence) {
        Map<String, Long> published = Counts.of(evidence.events().stream(), Topics.Event::service);
        Table table = new Table("What each service has published in all, and met since it was last started", "", "published",
                "duplicates dropped", "gaps", "healed", "dead letters");
        for (String service : system.services()) {
            Metrics metrics = Metrics.of(system, service);
            table.row(service, published.getOrDefault(service, 0L), metrics.sum("handrail_inbox_duplicates"),
                    metrics.sum("handrail_inbox_gaps"), metrics.sum("handrail_inbox_gaps_healed"),
                    metrics.sum("handrail_deadletters"));
        }
        return table;
    }

    private static Table partners(Evidence evidence) {
        Table table = new Table("Partners", "", "promise", "asked", "acted", "repeats");
        Map<String, Promise> promises = new TreeMap<>();
        evidence.requests().forEach(request -> promises.put(request.partner(), request.promise()));
        promises.forEach((partner, promise) -> table.row(partner, promise.name().toLowerCase(Locale.ROOT),
                count(evidence, partner, false, false), count(evidence, partner, true, false),
                count(evidence, partner, false, true)));
        return table;
    }

    private static long count(Evidence evidence, String partner, boolean acted, boolean repeat) {
        return evidence.requests().stream().filter(request -> request.partner().equals(partner))
                .filter(request -> !acted || request.acted()).filter(request -> !repeat || request.repeat()).count();
    }

    private static Table killed(Map<String, Integer> kills) {
        return new Table("Processes killed and started again", "", "times").rows(kills);
    }

    private static Table times(Map<Stopwatch.Phase, Duration> spent, int steps) {
        Table table = new Table("Where the time went (%d moves of the clock)".formatted(steps), "", "seconds");
        for (Stopwatch.Phase phase : Stopwatch.Phase.values()) {
            table.row(phase, "%.1f".formatted(spent.getOrDefault(phase, Duration.ZERO).toMillis() / 1000.0));
        }
        return table;
    }

    /** One line for each invariant, and the first few things that don't hold. */
    public static String findings(List<Finding> findings) {
        StringBuilder lines = new StringBuilder("What must hold, judged from topics, stores and the partners' ledgers\n");
        for (Finding finding : findings) {
            lines.append("  %s %s%n".formatted(finding.holds() ? "holds " : "BROKEN", finding.invariant()));
            finding.broken().stream().limit(5).forEach(broken -> lines.append("           ").append(broken).append('\n'));
        }
        return lines.toString();
    }
}
