package org.handrail.clinical.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.time.CalendarDays;

/**
 * The times of the check-ins, by the policy of the clinic. Hours are hours; days are dates on the clinic's wall, at the
 * same time of day, whether a day lasts 23, 24 or 25 hours.
 *
 * @param zone the clinic's zone
 */
public record CheckInTimes(Policy policy, ZoneId zone) {

    /** @param opensAt from when the patient may be asked; @param dueAt by when, the same for a message */
    public record Window(CheckInKind kind, Instant opensAt, Instant dueAt) {

        static Window at(CheckInKind kind, Instant due) {
            return new Window(kind, due, due);
        }
    }

    /** @param visit 1 for the first visit with a drug; @param changed whether another dose than before was given */
    public boolean asksTheDayAfter(int visit, boolean changed) {
        return visit <= policy.whole(CheckInRules.FIRST_VISITS) || changed;
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
        return Window.at(CheckInKind.DAY_3, after(firstDose, CheckInRules.EARLY, 1));
    }

    public Window day7(Instant firstDose) {
        return Window.at(CheckInKind.DAY_7, after(firstDose, CheckInRules.LATE, 1));
    }

    /** @param step 0 is the first after the last dose; then the monthly ones, then the quarterly, for ever */
    public Window afterSeries(Instant lastDose, int step) {
        int months = policy.whole(CheckInRules.MONTHS);
        Instant first = after(lastDose, CheckInRules.AFTER_SERIES, 1);
        if (step == 0) {
            return Window.at(CheckInKind.POST_SERIES, first);
        }
        return step <= months
                ? Window.at(CheckInKind.MONTHLY, after(first, CheckInRules.MONTH, step))
                : Window.at(CheckInKind.QUARTERLY, after(after(first, CheckInRules.MONTH, months),
                        CheckInRules.QUARTER, step - months));
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
        Instant week = after(contact, CheckInRules.CONTACT_AGAIN, 1);
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

    /** After a hospital stay. */
    public Window afterDischarge(Instant left) {
        return new Window(CheckInKind.OUTREACH, left, after(left, CheckInRules.AFTER_DISCHARGE, 1));
    }

    public Window planAfter(Instant agreed) {
        return Window.at(CheckInKind.PLAN, after(agreed, CheckInRules.PLAN_AGAIN, 1));
    }

    /** Whether a visit that begins then asks instead. */
    public boolean nearVisit(Instant opensAt, Instant dueAt, Instant visit) {
        Duration near = hours(CheckInRules.NEAR_VISIT);
        Instant last = opensAt.plus(near).isAfter(dueAt) ? opensAt.plus(near) : dueAt;
        return !visit.isBefore(opensAt.minus(near)) && !visit.isAfter(last);
    }

    /**
     * Whether a form that was answered then is recent enough for a check-in: the screener on the day itself or later, the
     * others as before a dose.
     */
    public boolean recent(String form, Instant answered, Instant opensAt) {
        int days = form.equals(Instrument.C_SSRS_SCREENER.toString()) ? 1 : policy.whole(CheckInRules.SCORE_EVERY);
        return CalendarDays.dayOf(answered, zone).plusDays(days).isAfter(CalendarDays.dayOf(opensAt, zone));
    }

    /** When a form that the answers to a check-in have left out is asked for once more. */
    public Window formsAgain(CheckInKind kind, Instant answered, boolean atRisk) {
        return Window.at(kind, patienceEnds(answered, 0, atRisk));
    }

    /** When a message without an answer has waited long enough: the first time, then the second. */
    public Instant patienceEnds(Instant asked, int missed, boolean atRisk) {
        return asked.plus(atRisk ? hours(CheckInRules.RETRY_AT_RISK)
                : hours(CheckInRules.RETRY).multipliedBy(missed + 1L));
    }

    private Duration hours(Setting.Amount amount) {
        return Duration.ofMinutes(Math.round(policy.number(amount) * 60));
    }

    private Instant after(Instant moment, Setting.Amount days, int times) {
        return CalendarDays.after(moment, (long) policy.whole(days) * times, zone);
    }
}
