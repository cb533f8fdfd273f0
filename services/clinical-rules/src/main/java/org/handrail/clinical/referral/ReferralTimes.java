package org.handrail.clinical.referral;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.time.CalendarDays;

/**
 * By when each step of a referral comes about. Days are dates on the clinic's wall, at the same time of day.
 *
 * @param zone the clinic's zone
 */
public record ReferralTimes(Policy policy, ZoneId zone) {

    /** @param from inclusive; @param until inclusive */
    public record Window(Instant from, Instant until) {
    }

    /** Working days are Monday to Friday. */
    public Instant acknowledgeBy(Instant sent) {
        ZonedDateTime day = sent.atZone(zone);
        for (int left = policy.whole(ReferralRules.ACKNOWLEDGE); left > 0;) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
        }
        return day.toInstant();
    }

    /**
     * @param since       when it was taken on, or a visit fell through
     * @param statedWait  days that the therapist has said; absent: as the clinic has set
     * @param appointment absent while none is set; a visit is not late before it
     */
    public Instant firstVisitBy(Instant since, @Nullable Integer statedWait, @Nullable Instant appointment) {
        Instant by = CalendarDays.after(since,
                statedWait == null ? policy.whole(ReferralRules.FIRST_VISIT) : statedWait, zone);
        return appointment != null && appointment.isAfter(by) ? appointment : by;
    }

    public Instant outcomeBy(Instant visit) {
        return CalendarDays.after(visit, policy.whole(ReferralRules.OUTCOME_NOTE), zone);
    }

    /** When a session of integration is best after this dose. */
    public static Window integration(Instant dose, Policy policy) {
        return new Window(dose.plus(Duration.ofHours(policy.whole(ReferralRules.INTEGRATION_FROM))),
                dose.plus(Duration.ofHours(policy.whole(ReferralRules.INTEGRATION_UNTIL))));
    }
}
