package org.handrail.simulator.people;

import java.time.Duration;
import java.util.Map;
import org.handrail.local.http.Json;
import org.handrail.local.partners.LedgerEntry;
import org.handrail.simulator.cohort.Dice;
import org.handrail.simulator.cohort.Twist;
import org.handrail.simulator.engine.Watcher;

/** Whoever is paged, and takes the escalation after a moment. */
public final class OnCall implements Watcher {

    private final Workplace place;
    private final Dice dice;

    public OnCall(Workplace place, Dice dice) {
        this.place = place;
        this.dice = dice;
    }

    @Override
    public void hears(LedgerEntry request) {
        if (!request.partner().equals("paging")) {
            return;
        }
        Map<String, Object> page = Json.object(request.body());
        String escalation = String.valueOf(page.get("escalation"));
        String person = String.valueOf(page.get("person"));
        place.of(escalation.substring(0, escalation.indexOf('~'))).filter(patient -> answers(patient, escalation, page))
                .ifPresent(patient -> place.plan(patient, place.now().plus(takes(patient, page)), () -> place.expect(patient,
                        "taking " + escalation, patient.care().acknowledge(escalation, person))));
    }

    private static boolean answers(Case patient, String escalation, Map<String, Object> page) {
        String visit = escalation.split("~")[1];
        boolean nobodyFirst = visit.matches("v[0-9]+") && patient.visit(visit).has(Twist.CRISIS_AND_NO_ANSWER);
        return !nobodyFirst || !page.get("rung").equals(1);
    }

    /** Quicker the more it matters, and never so slow that the next person is called. */
    private Duration takes(Case patient, Map<String, Object> page) {
        String escalation = String.valueOf(page.get("escalation"));
        // Not by the episode: its name is another in each run.
        Dice own = dice.named(patient.plan().name() + escalation.substring(escalation.indexOf('~')) + page.get("rung"));
        return switch (String.valueOf(page.get("level"))) {
            case "emergency" -> Duration.ofSeconds(own.between(15, 50));
            case "urgent" -> Duration.ofSeconds(own.between(40, 240));
            default -> Duration.ofMinutes(own.between(5, 50));
        };
    }
}
