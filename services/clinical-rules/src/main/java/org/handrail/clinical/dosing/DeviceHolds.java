package org.handrail.clinical.dosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.rule.Policy;

/** Order, number of devices and the rest between them. */
final class DeviceHolds {

    private static final String PRESCRIBER = "prescriber-override";

    private DeviceHolds() {}

    static List<Hold> of(DoseQuestion question, Policy policy, Instant now) {
        List<Hold> holds = new ArrayList<>();
        int given = question.givenToday().size();
        if (question.orderedMg() == null) {
            holds.add(new Hold(EsketamineDosing.ORDER.hit("no-order"), List.of("order-written"), null));
        } else if (!EsketamineDosing.AMOUNTS_MG.contains(question.orderedMg())) {
            holds.add(new Hold(EsketamineDosing.ORDER.hit("amount-not-possible"), List.of("order-changed"), null));
        } else if (question.device() * EsketamineDosing.DEVICE_MG > question.orderedMg()) {
            holds.add(new Hold(EsketamineDosing.AMOUNT.hit("ordered-dose-reached"),
                    List.of("order-changed", PRESCRIBER), null));
        }
        if (question.device() <= given) {
            holds.add(new Hold(EsketamineDosing.SEQUENCE.hit("already-given"), List.of("next-device-asked"), null));
        } else if (question.device() > given + 1) {
            holds.add(new Hold(EsketamineDosing.SEQUENCE.hit("earlier-device-not-recorded"),
                    List.of("earlier-device-recorded", PRESCRIBER), null));
        }
        if (given > 0) {
            Instant rested = question.givenToday().getLast()
                    .plus(DosePermission.minutes(policy.number(EsketamineDosing.REST_MINUTES)));
            if (now.isBefore(rested)) {
                holds.add(new Hold(EsketamineDosing.REST.hit("rest-not-over"),
                        List.of("time", PRESCRIBER), rested));
            }
        }
        if (question.stopped()) {
            holds.add(new Hold(EsketamineDosing.STOPPED.hit("dosing-stopped"), List.of(PRESCRIBER), null));
        }
        return holds;
    }
}
