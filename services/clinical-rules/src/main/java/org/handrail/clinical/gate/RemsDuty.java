package org.handrail.clinical.gate;

import java.util.Arrays;
import java.util.List;
import org.handrail.clinical.dosing.DayRules;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.monitoring.FormRules;
import org.handrail.clinical.monitoring.ReleaseRules;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.sideeffect.SideEffectRules;

/** What the programme of esketamine asks of each kind of site, and the rule that keeps it. */
public enum RemsDuty {
    CERTIFIED(GateRules.CERTIFIED, true, true),
    /** With a health-care professional and a pulse oximeter; of a ward the text read says nothing. */
    PRESCRIBER_ON_SITE(DayRules.PRESCRIBER, true, false),
    ENROLLED(GateRules.ENROLMENT, true, false),
    /** On how she is watched and how she leaves safely, before the first dose. */
    COUNSELLED(GateRules.COUNSELLED, true, false),
    /** The patient sprays and is watched doing it; nothing is taken home. */
    OBSERVED(EsketamineDosing.OBSERVED, true, true),
    TWO_HOURS(ReleaseRules.TWO_HOURS, true, true),
    SEDATION_OVER(ReleaseRules.AWAKE, true, true),
    DISSOCIATION_OVER(ReleaseRules.DISSOCIATION, true, true),
    RESPIRATORY_DEPRESSION_OVER(ReleaseRules.BREATHING, true, true),
    /** Within seven days after every visit with a dose. */
    MONITORING_FORM(FormRules.MONITORING, true, false),
    /** By an outpatient site on the form, by a ward on the phone. */
    SERIOUS_EVENTS(SideEffectRules.SERIOUS, true, true);

    private final Rule rule;
    private final boolean outpatient;
    private final boolean inpatient;

    RemsDuty(Rule rule, boolean outpatient, boolean inpatient) {
        this.rule = rule;
        this.outpatient = outpatient;
        this.inpatient = inpatient;
    }

    public Rule rule() {
        return rule;
    }

    public boolean asks(Site site) {
        return site == Site.OUTPATIENT ? outpatient : inpatient;
    }

    /** The duties of this kind of site. */
    public static List<RemsDuty> at(Site site) {
        return Arrays.stream(values()).filter(duty -> duty.asks(site)).toList();
    }
}
