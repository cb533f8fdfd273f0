package org.handrail.clinical.monitoring;

import java.util.List;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** The rules of the monitoring form that the programme is owed after each visit with a dose; see {@link MonitoringForm}. */
public final class FormRules {

    private static final String FORM = "Spravato REMS, patient monitoring form; clinic policy";

    static final Limit DAYS = new Limit("form-days",
            "Calendar days after the dose within which it is sent.", "days", 7);
    static final Setting.Amount QUIET_DAYS = new Setting.Amount("form-quiet-days",
            "Calendar days after the dose to which it is a row on the worklist.", "days", 5, 2, 6);

    /** Seven days. */
    public static final Rule MONITORING = Rule.of("FORM-MONITORING", Tag.L_MUST, "Monitoring form within seven days",
            "After every visit in which any esketamine was given the monitoring form is sent within 7 calendar days, "
                    + "however the visit ended.", "Spravato REMS, patient monitoring form").limited(DAYS);

    /** When it calls for attention. */
    public static final Rule ATTENTION = Rule.of("FORM-ATTENTION", Tag.P, "When the form calls for attention",
            "A row on the worklist to day 5, or the last working day before it, then medium, and late from day 8.",
            "Clinic policy").with(QUIET_DAYS);

    /** What the readings say to its questions. */
    public static final Rule SIGNS = Rule.of("FORM-SIGNS", Tag.P, "What the form says of the visit",
            "The pressure at 40 minutes is the one read 35 to 50 minutes after the last device; sedated is below MOAA/S 5; "
                    + "respiratory depression is breathing below 8 a minute or a saturation below 90, and none only when both "
                    + "were read.", FORM)
            .with(MonitoringRules.FIRST_CHECK, MonitoringRules.RR_STOP, MonitoringRules.SPO2_STOP)
            .limited(MonitoringRules.EARLY_MINUTES, MonitoringRules.LATE_MINUTES, ReleaseRules.AWAKE_SCORE);

    /** Acceptable or not. */
    public static final Rule ACCEPTABLE = Rule.of("FORM-ACCEPTABLE", Tag.P, "Vital signs acceptable, on the form",
            "Before the dose up to 140/90 with a saturation of 92, at the door by the numbers of the door; who sends the form "
                    + "may say otherwise, and what was not read is not known.", FORM)
            .with(EsketamineDosing.WARN_SYSTOLIC, EsketamineDosing.WARN_DIASTOLIC, MonitoringRules.SPO2_NOTE,
                    ReleaseRules.EXIT_SYSTOLIC, ReleaseRules.EXIT_DIASTOLIC, ReleaseRules.NEAR_SYSTOLIC,
                    ReleaseRules.NEAR_DIASTOLIC, ReleaseRules.EXIT_SPO2, ReleaseRules.NEAR_SPO2);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(MONITORING, ATTENTION, SIGNS, ACCEPTABLE);

    private FormRules() {}
}
