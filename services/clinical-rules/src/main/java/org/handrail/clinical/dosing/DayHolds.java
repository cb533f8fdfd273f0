package org.handrail.clinical.dosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.gate.RemsDuty;
import org.handrail.clinical.gate.Site;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.time.CalendarDays;

/** What stands against a dose on the day. Most of it is asked before the first device; the prescriber stays. */
final class DayHolds {

    private final DoseQuestion question;
    private final Policy policy;
    private final Instant now;
    private final List<Hold> holds = new ArrayList<>();

    private DayHolds(DoseQuestion question, Policy policy, Instant now) {
        this.question = question;
        this.policy = policy;
        this.now = now;
    }

    static List<Hold> of(DoseQuestion question, Policy policy, Instant now) {
        DayHolds day = new DayHolds(question, policy, now);
        day.prescriber();
        day.found();
        day.label();
        if (question.first()) {
            day.ride();
            day.fasting();
            day.screened();
        }
        return day.holds;
    }

    private void prescriber() {
        if (!question.day().prescriberOnSite().isYes()) {
            Rule rule = question.infusion() ? DayRules.PRESCRIBER_IV
                    : RemsDuty.PRESCRIBER_ON_SITE.asks(Site.of(policy)) ? DayRules.PRESCRIBER
                    : DayRules.PRESCRIBER_INPATIENT;
            String reason = question.day().prescriberOnSite().isNo() ? "not-on-site" : "not-known";
            hold(rule, reason, rule.tag().overridable() ? List.of(Lift.PRESCRIBER_ON_SITE, Lift.OVERRIDE)
                    : List.of(Lift.PRESCRIBER_ON_SITE), null);
        }
    }

    private void found() {
        DayChecks day = question.day();
        finding(day.intoxicated(), DayRules.INTOXICATED);
        finding(day.psychosis(), DayRules.PSYCHOSIS);
        finding(day.mania(), DayRules.MANIA);
        finding(day.pregnant(), DayRules.PREGNANT);
        if (question.first() && day.urinary()) {
            hold(DayRules.URINARY, "urinary-symptoms", List.of(Lift.OVERRIDE, Lift.CORRECTED), null);
        }
        if (question.first() && day.pregnant().isUnknown()) {
            hold(DayRules.PREGNANCY_TEST, "not-known", List.of(Lift.PREGNANCY_TEST, Lift.OVERRIDE), null);
        }
        if (question.first() && Arrays.asList(day.intoxicated(), day.psychosis(), day.mania())
                .contains(Answer.UNKNOWN)) {
            hold(DayRules.SEEN, "not-looked-for", List.of(Lift.DAY_CHECK, Lift.OVERRIDE), null);
        }
    }

    private void finding(Answer present, Rule rule) {
        if (present.isYes()) {
            hold(rule, "present", List.of(Lift.DAY_CHECK, Lift.ANOTHER_DAY, Lift.OVERRIDE), null);
        }
    }

    /** What is labelled for another is not this patient's to be given, whoever decides. */
    private void label() {
        Answer fits = question.day().labelFits();
        if (fits.isNo()) {
            hold(DayRules.STOCK, "labelled-for-another", List.of(Lift.DAY_CHECK), null);
        } else if (fits.isUnknown() && question.first() && !question.infusion() && policy.flag(DayRules.LABELLED)) {
            hold(DayRules.STOCK, "label-not-read", List.of(Lift.DAY_CHECK, Lift.OVERRIDE), null);
        }
    }

    private void ride() {
        if (!question.day().ride().isYes()) {
            hold(DayRules.RIDE, question.day().ride().isNo() ? "not-arranged" : "not-known",
                    List.of(Lift.RIDE, Lift.OVERRIDE), null);
        }
    }

    private void fasting() {
        DayChecks day = question.day();
        Rule rule = question.infusion() ? DayRules.FASTING_IV : DayRules.FASTING;
        if (day.lastFoodAt() == null || day.lastDrinkAt() == null) {
            hold(rule, "not-asked", List.of(Lift.FASTING_ASKED, Lift.OVERRIDE), null);
        }
        Instant earliest = Stream.of(
                        after(day.lastFoodAt(), question.infusion() ? DayRules.IV_FOOD_MINUTES : DayRules.FOOD_MINUTES),
                        after(day.lastDrinkAt(), question.infusion() ? DayRules.IV_DRINK_MINUTES : DayRules.DRINK_MINUTES),
                        question.infusion() ? null : after(day.lastNasalSprayAt(), DayRules.SPRAY_MINUTES))
                .filter(Objects::nonNull).max(Instant::compareTo).orElse(Instant.MIN);
        if (now.isBefore(earliest)) {
            hold(rule, "not-yet", List.of(Lift.TIME, Lift.OVERRIDE), earliest);
        }
    }

    private @Nullable Instant after(@Nullable Instant last, Setting.Amount minutes) {
        return last == null ? null : last.plus(DosePermission.minutes(policy.number(minutes)));
    }

    private void screened() {
        DayChecks day = question.day();
        boolean today = day.screenedAt() != null && CalendarDays.sameDay(day.screenedAt(), now, question.zone());
        if (!today || day.screened() == SuicideLevel.UNCLEAR) {
            hold(DayRules.SCREENED, today ? "not-complete" : "not-asked-today",
                    List.of(Lift.SCREENER, Lift.OVERRIDE), null);
        } else if (day.screened() == SuicideLevel.HIGH && !question.acute()) {
            hold(DayRules.SUICIDE_HIGH, "high", List.of(Lift.OVERRIDE, Lift.ANOTHER_DAY), null);
        }
    }

    private void hold(Rule rule, String reason, List<String> liftedBy, @Nullable Instant earliest) {
        holds.add(new Hold(rule.hit(reason), liftedBy, earliest));
    }
}
