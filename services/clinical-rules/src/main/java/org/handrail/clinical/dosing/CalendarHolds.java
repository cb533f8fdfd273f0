package org.handrail.clinical.dosing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.time.CalendarDays;

/** How often: by calendar days in the clinic's zone, because hours would refuse the label's own days 1, 4 and 8. */
final class CalendarHolds {

    private static final int WINDOW_DAYS = EsketamineDosing.WINDOW_DAYS.whole();

    private CalendarHolds() {}

    static List<Hold> of(DoseQuestion question, Policy policy, Instant now) {
        List<Hold> holds = new ArrayList<>();
        LocalDate today = CalendarDays.dayOf(now, question.zone());
        Set<LocalDate> days = CalendarDays.within(question.timesBefore(), today, WINDOW_DAYS, question.zone());
        int allowed = policy.whole(question.infusion() ? InfusionRules.DAYS_IN_WINDOW : EsketamineDosing.DAYS_IN_WINDOW);
        Rule week = question.infusion() ? InfusionRules.WEEK : EsketamineDosing.WEEK;
        List<LocalDate> earlier = days.stream().filter(day -> !day.equals(today)).sorted().toList();
        if (earlier.size() + 1 > allowed) {
            LocalDate free = earlier.get(earlier.size() - allowed).plusDays(WINDOW_DAYS);
            holds.add(new Hold(week.hit("too-many-treatment-days"),
                    List.of(Lift.ANOTHER_DAY, Lift.OVERRIDE), startOf(free, question)));
        }
        days.stream().max(LocalDate::compareTo)
                .map(last -> last.plusDays(policy.whole(EsketamineDosing.GAP_DAYS)))
                .filter(today::isBefore)
                .ifPresent(free -> holds.add(new Hold(EsketamineDosing.GAP.hit("too-soon-after-last-treatment-day"),
                        List.of(Lift.ANOTHER_DAY, Lift.OVERRIDE), startOf(free, question))));
        if (!question.infusion() && mgInWindow(question, today) + EsketamineDosing.DEVICE_MG > EsketamineDosing.MOST_WEEK_MG.value()) {
            holds.add(new Hold(EsketamineDosing.WEEK_MG.hit("more-than-168-mg-in-seven-days"),
                    List.of(Lift.ANOTHER_DAY, Lift.OVERRIDE), null));
        }
        return holds;
    }

    private static double mgInWindow(DoseQuestion question, LocalDate today) {
        LocalDate first = today.minusDays(WINDOW_DAYS - 1L);
        return question.everything().filter(dose -> {
            LocalDate day = CalendarDays.dayOf(dose.at(), question.zone());
            return !day.isBefore(first) && !day.isAfter(today);
        }).mapToDouble(GivenDose::amountMg).sum();
    }

    /** A payer's limit is said and holds nothing. */
    static Stream<RuleHit> notes(DoseQuestion question, Policy policy) {
        boolean acute = question.ordered() != null && question.ordered().protocol() == Protocol.ESKETAMINE_MDSI;
        long given = question.everything().filter(dose -> dose.amountMg() > 0).count();
        boolean beyond = !question.infusion() && given >= policy.whole(
                acute ? EsketamineDosing.COURSE_DEVICES_MDSI : EsketamineDosing.COURSE_DEVICES);
        return beyond ? Stream.of(EsketamineDosing.COURSE.hit("more-devices-than-payers-cover")) : Stream.empty();
    }

    private static Instant startOf(LocalDate day, DoseQuestion question) {
        return day.atStartOfDay(question.zone()).toInstant();
    }
}
