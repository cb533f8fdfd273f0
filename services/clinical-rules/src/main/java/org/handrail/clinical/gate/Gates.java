package org.handrail.clinical.gate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.time.CalendarDays;

/** Whether each gate stands open: empty, or the rule that closes it. */
public final class Gates {

    private Gates() {}

    /** @param active absent: nobody has consented; false: withdrawn @param offLabel whether it covers such use */
    public static Optional<RuleHit> consent(Protocol protocol, @Nullable Boolean active, boolean offLabel) {
        if (active == null) {
            return Optional.of(GateRules.CONSENT.hit("consent-missing"));
        }
        if (!active) {
            return Optional.of(GateRules.CONSENT.hit("consent-withdrawn"));
        }
        return !protocol.restricted() && !offLabel
                ? Optional.of(GateRules.OFF_LABEL.hit("consent-not-off-label")) : Optional.empty();
    }

    public static Optional<RuleHit> enrolment(Protocol protocol, boolean enrolled, Policy policy) {
        return !enrolled && protocol.restricted() && RemsDuty.ENROLLED.asks(Site.of(policy))
                ? Optional.of(GateRules.ENROLMENT.hit("enrolment-missing")) : Optional.empty();
    }

    /** @param counselled on how she is watched and how she leaves */
    public static Optional<RuleHit> counselling(Protocol protocol, boolean counselled, Policy policy) {
        return !counselled && protocol.restricted() && RemsDuty.COUNSELLED.asks(Site.of(policy))
                ? Optional.of(GateRules.COUNSELLED.hit("counselling-missing")) : Optional.empty();
    }

    /** @param certifiedUntil first moment at which the certificate is over; absent: none is recorded */
    public static Optional<RuleHit> site(Protocol protocol, @Nullable Instant certifiedUntil, Instant at) {
        boolean certified = certifiedUntil != null && at.isBefore(certifiedUntil);
        return !certified && protocol.restricted()
                ? Optional.of(GateRules.CERTIFIED.hit("site-not-certified")) : Optional.empty();
    }

    /** One authorisation of a payer. @param until first moment at which it is over @param left units not used up */
    public record Authorised(Instant from, Instant until, int left) {

        boolean inTime(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /** @param asked whether the clinic's payers want to authorise visits @param known those not taken back */
    public static Optional<RuleHit> authorisation(boolean asked, List<Authorised> known, Instant at) {
        if (!asked || known.stream().anyMatch(one -> one.inTime(at) && one.left() > 0)) {
            return Optional.empty();
        }
        String reason = known.isEmpty() ? "authorisation-missing"
                : known.stream().anyMatch(one -> one.inTime(at)) ? "authorisation-used-up" : "authorisation-ended";
        return Optional.of(GateRules.AUTHORISATION.hit(reason));
    }

    /** From when on a booked visit that nobody provides for is shown. */
    public static Instant shownFrom(Instant visit, Policy policy, ZoneId zone) {
        return CalendarDays.dayOf(visit, zone).minusDays(policy.whole(GateRules.AHEAD_DAYS)).atStartOfDay(zone).toInstant();
    }

    /** When the register is asked again. @param asked absent: never in this course, so at once */
    public static Instant registerAgain(@Nullable Instant asked, Instant cleared, Policy policy, ZoneId zone) {
        return asked == null ? cleared : CalendarDays.after(asked, policy.whole(GateRules.REGISTER_DAYS), zone);
    }
}
