package org.handrail.simulator.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.local.http.Json;
import org.handrail.local.partners.LedgerEntry;
import org.handrail.local.partners.Promise;
import org.handrail.simulator.outside.Topics;

/**
 * Two events of different ids can say the same thing, and two requests with different keys can ask for the same. Whether
 * somebody was asked twice is judged by the requests, as if no partner kept keys: what comes again says so. Only a
 * partner that promises neither to know a key nor to tell of one may act again on what says so.
 */
final class NoneTwice implements Invariant {

    /** Facts that there is only one of, by what names them. */
    private static final Map<String, List<String>> ONCE = Map.of(
            "ReferralReceived", List.of(), "CareEnded", List.of(),
            "VisitBooked", List.of("visit"), "PatientArrived", List.of("visit"),
            "CheckInDue", List.of("checkIn"), "CheckInMissed", List.of("checkIn", "rung"),
            "EscalationRaised", List.of("escalation"), "EscalationResolved", List.of("escalation"),
            "EscalationRepaged", List.of("escalation", "rung", "try"));

    @Override
    public String says() {
        return "none twice: no fact told twice, nobody paged or written to twice for one reason";
    }

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>(repeated(evidence.events().stream()
                .filter(event -> ONCE.containsKey(event.name())), NoneTwice::fact));
        broken.addAll(repeated(evidence.requests().stream().filter(LedgerEntry::acted)
                .filter(request -> request.promise() != Promise.NEITHER), LedgerEntry::key));
        broken.addAll(evidence.requests().stream().filter(LedgerEntry::unknowinglyTwice)
                .map(request -> request.partner() + " " + request.key() + ", asked again as if for the first time")
                .toList());
        broken.addAll(repeated(evidence.acted("paging"), NoneTwice::page));
        return broken;
    }

    private static String fact(Topics.Event event) {
        return event.name() + " " + event.subject() + " "
                + ONCE.get(event.name()).stream().map(event::text).collect(Collectors.joining(" "));
    }

    private static String page(LedgerEntry entry) {
        Map<String, Object> page = Json.object(entry.body());
        return "page %s %s %s".formatted(page.get("escalation"), page.get("rung"), page.get("try"));
    }

    private static <T> List<String> repeated(Stream<T> things, Function<T, String> name) {
        return things.collect(Collectors.groupingBy(name, Collectors.counting())).entrySet().stream()
                .filter(e -> e.getValue() > 1).map(e -> e.getKey() + ", " + e.getValue() + " times").toList();
    }
}
