package org.handrail.clinical.sideeffect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Level;

/**
 * What patients feel after ketamine or esketamine, with the level at which it is raised by default. Where the same
 * effect can be harmless or not, it has two codes, and the person who records it chooses by what was seen.
 *
 * <p>Codes of the dictionary are lower-level terms as published in the NCI CTCAE list. They change with its version,
 * so both go into the record.
 */
public enum SideEffect {
    DIZZINESS("dizziness", 10013573, Level.ROUTINE),
    VERTIGO("vertigo", 10047340, Level.ROUTINE),
    DISSOCIATION("dissociation", null, Level.ROUTINE),
    DISSOCIATION_SEVERE("dissociation-severe", null, Level.URGENT),
    FLOATING("floating", null, Level.ROUTINE),
    VISUAL_DISTURBANCE("visual-disturbance", null, Level.ROUTINE),
    NAUSEA("nausea", 10028813, Level.ROUTINE),
    VOMITING("vomiting", 10047700, Level.ROUTINE),
    VOMITING_PERSISTENT("vomiting-persistent", 10047700, Level.SAME_DAY),
    SOMNOLENCE("somnolence", 10041349, Level.ROUTINE),
    SEDATION_DEEP("sedation-deep", 10041349, Level.URGENT),
    HEADACHE("headache", 10019211, Level.ROUTINE),
    HEADACHE_THUNDERCLAP("headache-thunderclap", 10019211, Level.EMERGENCY),
    DYSGEUSIA("dysgeusia", 10013911, Level.ROUTINE),
    BLURRED_VISION("blurred-vision", 10005886, Level.ROUTINE),
    VISION_LOSS_SUDDEN("vision-loss-sudden", null, Level.EMERGENCY),
    PARAESTHESIA("paraesthesia", 10033987, Level.ROUTINE),
    ABNORMAL_DREAMS("abnormal-dreams", 10000125, Level.ROUTINE),
    NIGHTMARES("nightmares", 10029412, Level.ROUTINE),
    NIGHTMARES_DISTRESSING("nightmares-distressing", 10029412, Level.SAME_DAY),
    ANXIETY("anxiety", 10002855, Level.SAME_DAY),
    PANIC("panic", null, Level.SAME_DAY),
    PANIC_SEVERE("panic-severe", null, Level.URGENT),
    AGITATION_SEVERE("agitation-severe", null, Level.URGENT),
    EUPHORIA("euphoria", 10015533, Level.SAME_DAY),
    CONFUSION("confusion", 10010300, Level.URGENT),
    HALLUCINATION("hallucination", 10019077, Level.URGENT),
    PSYCHOSIS("psychosis", 10037234, Level.URGENT),
    MANIA("mania", 10026749, Level.URGENT),
    BLOOD_PRESSURE_INCREASED("blood-pressure-increased", null, Level.ROUTINE),
    FAINT("faint", 10042772, Level.URGENT),
    SYNCOPE_WITH_INJURY("syncope-with-injury", 10042772, Level.EMERGENCY),
    SEIZURE("seizure", 10039906, Level.EMERGENCY),
    HYPOXIA("hypoxia", 10021143, Level.EMERGENCY),
    APNOEA("apnoea", 10002972, Level.EMERGENCY),
    STROKE("stroke", 10042244, Level.EMERGENCY),
    RESPIRATORY_FAILURE("respiratory-failure", 10038695, Level.EMERGENCY),
    ANAPHYLAXIS("anaphylaxis", null, Level.EMERGENCY),
    CHEST_PAIN("chest-pain", null, Level.EMERGENCY),
    SUICIDAL_IDEATION("suicidal-ideation", 10042458, Level.SAME_DAY),
    SUICIDE_ATTEMPT("suicide-attempt", 10042464, Level.EMERGENCY),
    URINARY_FREQUENCY("urinary-frequency", 10046539, Level.SAME_DAY),
    URINARY_URGENCY("urinary-urgency", 10046593, Level.SAME_DAY),
    URINARY_PAIN("urinary-pain", 10062225, Level.SAME_DAY),
    HAEMATURIA("haematuria", 10019450, Level.SAME_DAY),
    CYSTITIS("cystitis", 10063057, Level.SAME_DAY);

    /** Name of the dictionary that the numbers belong to. */
    public static final String DICTIONARY = "meddra";
    /** The public list that the numbers were taken from. */
    public static final String DICTIONARY_VERSION = "ctcae-5.0";

    private final String code;
    private final @Nullable Integer meddra;
    private final Level level;

    SideEffect(String code, @Nullable Integer meddra, Level level) {
        this.code = code;
        this.meddra = meddra;
        this.level = level;
    }

    /** The effect with this code; empty when the list has none. */
    public static Optional<SideEffect> of(String code) {
        return Arrays.stream(values()).filter(effect -> effect.code.equals(code)).findFirst();
    }

    public static List<SideEffect> all() {
        return List.of(values());
    }

    /** Whether it is one of the bladder, which a prescriber weighs before the next dose. */
    public boolean urinary() {
        return this == URINARY_FREQUENCY || this == URINARY_URGENCY || this == URINARY_PAIN || this == HAEMATURIA
                || this == CYSTITIS;
    }

    /** Code in the dictionary; absent when the public list has none. */
    public @Nullable Integer meddra() {
        return meddra;
    }

    /** The level at which it is raised when nothing makes it worse. */
    public Level level() {
        return level;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
