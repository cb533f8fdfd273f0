package org.handrail.followup.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** When a patient is asked after a visit, and what follows when no answer comes. */
public final class CheckInRules {

    private static final String CLINIC = "Clinic policy";

    static final Setting.Amount AFTER_VISIT = new Setting.Amount("check-in-after-visit",
            "Hours after the end of a visit at which the patient is asked.", "h", 24, 12, 72);
    static final Setting.Amount AFTER_UNPLANNED_END = new Setting.Amount("check-in-after-unplanned-end",
            "Hours within which a patient is called who did not leave in the ordinary way.", "h", 4, 1, 4);
    static final Setting.Amount RETRY = new Setting.Amount("check-in-retry",
            "Hours without an answer after which the second channel is tried, and again a person calls.", "h", 24, 4,
            48);
    static final Setting.Amount RETRY_AT_RISK = new Setting.Amount("check-in-retry-at-risk",
            "Hours without an answer after which a person calls when the last risk was moderate or higher.", "h", 4, 1,
            4);

    /** The ordinary check-in. */
    public static final Rule CHECK_IN = Rule.of("FUP-CHECK-IN", Tag.P, "Check-in after a visit",
            "A patient is asked 24 hours after each visit at which a drug was given: safety, side effects, sleep, and "
                    + "whether the driving advice was kept.", CLINIC).with(AFTER_VISIT);

    /** The call after an end that was not a release. */
    public static final Rule CALL_AFTER_UNPLANNED_END = Rule.of("FUP-CALL-4H", Tag.P, "Call after an unplanned end",
            "Whoever left against advice, unnoticed, early or by ambulance is called within 4 hours.", CLINIC)
            .with(AFTER_UNPLANNED_END);

    /** The ladder of a check-in without an answer. */
    public static final Rule MISSED = Rule.of("FUP-MISSED", Tag.P, "Check-in without an answer",
            "Without an answer the second channel is tried after 24 hours and a person reaches out at 48; at moderate "
                    + "risk or higher a person reaches out at 4.", CLINIC).with(RETRY, RETRY_AT_RISK);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(CHECK_IN, CALL_AFTER_UNPLANNED_END, MISSED);

    private CheckInRules() {
    }

    static Instant dueAfterVisit(Instant ended) {
        return ended.plus(hours(AFTER_VISIT));
    }

    static Instant dueAfterUnplannedEnd(Instant ended, Integer hours) {
        return ended.plus(hours == null ? hours(AFTER_UNPLANNED_END) : Duration.ofHours(hours));
    }

    /** When the next rung of a silent check-in is due: rung 1, 2; after the last there is none. */
    static Instant missedAt(CheckIn checkIn, boolean atRisk) {
        Duration step = atRisk ? hours(RETRY_AT_RISK) : hours(RETRY);
        return checkIn.dueAt().plus(step.multipliedBy(checkIn.missed() + 1L));
    }

    private static Duration hours(Setting.Amount amount) {
        return Duration.ofMinutes(Math.round(amount.byDefault() * 60));
    }
}
