package org.handrail.clinical.dosing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.time.CalendarDays;

/**
 * The blood pressure before the first device: read on the day, with a diastolic value below the systolic one; above 140/90 read again after 15 minutes; still
 * above, the prescriber weighs; from 160/100 it is held.
 */
final class PressureBeforeDose {

    private PressureBeforeDose() {}

    static PressureJudgement judge(DoseQuestion question, Policy policy, Instant now) {
        Instant firstDevice = question.first() ? now : question.givenToday().getFirst().at();
        List<PressureReading> today = question.pressures().stream()
                .filter(reading -> CalendarDays.sameDay(reading.at(), now, question.zone()))
                .filter(reading -> !reading.at().isAfter(firstDevice))
                .sorted(Comparator.comparing(PressureReading::at)).toList();
        @Nullable PressureReading last = today.isEmpty() ? null : today.getLast();
        if (last == null) {
            return unread("not-read-today");
        }
        if (last.inDoubt()) {
            return unread("in-doubt");
        }
        if (!last.whole() && !raised(last, policy)) {
            return unread("one-value-missing");
        }
        if (!raised(last, policy)) {
            return today.stream().anyMatch(reading -> raised(reading, policy))
                    ? new PressureJudgement(List.of(), List.of(EsketamineDosing.PRESSURE_RECHECK.hit("came-down")))
                    : PressureJudgement.FINE;
        }
        return PressureJudgement.held(raisedHold(today, last, policy));
    }

    private static PressureJudgement unread(String reason) {
        return PressureJudgement.held(new Hold(EsketamineDosing.PRESSURE_READ.hit(reason),
                List.of("blood-pressure-read", Lift.OVERRIDE), null));
    }

    private static Hold raisedHold(List<PressureReading> today, PressureReading last, Policy policy) {
        Duration wait = DosePermission.minutes(policy.number(EsketamineDosing.RECHECK_MINUTES));
        Instant firstRaised = today.stream().filter(reading -> raised(reading, policy))
                .map(PressureReading::at).findFirst().orElseThrow();
        if (last.at().isBefore(firstRaised.plus(wait))) {
            return new Hold(EsketamineDosing.PRESSURE_RECHECK.hit("recheck-due"),
                    List.of("blood-pressure-recheck", Lift.OVERRIDE), null);
        }
        boolean high = last.atOrAbove(policy.whole(EsketamineDosing.HOLD_SYSTOLIC),
                policy.whole(EsketamineDosing.HOLD_DIASTOLIC));
        return high
                ? new Hold(EsketamineDosing.PRESSURE_HOLD.hit("still-high-after-recheck"),
                        List.of("blood-pressure-lower", "another-day", Lift.OVERRIDE), null)
                : new Hold(EsketamineDosing.PRESSURE_WEIGH.hit("still-raised-after-recheck"),
                        List.of("blood-pressure-lower", Lift.OVERRIDE), null);
    }

    private static boolean raised(PressureReading reading, Policy policy) {
        return reading.above(policy.whole(EsketamineDosing.WARN_SYSTOLIC),
                policy.whole(EsketamineDosing.WARN_DIASTOLIC));
    }
}
