package org.handrail.clinical.checkin;

import java.time.Duration;
import java.time.Instant;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Setting;

/** The times of the check-ins, by the policy of the clinic. */
public record CheckInTimes(Policy policy) {

    /** As the rules have it where a clinic has set nothing. */
    public static final CheckInTimes USUAL = new CheckInTimes(Policy.DEFAULTS);

    /** @param opensAt from when the patient may be asked; @param dueAt by when, the same for a message */
    public record Window(CheckInKind kind, Instant opensAt, Instant dueAt) {

        static Window at(CheckInKind kind, Instant due) {
            return new Window(kind, due, due);
        }
    }

    /** @param visit 1 for the first visit with a drug; @param changed whether another dose than before was given */
    public boolean asksTheDayAfter(int visit, boolean changed) {
        return visit <= 2 || changed;
    }

    public Window dayAfter(Instant ended) {
        return Window.at(CheckInKind.DAY_AFTER, ended.plus(hours(CheckInRules.AFTER_VISIT)));
    }

    /** @param hours as whoever ended the visit has asked for; absent: as the rule has it */
    public Window callAfterUnplannedEnd(Instant ended, @Nullable Integer hours) {
        Duration within = hours == null ? hours(CheckInRules.AFTER_UNPLANNED_END) : Duration.ofHours(hours);
        return new Window(CheckInKind.CALL_AFTER_UNPLANNED_END, ended, ended.plus(within));
    }

    public Window day3(Instant firstDose) {
        return Window.at(CheckInKind.DAY_3, firstDose.plus(days(CheckInRules.EARLY)));
    }

    public Window day7(Instant firstDose) {
        return Window.at(CheckInKind.DAY_7, firstDose.plus(days(CheckInRules.LATE)));
    }

    /** @param step 0 is the first after the last dose; then the monthly ones, then the quarterly, for ever */
    public Window afterSeries(Instant lastDose, int step) {
        int months = policy.whole(CheckInRules.MONTHS);
        Instant first = lastDose.plus(days(CheckInRules.AFTER_SERIES));
        if (step == 0) {
            return Window.at(CheckInKind.POST_SERIES, first);
        }
        Duration month = days(CheckInRules.MONTH);
        return step <= months
                ? Window.at(CheckInKind.MONTHLY, first.plus(month.multipliedBy(step)))
                : Window.at(CheckInKind.QUARTERLY, first.plus(month.multipliedBy(months))
                        .plus(days(CheckInRules.QUARTER).multipliedBy((long) step - months)));
    }

    /** As people count: the first monthly one is 1, and the first quarterly one. */
    public int numberInRow(int step) {
        int months = policy.whole(CheckInRules.MONTHS);
        return step <= months ? step : step - months;
    }

    /** The first contact after an answer that was positive. */
    public Window contactAfter(Instant positive) {
        return new Window(CheckInKind.OUTREACH, positive.plus(hours(CheckInRules.CONTACT_FROM)),
                positive.plus(hours(CheckInRules.CONTACT_BY)));
    }

    /** The next, while it has not become negative. */
    public Window contactAgainAfter(Instant contact) {
        Instant week = contact.plus(days(CheckInRules.CONTACT_AGAIN));
        return new Window(CheckInKind.OUTREACH, week, week.plus(hours(CheckInRules.CONTACT_FROM)));
    }

    /** One call when consent was withdrawn, within a day. */
    public Window safetyCall(Instant ended) {
        return new Window(CheckInKind.OUTREACH, ended, ended.plus(hours(CheckInRules.AFTER_VISIT)));
    }

    /** By when a person has read what the patient wrote. */
    public Window wordsRead(Instant written) {
        return new Window(CheckInKind.OUTREACH, written, written.plus(hours(CheckInRules.WORDS_READ)));
    }

    public Window planAfter(Instant agreed) {
        return Window.at(CheckInKind.PLAN, agreed.plus(days(CheckInRules.PLAN_AGAIN)));
    }

    /** Whether a visit that begins then asks instead. */
    public boolean nearVisit(Instant opensAt, Instant dueAt, Instant visit) {
        Duration near = hours(CheckInRules.NEAR_VISIT);
        Instant last = opensAt.plus(near).isAfter(dueAt) ? opensAt.plus(near) : dueAt;
        return !visit.isBefore(opensAt.minus(near)) && !visit.isAfter(last);
    }

    /** When a message without an answer has waited long enough: the first time, then the second. */
    public Instant patienceEnds(Instant asked, int missed, boolean atRisk) {
        return asked.plus(atRisk ? hours(CheckInRules.RETRY_AT_RISK)
                : hours(CheckInRules.RETRY).multipliedBy(missed + 1L));
    }

    private Duration hours(Setting.Amount amount) {
        return Duration.ofMinutes(Math.round(policy.number(amount) * 60));
    }

    private Duration days(Setting.Amount amount) {
        return hours(amount).multipliedBy(24);
    }
}
