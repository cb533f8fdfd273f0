package org.handrail.clinical.code;

import java.util.List;

/** Illnesses; a short code stands for every longer one that begins with it. */
public final class Icd10Cm {

    public static final Code SINGLE_DEPRESSION = verified("F32", "Major depression, single");
    public static final Code RECURRENT_DEPRESSION = verified("F33", "Major depression, recurrent");
    public static final Code BIPOLAR = verified("F31", "Bipolar disorder");
    public static final Code SUICIDAL_IDEATION = verified("R45.851", "Suicidal ideation");
    public static final Code SUICIDE_ATTEMPT = verified("T14.91", "Suicide attempt");
    public static final Code HYPERTENSIVE_URGENCY = verified("I16.0", "Hypertensive urgency");
    public static final Code HYPERTENSIVE_EMERGENCY = verified("I16.1", "Hypertensive emergency");
    public static final Code HYPERTENSIVE_CRISIS = verified("I16.9", "Hypertensive crisis");
    public static final Code KETAMINE_ADVERSE_EFFECT = remembered("T41.295A",
            "Adverse effect of ketamine, first visit: an anaesthetic, not a narcotic (T40)");
    public static final Code AORTIC_ANEURYSM = remembered("I71", "Aneurysm of the aorta");
    public static final Code OTHER_ANEURYSM = remembered("I72", "Other aneurysm");
    public static final Code CEREBRAL_ANEURYSM = remembered("I67.1", "Aneurysm in the head");
    public static final Code PERIPHERAL_AV_MALFORMATION = remembered("Q27.3", "Arteriovenous malformation");
    public static final Code CEREBRAL_AV_MALFORMATION = remembered("Q28.2", "Arteriovenous malformation of the brain");
    public static final Code SUBARACHNOID_HAEMORRHAGE = remembered("I60", "Bleeding around the brain");
    public static final Code CEREBRAL_HAEMORRHAGE = remembered("I61", "Bleeding into the brain");
    public static final Code OTHER_HAEMORRHAGE = remembered("I62", "Other bleeding in the head");
    public static final Code HEART_ATTACK = remembered("I21", "Heart attack");
    public static final Code NEXT_HEART_ATTACK = remembered("I22", "Heart attack soon after another");
    public static final Code CARDIAC_ARREST = remembered("I46", "Cardiac arrest");
    public static final Code ISCHAEMIC_STROKE = remembered("I63", "Ischaemic stroke");
    public static final Code UNSTABLE_ANGINA = remembered("I20.0", "Unstable angina");
    public static final Code HYPERTENSIVE_ENCEPHALOPATHY = remembered("I67.4", "Hypertensive encephalopathy");
    public static final Code HIGH_RISK_PREGNANCY = remembered("O09", "High-risk pregnancy");
    public static final Code PREGNANT = remembered("Z33.1", "Pregnant");
    public static final Code NORMAL_PREGNANCY = remembered("Z34", "Normal pregnancy");
    public static final Code PSYCHOTIC_DISORDERS = remembered("F2", "Schizophrenia and other psychotic disorders");
    public static final Code MANIA = remembered("F30", "Mania");
    public static final Code ALCOHOL = remembered("F10", "Disorder by alcohol");
    public static final Code OPIOIDS = remembered("F11", "Disorder by opioids");
    public static final Code CANNABIS = remembered("F12", "Disorder by cannabis");
    public static final Code SEDATIVES = remembered("F13", "Disorder by sedatives");
    public static final Code COCAINE = remembered("F14", "Disorder by cocaine");
    public static final Code STIMULANTS = remembered("F15", "Disorder by other stimulants");
    public static final Code HALLUCINOGENS = remembered("F16", "Disorder by hallucinogens");
    public static final Code INHALANTS = remembered("F18", "Disorder by inhalants");
    public static final Code OTHER_SUBSTANCES = remembered("F19", "Disorder by other substances");
    public static final Code SLEEP_APNOEA = remembered("G47.3", "Sleep apnoea");
    public static final Code ERYTHROPOIETIC_PORPHYRIA = remembered("E80.0", "Porphyria, erythropoietic");
    public static final Code CUTANEOUS_PORPHYRIA = remembered("E80.1", "Porphyria, cutaneous");
    public static final Code OTHER_PORPHYRIA = remembered("E80.2", "Porphyria, other");
    public static final Code GLAUCOMA = remembered("H40", "Glaucoma");

    /** Every code of this kind. */
    public static final List<Code> ALL = List.of(SINGLE_DEPRESSION, RECURRENT_DEPRESSION, BIPOLAR, SUICIDAL_IDEATION,
            SUICIDE_ATTEMPT, HYPERTENSIVE_URGENCY, HYPERTENSIVE_EMERGENCY, HYPERTENSIVE_CRISIS,
            KETAMINE_ADVERSE_EFFECT, AORTIC_ANEURYSM, OTHER_ANEURYSM, CEREBRAL_ANEURYSM, PERIPHERAL_AV_MALFORMATION,
            CEREBRAL_AV_MALFORMATION, SUBARACHNOID_HAEMORRHAGE, CEREBRAL_HAEMORRHAGE, OTHER_HAEMORRHAGE, HEART_ATTACK,
            NEXT_HEART_ATTACK, CARDIAC_ARREST, ISCHAEMIC_STROKE, UNSTABLE_ANGINA, HYPERTENSIVE_ENCEPHALOPATHY,
            HIGH_RISK_PREGNANCY, PREGNANT, NORMAL_PREGNANCY, PSYCHOTIC_DISORDERS, MANIA, ALCOHOL, OPIOIDS, CANNABIS,
            SEDATIVES, COCAINE, STIMULANTS, HALLUCINOGENS, INHALANTS, OTHER_SUBSTANCES, SLEEP_APNOEA,
            ERYTHROPOIETIC_PORPHYRIA, CUTANEOUS_PORPHYRIA, OTHER_PORPHYRIA, GLAUCOMA);

    private Icd10Cm() {}

    private static Code verified(String value, String title) {
        return new Code(CodeSystem.ICD_10_CM, value, title, true);
    }

    private static Code remembered(String value, String title) {
        return new Code(CodeSystem.ICD_10_CM, value, title, false);
    }
}
