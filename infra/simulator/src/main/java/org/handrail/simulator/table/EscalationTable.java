package org.handrail.simulator.table;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.outside.Topics;

/** How many escalations there were and how long people waited for somebody to take them. */
final class EscalationTable {

    private static final List<String> LEVELS = List.of("emergency", "urgent", "same-day", "routine");

    private EscalationTable() {
    }

    static Table of(Evidence evidence) {
        Map<String, Instant> taken = evidence.named("EscalationAcknowledged").collect(Collectors.toMap(
                event -> event.text("escalation"), event -> event.moment("acknowledgedAt"), (one, other) -> one));
        long resolved = evidence.named("EscalationResolved").count();
        Table table = new Table("Escalations (%d closed by a named person)".formatted(resolved), "", "raised", "taken",
                "after (median)", "after (worst)");
        for (String level : LEVELS) {
            List<Topics.Event> raised = evidence.named("EscalationRaised")
                    .filter(event -> event.text("level").equals(level)).toList();
            List<Duration> waits = raised.stream()
                    .flatMap(event -> Optional.ofNullable(taken.get(event.text("escalation")))
                            .map(at -> Duration.between(event.moment("raisedAt"), at)).stream()).sorted().toList();
            if (!raised.isEmpty()) {
                table.row(Words.capital(level), raised.size(), waits.size(), said(waits, waits.size() / 2), said(waits, waits.size() - 1));
            }
        }
        return table;
    }

    private static String said(List<Duration> sorted, int which) {
        if (sorted.isEmpty()) {
            return "-";
        }
        Duration wait = sorted.get(which);
        return wait.compareTo(Duration.ofMinutes(10)) < 0 ? wait.toSeconds() + " s" : wait.toMinutes() + " min";
    }
}
