package org.handrail.clinical.sideeffect;

import java.util.List;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.gate.GateRules;
import org.handrail.clinical.monitoring.ReleaseRules;
import org.handrail.clinical.rule.Limit;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Tag;

/** How soon a person looks at a side effect. The grade says how severe, serious says what came of it. */
public final class SideEffectRules {

    private static final String CLINIC = "Clinic policy";

    static final Limit SEVERE = new Limit("grade-severe", "Grade from which an effect is at least Urgent.", "grade", 3);
    static final Limit LIFE_THREATENING = new Limit("grade-life-threatening",
            "Grade from which an effect is an Emergency.", "grade", 4);

    /** By kind. */
    public static final Rule KIND = Rule.of("AE-KIND", Tag.P, "By kind of effect",
            "Each side effect has its own level, from Routine for the expected ones to Emergency.",
            "ASPIRE I and pooled ASPIRE adverse events (PMC7816667, PMC8407443); clinic policy");

    /** By grade. */
    public static final Rule GRADE = Rule.of("AE-GRADE", Tag.G, "By grade",
            "Grade 3 is at least Urgent; grades 4 and 5 are an Emergency.",
            "Common Terminology Criteria for Adverse Events; clinic policy").limited(SEVERE, LIFE_THREATENING);

    /** Serious. */
    public static final Rule SERIOUS = Rule.of("AE-SERIOUS", Tag.L_MUST, "Serious",
            "A serious effect, whatever its grade, is at least Urgent and is reported.", "Spravato REMS");

    /** To whom. */
    public static final Rule REPORTED = Rule.of("AE-REPORTED", Tag.L_MUST, "How a serious effect is reported",
            "An outpatient site reports a serious effect of esketamine on the monitoring form, a ward by telephone.",
            "Spravato REMS").with(GateRules.SITE_KIND);

    /** Blood pressure. */
    public static final Rule PRESSURE = Rule.of("AE-PRESSURE", Tag.P, "Raised blood pressure by what came of it",
            "An expected rise has no grade; a medicine given is grade 2, stop level or not settled at the door grade 3, a "
                    + "crisis grade 4; without a reading before the dose, or after it, a rise that is known counts as not "
                    + "settled, and so does a last value above the one that is weighed before a dose.",
            "Common Terminology Criteria for Adverse Events; clinic policy")
            .with(ReleaseRules.NEAR_SYSTOLIC, ReleaseRules.NEAR_DIASTOLIC, EsketamineDosing.WARN_SYSTOLIC,
                    EsketamineDosing.WARN_DIASTOLIC).revised(2);

    /** Raised by a clinician. */
    public static final Rule RAISED = Rule.of("AE-RAISED", Tag.P, "Raised by a clinician",
            "A clinician may put any side effect at a stricter level than the list, never at a laxer one.", CLINIC);

    /** Not in the list. */
    public static final Rule UNKNOWN = Rule.of("AE-UNKNOWN", Tag.P, "Not in the list",
            "A side effect that the list does not know is looked at the same day, never dropped.", CLINIC);

    /** Misuse. */
    public static final Rule MISUSE = Rule.of("AE-MISUSE", Tag.P, "Signs of misuse",
            "Early visits asked for, lost doses, an overlap in the register, craving or ketamine from elsewhere is looked "
                    + "at within a day.", CLINIC);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(KIND, GRADE, SERIOUS, REPORTED, PRESSURE, RAISED, UNKNOWN, MISUSE);

    private SideEffectRules() {}
}
