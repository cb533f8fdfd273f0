package org.handrail.clinical.code;

import java.util.List;

/** Findings, illnesses and acts. */
public final class Snomed {

    public static final Code RESISTANT_DEPRESSION = verified("1153570009", "Treatment-resistant depression");
    public static final Code PERSISTENT_DEPRESSION = verified("1153575004",
            "Persistent depressive disorder, easily mistaken for the resistant one");
    public static final Code REFERRAL_TO_PSYCHOTHERAPIST = verified("306343005", "Referral to a psychotherapist");
    public static final Code REFERRAL_TO_SERVICE = verified("306206005", "Referral to a service");
    public static final Code RECURRENT_DEPRESSION = verified("66344007", "Recurrent major depression");
    public static final Code SINGLE_DEPRESSION = verified("36923009", "Major depression, single");
    public static final Code MAJOR_DEPRESSION = remembered("370143000", "Major depressive disorder");
    public static final Code SUICIDAL_THOUGHTS = verified("6471006", "Suicidal thoughts");
    public static final Code HYPERTENSIVE_CRISIS = verified("706882009", "Hypertensive crisis");
    public static final Code BIPOLAR = verified("13746004", "Bipolar disorder");
    public static final Code PHQ9_SCORE = verified("720433000", "PHQ-9 score");
    public static final Code NAUSEA = remembered("422587007", "Nausea");
    public static final Code VOMITING = remembered("422400008", "Vomiting");
    public static final Code DIZZINESS = remembered("404640003", "Dizziness");
    public static final Code SYNCOPE = remembered("271594007", "Syncope");
    public static final Code RESPIRATORY_DEPRESSION = remembered("80954004", "Depressed breathing");
    public static final Code ANAPHYLAXIS = remembered("39579001", "Anaphylaxis");
    public static final Code DYSURIA = remembered("49650001", "Pain on passing water");
    public static final Code SUICIDE_ATTEMPT = remembered("82313006", "Suicide attempt");
    public static final Code AORTIC_ANEURYSM = remembered("67362008", "Aneurysm of the aorta");
    public static final Code ABDOMINAL_ANEURYSM = remembered("233985008", "Aneurysm of the abdominal aorta");
    public static final Code THORACIC_ANEURYSM = remembered("433068007", "Aneurysm of the thoracic aorta");
    public static final Code INTRACRANIAL_ANEURYSM = remembered("128609009", "Aneurysm in the head");
    public static final Code AV_MALFORMATION = remembered("24551003", "Arteriovenous malformation");
    public static final Code CEREBRAL_AV_MALFORMATION = remembered("234142008", "Arteriovenous malformation of the brain");
    public static final Code CEREBRAL_HAEMORRHAGE = remembered("274100004", "Bleeding into the brain");
    public static final Code INTRACRANIAL_HAEMORRHAGE = remembered("1386000", "Bleeding in the head");
    public static final Code HEART_ATTACK = remembered("22298006", "Heart attack");
    public static final Code ACUTE_HEART_ATTACK = remembered("57054005", "Acute heart attack");
    public static final Code HEART_ATTACK_BEFORE = remembered("399211009", "Heart attack in the past");
    public static final Code STEMI = remembered("401303003", "Heart attack with ST elevation");
    public static final Code NSTEMI = remembered("401314000", "Heart attack without ST elevation");
    public static final Code STROKE = remembered("230690007", "Stroke");
    public static final Code ISCHAEMIC_STROKE = remembered("422504002", "Ischaemic stroke");
    public static final Code CARDIAC_ARREST = remembered("410429000", "Cardiac arrest");
    public static final Code UNSTABLE_ANGINA = remembered("4557003", "Unstable angina");
    public static final Code DECOMPENSATED_HEART_FAILURE = remembered("195111005", "Decompensated heart failure");
    public static final Code HYPERTENSIVE_ENCEPHALOPATHY = remembered("50490005", "Hypertensive encephalopathy");
    public static final Code NORMAL_PREGNANCY = remembered("72892002", "Normal pregnancy");
    public static final Code PREGNANCY = remembered("77386006", "Pregnancy");
    public static final Code HIGH_RISK_PREGNANCY = remembered("47200007", "High-risk pregnancy");
    public static final Code PSYCHOTIC_DISORDER = remembered("69322001", "Psychotic disorder");
    public static final Code SCHIZOPHRENIA = remembered("58214004", "Schizophrenia");
    public static final Code MANIA = remembered("231494001", "Mania");
    public static final Code ALCOHOL_DEPENDENCE = remembered("7200002", "Dependence on alcohol");
    public static final Code ALCOHOL_ABUSE = remembered("15167005", "Abuse of alcohol");
    public static final Code UNHEALTHY_DRINKING = remembered("10939881000119105", "Unhealthy drinking");
    public static final Code DRUG_DEPENDENCE = remembered("6525002", "Dependence on a drug");
    public static final Code DRUG_ABUSE = remembered("26416006", "Abuse of a drug");
    public static final Code SUBSTANCE_ABUSE = remembered("66214007", "Abuse of a substance");
    public static final Code DRUG_MISUSE = remembered("361055000", "Misuse of drugs");
    public static final Code SLEEP_APNOEA = remembered("73430006", "Sleep apnoea");
    public static final Code OBSTRUCTIVE_SLEEP_APNOEA = remembered("78275009", "Obstructive sleep apnoea");
    public static final Code PORPHYRIA = remembered("418470004", "Porphyria");
    public static final Code GLAUCOMA = remembered("23986001", "Glaucoma");
    public static final Code HYPERTENSION = remembered("59621000", "High blood pressure");
    public static final Code ISCHAEMIC_HEART_DISEASE = remembered("414545008", "Ischaemic heart disease");
    public static final Code CHRONIC_HEART_FAILURE = remembered("88805009", "Chronic heart failure");
    public static final Code ATRIAL_FIBRILLATION = remembered("49436004", "Atrial fibrillation");
    public static final Code EPILEPSY = remembered("84757009", "Epilepsy");
    public static final Code HYPERTHYROIDISM = remembered("34486009", "Overactive thyroid");
    public static final Code CIRRHOSIS = remembered("19943007", "Cirrhosis of the liver");
    public static final Code INTRAVENOUS_ROUTE = remembered("47625008", "Into a vein");

    /** Every code of this kind. */
    public static final List<Code> ALL = List.of(RESISTANT_DEPRESSION, PERSISTENT_DEPRESSION,
            REFERRAL_TO_PSYCHOTHERAPIST, REFERRAL_TO_SERVICE, RECURRENT_DEPRESSION, SINGLE_DEPRESSION,
            MAJOR_DEPRESSION, SUICIDAL_THOUGHTS, HYPERTENSIVE_CRISIS, BIPOLAR, PHQ9_SCORE, NAUSEA, VOMITING,
            DIZZINESS, SYNCOPE, RESPIRATORY_DEPRESSION, ANAPHYLAXIS, DYSURIA, SUICIDE_ATTEMPT, AORTIC_ANEURYSM,
            ABDOMINAL_ANEURYSM, THORACIC_ANEURYSM, INTRACRANIAL_ANEURYSM, AV_MALFORMATION, CEREBRAL_AV_MALFORMATION,
            CEREBRAL_HAEMORRHAGE, INTRACRANIAL_HAEMORRHAGE, HEART_ATTACK, ACUTE_HEART_ATTACK, HEART_ATTACK_BEFORE,
            STEMI, NSTEMI, STROKE, ISCHAEMIC_STROKE, CARDIAC_ARREST, UNSTABLE_ANGINA, DECOMPENSATED_HEART_FAILURE,
            HYPERTENSIVE_ENCEPHALOPATHY, NORMAL_PREGNANCY, PREGNANCY, HIGH_RISK_PREGNANCY, PSYCHOTIC_DISORDER,
            SCHIZOPHRENIA, MANIA, ALCOHOL_DEPENDENCE, ALCOHOL_ABUSE, UNHEALTHY_DRINKING, DRUG_DEPENDENCE, DRUG_ABUSE,
            SUBSTANCE_ABUSE, DRUG_MISUSE, SLEEP_APNOEA, OBSTRUCTIVE_SLEEP_APNOEA, PORPHYRIA, GLAUCOMA, HYPERTENSION,
            ISCHAEMIC_HEART_DISEASE, CHRONIC_HEART_FAILURE, ATRIAL_FIBRILLATION, EPILEPSY, HYPERTHYROIDISM,
            CIRRHOSIS, INTRAVENOUS_ROUTE);

    private Snomed() {}

    private static Code verified(String value, String title) {
        return new Code(CodeSystem.SNOMED_CT, value, title, true);
    }

    private static Code remembered(String value, String title) {
        return new Code(CodeSystem.SNOMED_CT, value, title, false);
    }
}
