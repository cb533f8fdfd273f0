package org.handrail.clinical.escalation;

import java.time.Duration;
import java.util.List;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** How long one person has before the next is called. */
public final class EscalationRules {

    private static final String CLINIC = "Clinic policy";

    private static final Setting.Amount ON_SITE_MINUTES = new Setting.Amount("escalation-emergency-on-site",
            "Minutes one person has to acknowledge an Emergency in the clinic.", "min", 1, 1, 2);
    private static final Setting.Amount REMOTE_MINUTES = new Setting.Amount("escalation-emergency-remote",
            "Minutes one person has to acknowledge an Emergency away from the clinic.", "min", 5, 1, 5);
    private static final Setting.Amount URGENT_MINUTES = new Setting.Amount("escalation-urgent",
            "Minutes one person has to acknowledge an Urgent escalation.", "min", 5, 1, 10);
    private static final Setting.Amount SAME_DAY_MINUTES = new Setting.Amount("escalation-same-day",
            "Minutes one person has to acknowledge a Same day escalation.", "min", 60, 15, 240);
    static final Setting.Amount VOICE_MINUTES = new Setting.Amount("high-risk-voice",
            "Minutes in which a human voice reaches a patient at high risk away from the clinic.", "min", 5, 1, 5);
    static final Setting.Amount FAILED_CALLS = new Setting.Amount("high-risk-failed-calls",
            "Calls without an answer after which the emergency service is called.", "calls", 2, 1, 2);
    static final Setting.Amount TARGET_HOURS = new Setting.Amount("escalation-close-hours",
            "Hours in which a Same day escalation that is not about suicidality is closed.", "h", 24, 4, 24);
    static final Setting.Amount TARGET_LEAST_HOURS = new Setting.Amount("escalation-close-least",
            "Hours that a Same day escalation raised late in the day has in any case.", "h", 4, 1, 8);

    /** Emergency. */
    public static final Rule EMERGENCY = Rule.of("ESC-EMERGENCY", Tag.P, "Emergency ladder",
            "An Emergency is acknowledged within 1 minute in the clinic and 5 minutes elsewhere, "
                    + "or the next person is called.", CLINIC).with(ON_SITE_MINUTES, REMOTE_MINUTES);

    /** Urgent. */
    public static final Rule URGENT = Rule.of("ESC-URGENT", Tag.P, "Urgent ladder",
            "An Urgent escalation is acknowledged within 5 minutes, or the next person is called.", CLINIC)
            .with(URGENT_MINUTES);

    /** Same day. */
    public static final Rule SAME_DAY = Rule.of("ESC-SAME-DAY", Tag.P, "Same day ladder",
            "A Same day escalation is taken by a person within the hour, or the next person is called.", CLINIC)
            .with(SAME_DAY_MINUTES);

    /** Same day, closed. */
    public static final Rule TARGET = Rule.of("ESC-TARGET", Tag.P, "Closed the same day",
            "A Same day escalation about suicidality is closed before the clinic's day is over but has 4 hours in any "
                    + "case, any other within 24 hours.", CLINIC).with(TARGET_HOURS, TARGET_LEAST_HOURS);

    /** Nobody on the rota. */
    public static final Rule NO_ROTA = Rule.of("ESC-NO-ROTA", Tag.P, "Nobody named on call",
            "When no rota names a person for this hour, the clinic's on-call clinician and then its medical "
                    + "director are called by role: never silence.", CLINIC);

    /** Nobody may be watching. */
    public static final Rule UNATTENDED = Rule.of("ESC-UNATTENDED", Tag.P, "Nobody may be watching",
            "A patient who answers while nobody is on call is told so at once, with the crisis line.", CLINIC);

    /** High risk elsewhere. */
    public static final Rule AWAY = Rule.of("ESC-HIGH-AWAY", Tag.P, "High risk away from the clinic",
            "A human voice reaches the patient within 5 minutes; the emergency service is called when a clinician says so "
                    + "or two calls failed.", CLINIC).with(VOICE_MINUTES, FAILED_CALLS);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(EMERGENCY, URGENT, SAME_DAY, TARGET, NO_ROTA, UNATTENDED, AWAY);

    private EscalationRules() {}

    /** How long one person has, for a level that pages. */
    static Duration patience(Level level, boolean onSite, Policy policy) {
        Setting.Amount minutes = switch (level) {
            case EMERGENCY -> onSite ? ON_SITE_MINUTES : REMOTE_MINUTES;
            case URGENT -> URGENT_MINUTES;
            case SAME_DAY, ROUTINE -> SAME_DAY_MINUTES;
        };
        return Duration.ofSeconds(Math.round(policy.number(minutes) * 60));
    }
}
