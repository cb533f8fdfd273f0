package org.handrail.simulator.table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.outside.Topics;

/**
 * Depression at the last score against that before treatment. Response is a fall by half, remission a PHQ-9 below 5;
 * counted are those who were treated and scored again.
 */
final class OutcomeTable {

    private static final int REMISSION = 5;

    private OutcomeTable() {
    }

    static Table of(Evidence evidence) {
        List<String> treated = evidence.named("DoseAdministered").map(Topics.Event::subject).distinct().toList();
        Map<String, List<Integer>> totals = evidence.named("InstrumentAnswered")
                .filter(event -> event.text("instrument").equals("phq-9") && !event.text("total").isEmpty())
                .filter(event -> treated.contains(event.subject()))
                .sorted(Comparator.comparing(event -> event.moment("occurredAt")))
                .collect(Collectors.groupingBy(Topics.Event::subject, TreeMap::new,
                        Collectors.mapping(event -> event.json().path("total").asInt(), Collectors.toList())));
        List<List<Integer>> again = totals.values().stream().filter(scores -> scores.size() > 1).toList();
        long response = again.stream().filter(scores -> 2 * scores.getLast() <= scores.getFirst()).count();
        long remission = again.stream().filter(scores -> scores.getLast() < REMISSION).count();
        Table table = new Table("Response and remission (PHQ-9, last against first)", "", "patients", "of");
        return again.isEmpty() ? table : table.row("response", response, again.size())
                .row("remission", remission, again.size());
    }
}
