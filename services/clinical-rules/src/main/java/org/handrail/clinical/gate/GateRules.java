package org.handrail.clinical.gate;

import java.util.List;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** What is in order before treatment begins, and stays so. */
public final class GateRules {

    private static final String REMS = "Spravato REMS";
    private static final String PAYERS = "Payer criteria; clinic policy";

    /** Also of rules elsewhere that the programme keeps otherwise on a ward. */
    public static final Setting.Choice SITE_KIND = new Setting.Choice("site-kind",
            "What kind of place gives esketamine, since the programme asks less of a ward.", "outpatient",
            List.of("outpatient", "inpatient"));
    static final Setting.Amount AHEAD_DAYS = new Setting.Amount("authorisation-ahead-days",
            "Days ahead at which a booked visit beyond the authorisation is shown.", "days", 7, 3, 30);
    static final Setting.Amount REGISTER_DAYS = new Setting.Amount("pdmp-days",
            "Days after which the register of dispensed controlled drugs is asked again.", "days", 30, 7, 90);

    /** Consent. */
    public static final Rule CONSENT = Rule.of("GATE-CONSENT", Tag.G, "Consent",
            "Consent is written, and stands.", "American Society of Ketamine Physicians; " + REMS);

    /** Consent to ketamine. */
    public static final Rule OFF_LABEL = Rule.of("GATE-OFF-LABEL", Tag.G, "Consent to use outside the licence",
            "For ketamine the consent says that no authority has approved it for depression and that the long-term risk is "
                    + "not known.", "American Society of Ketamine Physicians");

    /** Enrolment. */
    public static final Rule ENROLMENT = Rule.of("GATE-ENROLMENT", Tag.L_MUST, "Enrolled in the programme",
            "At an outpatient site patient and prescriber have signed the enrolment before the first dose of esketamine; "
                    + "without it no later dose is given either.", REMS).with(SITE_KIND).revised(2);

    /** Counselling. */
    public static final Rule COUNSELLED = Rule.of("GATE-COUNSELLED", Tag.L_MUST, "Counselled before the first dose",
            "At an outpatient site the patient was told, before the first dose of esketamine, how she is watched after it and "
                    + "how she leaves safely.", REMS).with(SITE_KIND);

    /** Certificate. */
    public static final Rule CERTIFIED = Rule.of("GATE-SITE", Tag.L_MUST, "Certified site",
            "Esketamine is given only at a site whose certificate is in force; a certificate that nobody has recorded is "
                    + "none.", REMS);

    /** Authorisation. */
    public static final Rule AUTHORISATION = Rule.of("GATE-AUTHORISATION", Tag.P, "Authorised by the payer",
            "Where payers ask for it, a visit is covered by an authorisation in force with units left.", PAYERS);

    /** Authorisation, ahead. */
    public static final Rule AHEAD = Rule.of("GATE-AUTHORISATION-AHEAD", Tag.P, "Authorisation shown ahead",
            "A booked visit beyond the authorisation shows 7 days ahead and is not cancelled.", "Clinic policy")
            .with(AHEAD_DAYS);

    /** Register. */
    public static final Rule REGISTER = Rule.of("GATE-PDMP", Tag.P, "Register of dispensed controlled drugs",
            "The register is asked when a course begins and every 30 days, and closes no running course.", PAYERS)
            .with(REGISTER_DAYS);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(CONSENT, OFF_LABEL, ENROLMENT, COUNSELLED, CERTIFIED, AUTHORISATION, AHEAD,
            REGISTER);

    private GateRules() {}
}
