package org.handrail.clinical.monitoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.handrail.clinical.gate.RemsDuty;
import org.handrail.clinical.gate.Site;
import org.handrail.clinical.rule.Policy;

/** Whether the monitoring form is owed, until when, and until when it is quiet. */
public final class MonitoringForm {

    private MonitoringForm() {}

    /** Whether it is owed: for any amount given, at a site that the programme asks it of. */
    public static boolean owed(double givenMg, Policy policy) {
        return givenMg > 0 && RemsDuty.MONITORING_FORM.asks(Site.of(policy));
    }

    /** The last day on which it may be sent in time. */
    public static LocalDate lastDay(LocalDate dosed) {
        return dosed.plusDays(FormRules.DAYS.whole());
    }

    /** The last day on which it is a row on the worklist: day 5, or the last working day before it. */
    public static LocalDate worklistUntil(LocalDate dosed, Policy policy) {
        LocalDate day = dosed.plusDays(policy.whole(FormRules.QUIET_DAYS));
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }
}
