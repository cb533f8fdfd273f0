package org.handrail.clinical.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.time.CalendarDays;

/** How often: by calendar days in the clinic's zone, because hours would refuse the label's own days 1, 4 and 8. */
final class CalendarHolds {

    private static final int WINDOW_DAYS = 7;
    private static final String PRESCRIBER = "prescriber-override";

    private CalendarHolds() {}

    static List<Hold> of(DoseQuestion question, Policy policy, Instant now) {
        List<Hold> holds = new ArrayList<>();
        LocalDate today = CalendarDays.dayOf(now, question.zone());
        Set<LocalDate> days = CalendarDays.within(question.givenBefore(), today, WINDOW_DAYS, question.zone());
        int allowed = policy.whole(EsketamineDosing.DAYS_IN_WINDOW);
        List<LocalDate> earlier = days.stream().filter(day -> !day.equals(today)).sorted().toList();
        if (earlier.size() + 1 > allowed) {
            LocalDate free = earlier.get(earlier.size() - allowed).plusDays(WINDOW_DAYS);
            holds.add(new Hold(EsketamineDosing.WEEK.hit("too-many-treatment-days"),
                    List.of("another-day", PRESCRIBER), startOf(free, question)));
        }
        days.stream().max(LocalDate::compareTo)
                .map(last -> last.plusDays(policy.whole(EsketamineDosing.GAP_DAYS)))
                .filter(today::isBefore)
                .ifPresent(free -> holds.add(new Hold(EsketamineDosing.GAP.hit("too-soon-after-last-treatment-day"),
                        List.of("another-day", PRESCRIBER), startOf(free, question))));
        return holds;
    }

    private static Instant startOf(LocalDate day, DoseQuestion question) {
        return day.atStartOfDay(question.zone()).toInstant();
    }
}
