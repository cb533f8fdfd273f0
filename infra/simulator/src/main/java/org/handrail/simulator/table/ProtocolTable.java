package org.handrail.simulator.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.outside.Topics;

/** How many are treated by which protocol, and how their visits with a drug went. */
final class ProtocolTable {

    private ProtocolTable() {
    }

    static Table of(Evidence evidence) {
        Map<String, List<Topics.Event>> dosed = evidence.named("SessionCompleted")
                .filter(end -> end.json().path("devices").asInt() > 0)
                .collect(Collectors.groupingBy(end -> Words.of(end, "protocol"), TreeMap::new, Collectors.toList()));
        Table table = new Table("By protocol", "", "patients", "visits with a drug", "mg a visit", "stopped early");
        dosed.forEach((protocol, visits) -> table.row(protocol,
                visits.stream().map(Topics.Event::subject).distinct().count(), visits.size(),
                Math.round(visits.stream().mapToDouble(end -> end.json().path("amountMg").asDouble()).average().orElse(0)),
                stopped(visits, evidence)));
        return table;
    }

    private static long stopped(List<Topics.Event> visits, Evidence evidence) {
        List<String> theirs = visits.stream().map(ManagerTables::visit).toList();
        return evidence.named("InfusionEnded").filter(end -> end.text("ended").equals("stopped"))
                .filter(end -> theirs.contains(ManagerTables.visit(end))).count();
    }
}
