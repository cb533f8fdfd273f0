package org.handrail.clinical.dosing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;
import org.handrail.clinical.time.CalendarDays;

/** What keeps an infusion of ketamine, which is off-label, from being worked out wrongly. */
public final class InfusionRules {

    private static final String CLINIC = "Clinic policy";

    static final Setting.Amount WEIGHT_DAYS = new Setting.Amount("iv-weight-days",
            "Days that a weight may be old.", "days", 30, 1, 30);
    static final Setting.Amount CEILING_MG_PER_KG = new Setting.Amount("iv-ceiling-mg-per-kg",
            "Most that is ordered by weight.", "mg/kg", 1, 0.5, 1);
    static final Setting.Amount CEILING_MG = new Setting.Amount("iv-ceiling-mg",
            "Most that is ordered for one infusion.", "mg", 100, 40, 100);
    static final Setting.Amount DAYS_IN_WINDOW = new Setting.Amount("iv-days-in-7",
            "Infusion days allowed in any 7 calendar days.", "days", 3, 1, 3);

    /** Weight. */
    public static final Rule WEIGHT = Rule.of("IV-WEIGHT", Tag.P, "A weight of late",
            "An infusion is worked out from a weight that is at most 30 days old.", CLINIC).with(WEIGHT_DAYS);

    /** Ceiling. */
    public static final Rule CEILING = Rule.of("IV-CEILING", Tag.P, "Most that is ordered",
            "No order beyond 1 mg for each kg, and none beyond 100 mg.", CLINIC).with(CEILING_MG_PER_KG, CEILING_MG);

    /** Consistent. */
    public static final Rule CONSISTENT = Rule.of("IV-CONSISTENT", Tag.P, "Numbers that fit",
            "Milligrams by weight, milligrams, millilitres and strength of an infusion must come to the same; a tenfold "
                    + "slip is the one that kills.", CLINIC);

    /** Second person. */
    public static final Rule SECOND_CHECK = Rule.of("IV-SECOND-CHECK", Tag.P, "Checked by another person",
            "What is drawn up is worked out by two people, each by herself, and both come to what was ordered.", CLINIC);

    /** Days. */
    public static final Rule WEEK = Rule.of("IV-WEEK", Tag.P, "At most three infusion days in seven",
            "That day and the six before it, by the clinic's calendar, hold at most three infusion days.", CLINIC)
            .with(DAYS_IN_WINDOW);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(WEIGHT, CEILING, CONSISTENT, SECOND_CHECK, WEEK);

    private InfusionRules() {}

    /** By dates on the clinic's wall. */
    static boolean tooOld(Instant weighedAt, Instant now, Policy policy, ZoneId zone) {
        return CalendarDays.dayOf(weighedAt, zone).plusDays(policy.whole(WEIGHT_DAYS))
                .isBefore(CalendarDays.dayOf(now, zone));
    }
}
