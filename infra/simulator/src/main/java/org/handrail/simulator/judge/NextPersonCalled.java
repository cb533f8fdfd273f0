package org.handrail.simulator.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.local.http.Json;
import org.handrail.local.partners.LedgerEntry;
import org.handrail.simulator.outside.Topics;

/** From the pages that really went out, and when: one person after another, until somebody has taken it. */
final class NextPersonCalled implements Invariant {

    private static final Duration IN_THE_CLINIC = Duration.ofMinutes(1);
    private static final Duration ELSEWHERE = Duration.ofMinutes(5);

    @Override
    public String says() {
        return "no Emergency or Urgent unacknowledged past its time without the next person called";
    }

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        evidence.named("EscalationRaised").filter(raised -> List.of("emergency", "urgent").contains(raised.text("level")))
                .forEach(raised -> missing(raised, evidence).ifPresent(broken::add));
        return broken;
    }

    /** At the raising and at each end of a person's time somebody further has been called, unless it was taken before. */
    private static Optional<String> missing(Topics.Event raised, Evidence evidence) {
        String escalation = raised.text("escalation");
        Instant from = raised.moment("raisedAt");
        Instant taken = taken(raised, evidence);
        Duration patience = raised.text("level").equals("emergency") && raised.text("raisedBy").equals("session")
                ? IN_THE_CLINIC : ELSEWHERE;
        List<Call> calls = evidence.acted("paging").map(NextPersonCalled::call)
                .filter(call -> call.escalation().equals(escalation)).toList();
        for (int people = 1; ; people++) {
            Instant end = from.plus(patience.multipliedBy(people - 1L));
            if (people > 1 && !taken.isAfter(end) || end.isAfter(evidence.until())) {
                return Optional.empty();
            }
            long called = calls.stream().filter(call -> !call.at().isAfter(end)).map(Call::rung).distinct().count();
            if (called < people) {
                return Optional.of("%s: %d called by %s, taken %s".formatted(escalation, called, end, taken));
            }
        }
    }

    private static Instant taken(Topics.Event raised, Evidence evidence) {
        return Stream.concat(evidence.named("EscalationAcknowledged", raised), evidence.named("EscalationResolved", raised))
                .filter(event -> event.text("escalation").equals(raised.text("escalation")))
                .map(event -> event.moment(event.name().equals("EscalationResolved") ? "resolvedAt" : "acknowledgedAt"))
                .min(Instant::compareTo).orElse(Instant.MAX);
    }

    private record Call(String escalation, int rung, Instant at) {
    }

    private static Call call(LedgerEntry entry) {
        Map<String, Object> page = Json.object(entry.body());
        return new Call(String.valueOf(page.get("escalation")), ((Number) page.get("rung")).intValue(),
                Instant.parse(entry.careTime()));
    }
}
