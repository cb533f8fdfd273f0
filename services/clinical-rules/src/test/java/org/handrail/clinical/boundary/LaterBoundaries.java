package org.handrail.clinical.boundary;

import static org.handrail.clinical.boundary.Boundary.of;
import static org.handrail.clinical.boundary.Boundary.says;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.handrail.clinical.boundary.Boundary.Case;
import org.handrail.clinical.checkin.AskedAtVisit;
import org.handrail.clinical.checkin.CheckInKind;
import org.handrail.clinical.checkin.CheckInTimes;
import org.handrail.clinical.checkin.LifestyleGoal;
import org.handrail.clinical.escalation.AwayFromClinic;
import org.handrail.clinical.escalation.Call;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.escalation.Climb;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.NextPage;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.escalation.Target;
import org.handrail.clinical.outcome.BenefitReview;
import org.handrail.clinical.outcome.Outcome;
import org.handrail.clinical.outcome.OutcomeClass;
import org.handrail.clinical.outcome.Trend;
import org.handrail.clinical.referral.ReferralTimes;
import org.handrail.clinical.rule.Policy;

/** The numbers of the ladder of people, of check-ins, of outcomes and of referrals. */
final class LaterBoundaries {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    /** A Monday, ten in the morning at the clinic. */
    private static final Instant T = Instant.parse("2026-06-01T14:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-06-02T02:00:00Z");

    static final List<Boundary> ALL = List.of(
            of("ESC-EMERGENCY", "escalation-emergency-on-site", 1, 0.99, nextPerson(Level.EMERGENCY, true)),
            of("ESC-EMERGENCY", "escalation-emergency-remote", 5, 4.99, nextPerson(Level.EMERGENCY, false)),
            of("ESC-URGENT", "escalation-urgent", 5, 4.99, nextPerson(Level.URGENT, true)),
            of("ESC-SAME-DAY", "escalation-same-day", 60, 59.99, nextPerson(Level.SAME_DAY, false)),
            of("ESC-TARGET", "escalation-close-hours", 24, 23.99, hours(policy ->
                    Target.of(Level.SAME_DAY, "worsening", T, ZONE, policy).orElseThrow())),
            of("ESC-TARGET", "escalation-close-least", 4, 3.99, (hours, policy) -> !Target.of(Level.SAME_DAY,
                    "suicide-risk-low", EVENING, ZONE, policy).orElseThrow().isAfter(after(EVENING, hours))),
            of("ESC-HIGH-AWAY", "high-risk-voice", 5, 4.99, (minutes, policy) ->
                    !AwayFromClinic.voiceBy(T, policy).isAfter(after(T, minutes / 60))),
            of("ESC-HIGH-AWAY", "high-risk-failed-calls", 2, 1, (calls, policy) ->
                    AwayFromClinic.emergencyService((int) calls, false, policy).isPresent()),

            of("FUP-CHECK-IN", "check-in-after-visit", 24, 23.99, hours(policy -> times(policy).dayAfter(T).dueAt())),
            of("FUP-CHECK-IN", "check-in-first-visits", 2, 3, (visit, policy) ->
                    times(policy).asksTheDayAfter((int) visit, false)),
            of("FUP-CALL-4H", "check-in-after-unplanned-end", 4, 3.99, hours(policy ->
                    times(policy).callAfterUnplannedEnd(T, null).dueAt())),
            of("FUP-FIRST-WEEK", "check-in-early-days", 3, 2, days(policy -> times(policy).day3(T).dueAt())),
            of("FUP-FIRST-WEEK", "check-in-late-days", 7, 6, days(policy -> times(policy).day7(T).dueAt())),
            of("FUP-NEAR-VISIT", "check-in-near-visit", 24, 24.01, (hours, policy) ->
                    times(policy).nearVisit(T, T, after(T, hours))),
            of("FUP-AFTER-SERIES", "check-in-after-series", 28, 27, days(policy -> times(policy).afterSeries(T, 0).dueAt())),
            of("FUP-AFTER-SERIES", "check-in-month", 30, 29, apart(0, 1)),
            of("FUP-AFTER-SERIES", "check-in-months", 6, 7, (step, policy) ->
                    times(policy).afterSeries(T, (int) step).kind() == CheckInKind.MONTHLY),
            of("FUP-AFTER-SERIES", "check-in-quarter", 91, 90, apart(6, 7)),
            of("FUP-MISSED", "check-in-retry", 24, 23.99, hours(policy -> times(policy).patienceEnds(T, 0, false))),
            of("FUP-MISSED", "check-in-retry-at-risk", 4, 3.99, hours(policy -> times(policy).patienceEnds(T, 0, true))),
            of("FUP-ITEM-9", "contact-after-item-9-from", 24, 23.99, hours(policy -> times(policy).contactAfter(T).opensAt())),
            of("FUP-ITEM-9", "contact-after-item-9-by", 72, 71.99, hours(policy -> times(policy).contactAfter(T).dueAt())),
            of("FUP-ITEM-9", "contact-while-positive", 7, 6, days(policy -> times(policy).contactAgainAfter(T).opensAt())),
            of("FUP-WORDS", "check-in-words-read", 4, 3.99, hours(policy -> times(policy).wordsRead(T).dueAt())),
            of("FUP-PLAN", "check-in-plan", 28, 27, days(policy -> times(policy).planAfter(T).dueAt())),
            of("FUP-DISCHARGE", "contact-after-discharge", 7, 6, days(policy -> times(policy).afterDischarge(T).dueAt())),
            of("FUP-SCORE", "phq9-every-days", 7, 6, asked("FUP-SCORE", ago -> new AskedAtVisit(ago, T, T, T, T))),
            of("WATCH-LIVER", "liver-tests-days", 365, 364, asked("WATCH-LIVER", ago -> new AskedAtVisit(T, T, T, ago, ago))),
            of("FUP-EXERCISE", "exercise-times", 3, 4, (count, policy) ->
                    LifestyleGoal.EXERCISE.usualTimes(policy) >= count),

            of("OUT-CLASS", "outcome-response", 50, 49, fallen(OutcomeClass.RESPONSE)),
            of("OUT-CLASS", "outcome-partial", 30, 29, fallen(OutcomeClass.PARTIAL)),
            of("OUT-CLASS", "outcome-improvement", 20, 19, fallen(OutcomeClass.IMPROVEMENT)),
            of("OUT-REMISSION", "remission-phq-9", 4, 5, remission("phq-9")),
            of("OUT-REMISSION", "remission-madrs", 12, 13, remission("madrs")),
            of("OUT-REMISSION", "remission-qids-sr16", 5, 6, remission("qids-sr16")),
            of("OUT-RELAPSE", "relapse-rise", 6, 5, says("OUT-RELAPSE", "up-from-best", (rise, policy) ->
                    trend(20, 5, 5 + rise.intValue()).relapse(T, policy))),
            of("OUT-RELAPSE", "relapse-high", 15, 14, says("OUT-RELAPSE", "high-twice", (score, policy) ->
                    trend(24, 10, score.intValue(), score.intValue()).relapse(T, policy))),
            of("OUT-WORSE", "worsening", 5, 4, (rise, policy) ->
                    trend(20, 10, 10 + (int) rise).worsening(policy).isPresent()),
            of("OUT-BENEFIT-REVIEW", "benefit-review-infusions", 4, 3, (visits, policy) ->
                    BenefitReview.because("iv-ketamine", (int) visits, policy).isPresent()),
            of("OUT-BENEFIT-REVIEW", "benefit-review-sessions", 8, 7, (visits, policy) ->
                    BenefitReview.because("esketamine-trd", (int) visits, policy).isPresent()),
            of("OUT-STOP-REVIEW", "outcome-improvement", 19, 20, (fall, policy) ->
                    BenefitReview.proposesStop(outcome(fall, policy)).isPresent()),
            of("OUT-EARLY-SIGN", "outcome-improvement", 19, 20, (fall, policy) -> BenefitReview.earlySign(
                    Collections.nCopies(3, outcome(fall, policy).classified())).isPresent()),
            of("OUT-EARLY-SIGN", "early-infusions", 3, 2, (count, policy) -> BenefitReview.earlySign(
                    Collections.nCopies((int) count, OutcomeClass.NONE)).isPresent()),

            of("REF-LOOP", "referral-acknowledge", 3, 2, (days, policy) ->
                    !new ReferralTimes(policy, ZONE).acknowledgeBy(T).isAfter(workingDays((int) days))),
            of("REF-LOOP", "referral-first-visit", 14, 13, days(policy ->
                    new ReferralTimes(policy, ZONE).firstVisitBy(T, null, null))),
            of("REF-LOOP", "referral-outcome-note", 7, 6, days(policy -> new ReferralTimes(policy, ZONE).outcomeBy(T))),
            of("REF-INTEGRATION", "integration-from", 24, 23.99, hours(policy -> ReferralTimes.integration(T, policy).from())),
            of("REF-INTEGRATION", "integration-until", 72.01, 72, (hours, policy) ->
                    after(T, hours).isAfter(ReferralTimes.integration(T, policy).until())));

    /** A moment that a policy makes. */
    private interface Moment {
        Instant by(Policy policy);
    }

    private LaterBoundaries() {}

    private static CheckInTimes times(Policy policy) {
        return new CheckInTimes(policy, ZONE);
    }

    private static Instant after(Instant from, double hours) {
        return from.plus(Duration.ofMillis(Math.round(hours * 3_600_000)));
    }

    /** Whether that moment has come so many hours later. */
    private static Case hours(Moment moment) {
        return (hours, policy) -> !moment.by(policy).isAfter(after(T, hours));
    }

    private static Case days(Moment moment) {
        return (days, policy) -> !moment.by(policy).isAfter(T.atZone(ZONE).plusDays((long) days).toInstant());
    }

    private static Case apart(int step, int later) {
        return (days, policy) -> !times(policy).afterSeries(T, later).dueAt().isAfter(times(policy).afterSeries(T, step)
                .dueAt().atZone(ZONE).plusDays((long) days).toInstant());
    }

    private static Case asked(String rule, Function<Instant, AskedAtVisit> asked) {
        return says(rule, (days, policy) -> asked.apply(T.atZone(ZONE).minusDays(days.longValue()).toInstant())
                .owed(T, ZONE, policy));
    }

    private static Case nextPerson(Level level, boolean onSite) {
        Rota rota = new Rota(1, List.of(
                new Rota.Rung(1, "p-1", List.of("pager"), T.minusSeconds(60), T.plus(Duration.ofDays(2))),
                new Rota.Rung(2, "p-2", List.of("pager"), T.minusSeconds(60), T.plus(Duration.ofDays(2)))));
        Ladder called = new Ladder("ep~v1~" + level, level, T, onSite,
                List.of(new Call(1, "p-1", "pager", 1, T, CallOutcome.SENT)), null, null, null);
        return (minutes, policy) -> Climb.nextPage(called, rota, policy, after(T, minutes / 60)) instanceof NextPage.Owed;
    }

    private static Outcome outcome(double fall, Policy policy) {
        return Outcome.of("phq-9", 100, 100 - (int) fall, policy).orElseThrow();
    }

    private static Case fallen(OutcomeClass wanted) {
        return (fall, policy) -> outcome(fall, policy).classified().atLeast(wanted);
    }

    private static Case remission(String instrument) {
        return (score, policy) -> Outcome.of(instrument, 25, (int) score, policy).orElseThrow().remission();
    }

    /** The first before the first dose, the others after it. */
    private static Trend trend(int... totals) {
        List<Trend.Score> scores = new ArrayList<>();
        for (int i = 0; i < totals.length; i++) {
            scores.add(new Trend.Score("a" + i, totals[i], T.plus(Duration.ofDays(7L * i - 1))));
        }
        return new Trend("phq-9", 14, scores);
    }

    private static Instant workingDays(int days) {
        ZonedDateTime day = T.atZone(ZONE);
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
        }
        return day.toInstant();
    }
}
