package org.handrail.clinical.monitoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Tag;

/** The monitoring form that the programme is owed after each visit with a dose. */
public final class FormRules {

    /** Calendar days after the dose within which it is sent. */
    public static final int DAYS = 7;
    private static final int QUIET_DAYS = 5;

    /** Seven days. */
    public static final Rule MONITORING = Rule.of("FORM-MONITORING", Tag.L_MUST, "Monitoring form within seven days",
            "After every visit in which any esketamine was given the monitoring form is sent within 7 calendar days, "
                    + "however the visit ended.", "Spravato REMS, patient monitoring form");

    /** When it calls for attention. */
    public static final Rule ATTENTION = Rule.of("FORM-ATTENTION", Tag.P, "When the form calls for attention",
            "A row on the worklist to day 5, or the last working day before it, then medium, and late from day 8.",
            "Clinic policy");

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(MONITORING, ATTENTION);

    private FormRules() {}

    /** The last day on which it is a row on the worklist: day 5, or the last working day before it. */
    public static LocalDate worklistUntil(LocalDate dosed) {
        LocalDate day = dosed.plusDays(QUIET_DAYS);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }
}
