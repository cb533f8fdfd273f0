package org.handrail.simulator.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.outside.Topics;

/** What a clinic's manager wants to know, from what was published. */
public final class ManagerTables {

    private ManagerTables() {
    }

    public static String of(Evidence evidence) {
        return Stream.of(patients(evidence), visits(evidence), OutOfTheOrdinary.of(evidence), sideEffects(evidence), EscalationTable.of(evidence),
                ReferralTable.of(evidence), OutcomeTable.of(evidence)).map(Table::toString).collect(Collectors.joining("\n"));
    }

    private static Table patients(Evidence evidence) {
        Map<String, String> outcome = new TreeMap<>();
        evidence.named("ReferralReceived").forEach(event -> outcome.put(event.subject(), "in screening"));
        evidence.named("TreatmentCleared").forEach(event -> outcome.put(event.subject(), "cleared, not yet treated"));
        evidence.named("DoseAdministered").forEach(event -> outcome.put(event.subject(), "in treatment"));
        evidence.named("CareEnded").forEach(event -> outcome.put(event.subject(), "ended: " + Words.of(event, "reason")));
        return new Table("Patients by outcome", "", "patients").rows(Counts.of(outcome.values().stream(), word -> word));
    }

    /** A visit missed and then given back as such counts once, as missed. */
    private static Table visits(Evidence evidence) {
        Map<String, String> became = new TreeMap<>();
        evidence.named("VisitBooked").forEach(event -> became.put(visit(event), "to come"));
        evidence.named("VisitCancelled").forEach(event -> became.put(visit(event), "not held: " + Words.of(event, "reason")));
        evidence.named("VisitMissed").forEach(event -> became.put(visit(event), "not held: " + Words.of(event, "kind")));
        evidence.named("PatientArrived").forEach(event -> became.put(visit(event), "going on"));
        evidence.named("SessionCompleted").forEach(event -> became.put(visit(event), "held: " + Words.of(event, "ending")));
        return new Table("Visits", "", "visits").rows(Counts.of(became.values().stream(), word -> word));
    }

    static String visit(Topics.Event event) {
        return event.subject() + " " + event.text("visit");
    }

    private static Table sideEffects(Evidence evidence) {
        Map<String, List<Topics.Event>> byCode = evidence.named("SideEffectReported")
                .collect(Collectors.groupingBy(event -> event.text("code"), TreeMap::new, Collectors.toList()));
        Table table = new Table("Side effects seen in the chair, by grade", "", "1", "2", "3 and more", "serious");
        byCode.forEach((code, events) -> table.row(Words.of(code), graded(events, 1, 1), graded(events, 2, 2), graded(events, 3, 5),
                events.stream().filter(event -> event.json().path("serious").asBoolean()).count()));
        return table;
    }

    private static long graded(List<Topics.Event> events, int least, int most) {
        return events.stream().mapToInt(event -> event.json().path("grade").asInt())
                .filter(grade -> grade >= least && grade <= most).count();
    }
}
