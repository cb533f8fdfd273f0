package org.handrail.clinical.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;
import org.handrail.clinical.time.CalendarDays;

/** The rules for booking a treatment visit, and for one who does not come or is not expected. How often: as at the dose. */
public final class VisitRules {

    private static final String REMS = "Spravato REMS";
    private static final String CLINIC = "Clinic policy";

    public static final Setting.Amount TURNOVER_MINUTES = new Setting.Amount("chair-turnover-minutes",
            "Minutes to make a chair ready for the next patient.", "min", 15, 0, 60);
    public static final Setting.Amount STAGGER_MINUTES = new Setting.Amount("start-stagger-minutes",
            "Minutes in which no more visits begin than there are nurses; 0 for none.", "min", 0, 0, 60);
    public static final Setting.Amount LATE_CANCEL_HOURS = new Setting.Amount("late-cancel-hours",
            "Hours before the start from which on a patient's cancelling is late.", "h", 24, 1, 72);
    public static final Setting.Amount RECENT_RISK_DAYS = new Setting.Amount("recent-risk-days",
            "Days for which an Emergency or Urgent escalation counts as recent when closed days are refitted.", "d", 14, 1,
            90);
    public static final Setting.Amount MISSED_MINUTES = new Setting.Amount("visit-missed-minutes",
            "Minutes after the planned start at which a patient who has not arrived counts as missed.",
            "min", 60, 15, 180);
    static final Limit RIDE_HOUR = new Limit("ride-looked-for",
            "Hour of the day before at which a ride that is not confirmed is looked for.", "h", 12);

    public static final Rule CLEARED = Rule.of("BOOK-CLEARED", Tag.L_MUST, "Cleared for treatment",
            "Visits are booked once eligibility, consent and enrolment stand.", REMS);
    public static final Rule CARE_OPEN = Rule.of("BOOK-CARE-OPEN", Tag.P, "Care goes on",
            "Nothing is booked after the end of care.", CLINIC);
    public static final Rule COURSE_OPEN = Rule.of("BOOK-COURSE-OPEN", Tag.P, "The course goes on",
            "Nothing is booked for a course that has ended until a clinician takes it up again.", CLINIC);
    public static final Rule SCREENING = Rule.of("BOOK-SCREENING", Tag.P, "Screening not too old",
            "Before the first dose the screening is not older than the clinic allows.", CLINIC);
    public static final Rule AUTHORISED = Rule.of("BOOK-AUTHORISED", Tag.P, "Covered by the payer",
            "No more is booked once the payer's authorisation is used up or over.", CLINIC);
    public static final Rule NO_OPEN_ESCALATION = Rule.of("BOOK-NO-ESCALATION", Tag.P, "No open escalation",
            "While an Emergency or Urgent escalation is open, no new visit is booked; those booked stay.", CLINIC);
    public static final Rule NOT_PAST = Rule.of("BOOK-NOT-PAST", Tag.P, "Not in the past",
            "A booking is for a time to come.", CLINIC);
    public static final Rule DAY_OPEN = Rule.of("BOOK-DAY-OPEN", Tag.P, "Clinic day open",
            "Visits are booked on days that the clinic has opened.", CLINIC);
    public static final Rule HOURS = Rule.of("BOOK-HOURS", Tag.P, "Within opening hours",
            "The patient arrives after opening and has left before closing.", CLINIC);
    public static final Rule PRESCRIBER = Rule.of("BOOK-PRESCRIBER", Tag.L_MUST, "Prescriber on site",
            "A prescriber is on site during administration and monitoring, until the patient leaves.", REMS);
    public static final Rule CHAIR = Rule.of("BOOK-CHAIR", Tag.P, "A free chair",
            "One chair for the whole visit, with time to make it ready before and after.", CLINIC)
            .with(TURNOVER_MINUTES);
    public static final Rule NURSE = Rule.of("BOOK-NURSE", Tag.P, "A nurse who can monitor",
            "At no moment of the visit has a nurse more patients than agreed.", CLINIC);
    public static final Rule DAY_CLOSED = Rule.of("BOOK-DAY-CLOSED", Tag.P, "Clinic closed that day",
            "Nothing is booked on a day that the clinic has closed.", CLINIC);
    public static final Rule STAGGER = Rule.of("BOOK-STAGGER", Tag.P, "Starts apart",
            "Visits begin so far apart that a nurse never has two dose windows at once.", CLINIC)
            .with(STAGGER_MINUTES);
    public static final Rule LATE_CANCEL = Rule.of("VISIT-LATE-CANCEL", Tag.P, "Late cancel",
            "A visit that the patient cancels less than a day before is a late cancel, not a no-show.", CLINIC)
            .with(LATE_CANCEL_HOURS);
    public static final Rule REFIT = Rule.of("BOOK-REFIT", Tag.P, "Closed day refitted",
            "Who lost a visit when the clinic closed gets a place again by clinical priority: induction and recent risk "
                    + "first, and all visits that one patient has lost or none.", CLINIC).with(RECENT_RISK_DAYS);
    public static final Rule RIDE = Rule.of("VISIT-RIDE", Tag.P, "Ride confirmed the day before",
            "A ride that is not confirmed at noon of the day before is looked for by a person.", CLINIC).limited(RIDE_HOUR);
    public static final Rule MISSED = Rule.of("VISIT-MISSED", Tag.P, "Missed visit",
            "A patient who has not arrived an hour after the planned start has missed the visit.", CLINIC)
            .with(MISSED_MINUTES);
    public static final Rule EXPECTED = Rule.of("VISIT-EXPECTED", Tag.P, "An expected visit",
            "A patient who comes without a booking that stands is received and recorded, and the visit is noted as "
                    + "a deviation.", CLINIC);

    public static final List<Rule> ALL = List.of(CLEARED, CARE_OPEN, COURSE_OPEN, SCREENING, AUTHORISED,
            NO_OPEN_ESCALATION, NOT_PAST, DAY_OPEN, DAY_CLOSED, HOURS, PRESCRIBER, CHAIR, NURSE, STAGGER, REFIT,
            LATE_CANCEL, RIDE, MISSED, EXPECTED);

    private VisitRules() {}

    /** At noon of the day before, with an afternoon left to call. */
    public static Instant rideLookedFor(Instant start, ZoneId zone) {
        return CalendarDays.dayOf(start, zone).minusDays(1).atTime(RIDE_HOUR.whole(), 0).atZone(zone).toInstant();
    }
}
