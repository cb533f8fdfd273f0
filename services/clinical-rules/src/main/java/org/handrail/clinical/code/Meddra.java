package org.handrail.clinical.code;

import java.util.List;

/** Lower-level terms as published in the NCI CTCAE list; they change with its version. */
public final class Meddra {

    public static final Code DIZZINESS = verified("10013573", "Dizziness");
    public static final Code VERTIGO = verified("10047340", "Vertigo");
    public static final Code NAUSEA = verified("10028813", "Nausea");
    public static final Code VOMITING = remembered("10047700", "Vomiting");
    public static final Code SOMNOLENCE = verified("10041349", "Somnolence");
    public static final Code HEADACHE = verified("10019211", "Headache");
    public static final Code DYSGEUSIA = verified("10013911", "Dysgeusia");
    public static final Code BLURRED_VISION = verified("10005886", "Blurred vision");
    public static final Code PARAESTHESIA = verified("10033987", "Paraesthesia");
    public static final Code ABNORMAL_DREAMS = remembered("10000125", "Abnormal dreams");
    public static final Code NIGHTMARES = remembered("10029412", "Nightmares");
    public static final Code ANXIETY = verified("10002855", "Anxiety");
    public static final Code EUPHORIA = verified("10015533", "Euphoria");
    public static final Code CONFUSION = verified("10010300", "Confusion");
    public static final Code HALLUCINATION = verified("10019077", "Hallucination");
    public static final Code PSYCHOSIS = verified("10037234", "Psychosis");
    public static final Code MANIA = verified("10026749", "Mania");
    public static final Code FAINT = verified("10042772", "Faint");
    public static final Code SEIZURE = verified("10039906", "Seizure");
    public static final Code HYPOXIA = verified("10021143", "Hypoxia");
    public static final Code APNOEA = verified("10002972", "Apnoea");
    public static final Code STROKE = verified("10042244", "Stroke");
    public static final Code RESPIRATORY_FAILURE = verified("10038695", "Respiratory failure");
    public static final Code SUICIDAL_IDEATION = verified("10042458", "Suicidal ideation");
    public static final Code SUICIDE_ATTEMPT = verified("10042464", "Suicide attempt");
    public static final Code URINARY_FREQUENCY = verified("10046539", "Urinary frequency");
    public static final Code URINARY_URGENCY = verified("10046593", "Urinary urgency");
    public static final Code URINARY_PAIN = verified("10062225", "Urinary pain");
    public static final Code HAEMATURIA = verified("10019450", "Haematuria");
    public static final Code CYSTITIS = verified("10063057", "Cystitis");

    /** Every code of this kind. */
    public static final List<Code> ALL = List.of(DIZZINESS, VERTIGO, NAUSEA, VOMITING, SOMNOLENCE, HEADACHE,
            DYSGEUSIA, BLURRED_VISION, PARAESTHESIA, ABNORMAL_DREAMS, NIGHTMARES, ANXIETY, EUPHORIA, CONFUSION,
            HALLUCINATION, PSYCHOSIS, MANIA, FAINT, SEIZURE, HYPOXIA, APNOEA, STROKE, RESPIRATORY_FAILURE,
            SUICIDAL_IDEATION, SUICIDE_ATTEMPT, URINARY_FREQUENCY, URINARY_URGENCY, URINARY_PAIN, HAEMATURIA,
            CYSTITIS);

    private Meddra() {}

    private static Code verified(String value, String title) {
        return new Code(CodeSystem.MEDDRA, value, title, true);
    }

    private static Code remembered(String value, String title) {
        return new Code(CodeSystem.MEDDRA, value, title, false);
    }
}
