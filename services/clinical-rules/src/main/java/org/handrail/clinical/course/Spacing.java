package org.handrail.clinical.course;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.dosing.InfusionRules;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;

/**
 * What must lie between days of treatment, the same as at the dose: by the clinic's calendar, because hours would
 * refuse the label's own days 1, 4 and 8.
 *
 * @param most    treatment days in any seven calendar days
 * @param gapDays calendar days from one treatment day to the next
 */
public record Spacing(int most, int gapDays, Rule week, Rule gap) {

    private static final int WINDOW = 7;

    public static Spacing of(Protocol protocol, Policy policy) {
        return protocol == Protocol.IV_KETAMINE
                ? of(InfusionRules.WEEK, EsketamineDosing.GAP, policy)
                : of(EsketamineDosing.WEEK, EsketamineDosing.GAP, policy);
    }

    private static Spacing of(Rule week, Rule gap, Policy policy) {
        return new Spacing(number(week, policy), number(gap, policy), week, gap);
    }

    private static int number(Rule rule, Policy policy) {
        return policy.whole((Setting.Amount) rule.settings().getFirst());
    }

    /** Whether with this day some seven days in a row that hold it would have too many. */
    public boolean tooMany(LocalDate day, Collection<LocalDate> others) {
        for (LocalDate last = day; last.isBefore(day.plusDays(WINDOW)); last = last.plusDays(1)) {
            LocalDate end = last;
            long taken = others.stream().filter(d -> !d.equals(day))
                    .filter(d -> d.isAfter(end.minusDays(WINDOW)) && !d.isAfter(end)).distinct().count();
            if (taken + 1 > most) {
                return true;
            }
        }
        return false;
    }

    /** Whether this day is another one's or too near to it. */
    public boolean tooNear(LocalDate day, Collection<LocalDate> others) {
        return others.stream().anyMatch(d -> Math.abs(ChronoUnit.DAYS.between(day, d)) < gapDays);
    }

    public boolean fits(LocalDate day, Collection<LocalDate> others) {
        return !tooNear(day, others) && !tooMany(day, others);
    }
}
