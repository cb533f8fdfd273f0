package org.handrail.clinical.dosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.rule.Policy;

/** Devices in turn, the rest between them, and nothing after a stop. */
final class DeviceHolds {

    /** A value at stop level that has not been confirmed yet. */
    private static final String READ_AGAIN = "stop-level-to-be-read-again";

    private DeviceHolds() {}

    static List<Hold> of(DoseQuestion question, Policy policy, Instant now) {
        List<Hold> holds = new ArrayList<>();
        int given = question.givenToday().size();
        if (question.device() <= given) {
            holds.add(new Hold(EsketamineDosing.SEQUENCE.hit("already-given"), List.of(Lift.NEXT_DEVICE), null));
        } else if (question.device() > given + 1) {
            holds.add(new Hold(EsketamineDosing.SEQUENCE.hit("earlier-device-not-recorded"),
                    List.of(Lift.EARLIER_DEVICE, Lift.OVERRIDE), null));
        }
        if (given > 0) {
            Instant rested = question.givenToday().getLast().at()
                    .plus(DosePermission.minutes(policy.number(EsketamineDosing.REST_MINUTES)));
            if (now.isBefore(rested)) {
                holds.add(new Hold(EsketamineDosing.REST.hit("rest-not-over"),
                        List.of(Lift.TIME, Lift.OVERRIDE), rested));
            }
        }
        if (question.stopped() != null) {
            holds.add(new Hold(EsketamineDosing.STOPPED.hit(question.stopped()),
                    List.of(Lift.OVERRIDE, question.stopped().equals(READ_AGAIN) ? "blood-pressure-lower" : Lift.CORRECTED),
                    null));
        }
        return holds;
    }
}
