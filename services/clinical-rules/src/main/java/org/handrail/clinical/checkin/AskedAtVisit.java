package org.handrail.clinical.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.time.CalendarDays;

/**
 * What is still to be asked before the dose of a visit, because one dose does little harm and many may: the score that
 * shows the course, and bladder, memory and liver.
 *
 * @param phq9      when it was last answered; absent: never
 * @param urinary   when urinary symptoms were last asked about; absent: never
 * @param cognition when memory and thinking were last asked about; absent: never
 * @param liver     when liver tests were last taken; absent: never
 * @param firstDose absent before it
 */
public record AskedAtVisit(@Nullable Instant phq9, @Nullable Instant urinary, @Nullable Instant cognition,
                           @Nullable Instant liver, @Nullable Instant firstDose) {

    /** Each rule that asks for something; empty when all was asked. */
    public List<RuleHit> owed(Instant now, ZoneId zone, Policy policy) {
        List<RuleHit> owed = new ArrayList<>();
        LocalDate today = CalendarDays.dayOf(now, zone);
        if (phq9 == null || days(phq9, policy.whole(CheckInRules.SCORE_EVERY), zone).compareTo(today) <= 0) {
            owed.add(CheckInRules.SCORE.hit("phq-9-due"));
        }
        if (urinary == null || !CalendarDays.sameDay(urinary, now, zone)) {
            owed.add(CheckInRules.URINARY.hit("not-asked-today"));
        }
        if (cognition == null || !CalendarDays.sameDay(cognition, now, zone)) {
            owed.add(CheckInRules.COGNITION.hit("not-asked-today"));
        }
        @Nullable Instant since = liver == null ? firstDose : liver;
        if (since != null && days(since, policy.whole(CheckInRules.LIVER_EVERY), zone).compareTo(today) <= 0) {
            owed.add(CheckInRules.LIVER.hit("liver-tests-due"));
        }
        return owed;
    }

    private static LocalDate days(Instant last, int days, ZoneId zone) {
        return CalendarDays.dayOf(last, zone).plusDays(days);
    }
}
