package org.handrail.clinical.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;

/**
 * Whom to call, and when, for a patient who is ready and whose ride is not there: the ride at once and after a quarter of
 * an hour, a second contact after half an hour, then the charge nurse every half hour. From an hour before closing it
 * is the charge nurse, whatever was called before.
 */
public final class RideLadder {

    private static final String RIDE = "ride";
    private static final String SECOND_CONTACT = "second-contact";
    private static final String CHARGE_NURSE = "charge-nurse";

    private RideLadder() {}

    /** @param number from 1 @param whom code of whom to call */
    public record Step(int number, String whom, Instant dueAt) {}

    /**
     * The step that follows.
     *
     * @param ready  since when the patient waits
     * @param number of the step before; 0: none yet
     * @param last   when the step before was due; absent: none yet
     */
    public static Step after(Instant ready, int number, @Nullable Instant last, ZoneId zone, Policy policy) {
        Instant lastHour = ready.atZone(zone).toLocalDate().atStartOfDay(zone)
                .withHour(policy.whole(ReleaseRules.CLOSES_AT)).toInstant()
                .minus(Duration.ofMinutes(policy.whole(ReleaseRules.LAST_MINUTES)));
        int next = number + 1;
        Instant due = last == null ? ready : last.plus(Duration.ofMinutes(
                policy.whole(next <= 3 ? ReleaseRules.RIDE_AGAIN : ReleaseRules.NURSE_EVERY)));
        if (last != null && last.isBefore(lastHour) && due.isAfter(lastHour)) {
            due = lastHour;
        }
        return new Step(next, due.isBefore(lastHour) ? whom(next) : CHARGE_NURSE, due);
    }

    private static String whom(int number) {
        return number <= 2 ? RIDE : number == 3 ? SECOND_CONTACT : CHARGE_NURSE;
    }
}
