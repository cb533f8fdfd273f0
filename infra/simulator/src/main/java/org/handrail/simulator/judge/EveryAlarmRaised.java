package org.handrail.simulator.judge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever sees a danger names an escalation; somebody has to have been given it. */
final class EveryAlarmRaised implements Invariant {

    private static final List<String> ALARMS = List.of("SuicideRiskRaised", "VitalsThresholdCrossed", "SideEffectReported");

    @Override
    public String says() {
        return "every escalation that a service has named was raised, so that a person takes it";
    }

    @Override
    public List<String> broken(Evidence evidence) {
        Set<String> raised = evidence.named("EscalationRaised").map(event -> event.text("escalation"))
                .collect(Collectors.toSet());
        return ALARMS.stream().flatMap(evidence::named).flatMap(alarm -> Stream.of(alarm.text("escalation"))
                .filter(named -> !named.isEmpty() && !raised.contains(named))
                .map(named -> "%s of %s at %s".formatted(alarm.name(), named, alarm.time()))).toList();
    }
}
