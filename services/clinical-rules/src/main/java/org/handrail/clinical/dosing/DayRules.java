package org.handrail.clinical.dosing;

import java.util.List;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.Setting;
import org.handrail.clinical.rule.Tag;

/** What must be in order on the day, before the first device. */
public final class DayRules {

    private static final String LABEL = "Spravato US prescribing information, dosage and administration";
    private static final String CLINIC = "Clinic policy";

    static final Setting.Amount FOOD_MINUTES = new Setting.Amount("fasting-food",
            "Minutes without food before esketamine.", "min", 120, 120, 240);
    static final Setting.Amount DRINK_MINUTES = new Setting.Amount("fasting-drink",
            "Minutes without drink before esketamine.", "min", 30, 30, 120);
    static final Setting.Amount SPRAY_MINUTES = new Setting.Amount("fasting-nasal-spray",
            "Minutes from a nasal steroid or decongestant to esketamine.", "min", 60, 60, 120);
    static final Setting.Amount IV_FOOD_MINUTES = new Setting.Amount("fasting-iv-food",
            "Minutes without food before an infusion.", "min", 240, 240, 480);
    static final Setting.Amount IV_DRINK_MINUTES = new Setting.Amount("fasting-iv-drink",
            "Minutes without clear drink before an infusion.", "min", 120, 60, 240);

    static final Setting.Flag LABELLED = new Setting.Flag("stock-labelled",
            "Whether devices come labelled for one patient, so that the label is read before each visit's first.", false);

    /** Ride. */
    public static final Rule RIDE = Rule.of("DAY-RIDE", Tag.P, "A ride home",
            "Before the dose somebody is named and confirmed who comes for the patient.", CLINIC);

    /** Fasting, esketamine. */
    public static final Rule FASTING = Rule.of("DAY-FASTING", Tag.L_WEIGH, "Fasting before esketamine",
            "Two hours without food, half an hour without drink, an hour after a nasal steroid or decongestant.", LABEL)
            .with(FOOD_MINUTES, DRINK_MINUTES, SPRAY_MINUTES);

    /** Fasting, infusion. */
    public static final Rule FASTING_IV = Rule.of("DAY-FASTING-IV", Tag.P, "Fasting before an infusion",
            "Four hours without food and two without clear drink.", CLINIC).with(IV_FOOD_MINUTES, IV_DRINK_MINUTES);

    /** Screener. */
    public static final Rule SCREENED = Rule.of("DAY-SCREENED", Tag.P, "Suicide risk asked on the day",
            "The screener since the last contact is answered on the day of each dose.", CLINIC);

    /** HIGH. */
    public static final Rule SUICIDE_HIGH = Rule.of("DAY-SUICIDE-HIGH", Tag.P, "High suicide risk on the day",
            "The patient is never alone, and the prescriber decides in person whether a dose is given and where the "
                    + "patient goes next; where acute suicidal ideation is what is treated, it is no bar.", CLINIC);

    /** Test. */
    public static final Rule PREGNANCY_TEST = Rule.of("DAY-PREGNANCY-TEST", Tag.P, "Pregnancy asked or tested",
            "Before each dose it is known whether the patient is pregnant or cannot be.", CLINIC);

    /** Positive. */
    public static final Rule PREGNANT = Rule.of("DAY-PREGNANT", Tag.L_WEIGH, "Pregnant",
            "A positive test holds the dose, and the patient is told in private.", LABEL);

    /** Looked at. */
    public static final Rule SEEN = Rule.of("DAY-SEEN", Tag.P, "Seen before the dose",
            "Somebody has looked for intoxication, psychosis and mania on the day.", CLINIC);

    /** Intoxicated. */
    public static final Rule INTOXICATED = Rule.of("DAY-INTOXICATED", Tag.L_WEIGH, "Intoxicated",
            "No dose while the patient is intoxicated.", LABEL);

    /** Psychosis. */
    public static final Rule PSYCHOSIS = Rule.of("DAY-PSYCHOSIS", Tag.L_WEIGH, "New psychosis",
            "No dose while the patient is psychotic.", LABEL);

    /** Mania. */
    public static final Rule MANIA = Rule.of("DAY-MANIA", Tag.G, "New mania",
            "No dose while the patient is manic.", "Trials of esketamine and ketamine in depression");

    /** Urinary symptoms. */
    public static final Rule URINARY = Rule.of("DAY-URINARY", Tag.P, "Urinary symptoms: decide before the dose",
            "After urinary symptoms the prescriber decides before the next dose, after a urine test, for a plain infection "
                    + "must not end a course.", "Spravato US prescribing information, cystitis; clinic policy");

    /** Labelled. */
    public static final Rule STOCK = Rule.of("DAY-STOCK", Tag.P, "Stock labelled for one patient",
            "What is labelled for one patient is never given to another; where devices come labelled, somebody has read the "
                    + "label before the first one.", CLINIC).with(LABELLED);

    /** Prescriber, esketamine. */
    public static final Rule PRESCRIBER = Rule.of("DAY-PRESCRIBER", Tag.L_MUST, "A prescriber on site",
            "A prescriber is on site while esketamine is given and the patient is watched.", "Spravato REMS");

    /** Prescriber, infusion. */
    public static final Rule PRESCRIBER_IV = Rule.of("DAY-PRESCRIBER-IV", Tag.P, "A prescriber on site, infusion",
            "A prescriber is on site while ketamine is given and the patient is watched.", CLINIC);

    /** Prescriber, ward. */
    public static final Rule PRESCRIBER_INPATIENT = Rule.of("DAY-PRESCRIBER-INPATIENT", Tag.P,
            "A prescriber on site, ward",
            "On a ward, of which the programme does not say it, a prescriber is on site while esketamine is given and the "
                    + "patient is watched.", CLINIC);

    /** Every rule of this kind. */
    public static final List<Rule> ALL = List.of(RIDE, FASTING, FASTING_IV, SCREENED, SUICIDE_HIGH, PREGNANCY_TEST,
            PREGNANT, SEEN, INTOXICATED, PSYCHOSIS, MANIA, URINARY, STOCK, PRESCRIBER, PRESCRIBER_IV,
            PRESCRIBER_INPATIENT);

    private DayRules() {}
}
