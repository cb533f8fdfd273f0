package org.handrail.clinical.sideeffect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.code.Code;
import org.handrail.clinical.code.Meddra;
import org.handrail.clinical.escalation.Level;

/**
 * What patients feel after ketamine or esketamine, with the level at which it is raised by default. Where the same
 * effect can be harmless or not, it has two codes, and the person who records it chooses by what was seen.
 *
 * <p>Codes of the dictionary are lower-level terms as published in the NCI CTCAE list. They change with its version,
 * so both go into the record.
 */
public enum SideEffect {
    DIZZINESS("dizziness", Meddra.DIZZINESS, Level.ROUTINE),
    VERTIGO("vertigo", Meddra.VERTIGO, Level.ROUTINE),
    DISSOCIATION("dissociation", null, Level.ROUTINE),
    DISSOCIATION_SEVERE("dissociation-severe", null, Level.URGENT),
    FLOATING("floating", null, Level.ROUTINE),
    VISUAL_DISTURBANCE("visual-disturbance", null, Level.ROUTINE),
    NAUSEA("nausea", Meddra.NAUSEA, Level.ROUTINE),
    VOMITING("vomiting", Meddra.VOMITING, Level.ROUTINE),
    VOMITING_PERSISTENT("vomiting-persistent", Meddra.VOMITING, Level.SAME_DAY),
    SOMNOLENCE("somnolence", Meddra.SOMNOLENCE, Level.ROUTINE),
    SEDATION_DEEP("sedation-deep", Meddra.SOMNOLENCE, Level.URGENT),
    HEADACHE("headache", Meddra.HEADACHE, Level.ROUTINE),
    HEADACHE_THUNDERCLAP("headache-thunderclap", Meddra.HEADACHE, Level.EMERGENCY),
    DYSGEUSIA("dysgeusia", Meddra.DYSGEUSIA, Level.ROUTINE),
    BLURRED_VISION("blurred-vision", Meddra.BLURRED_VISION, Level.ROUTINE),
    VISION_LOSS_SUDDEN("vision-loss-sudden", null, Level.EMERGENCY),
    PARAESTHESIA("paraesthesia", Meddra.PARAESTHESIA, Level.ROUTINE),
    ABNORMAL_DREAMS("abnormal-dreams", Meddra.ABNORMAL_DREAMS, Level.ROUTINE),
    NIGHTMARES("nightmares", Meddra.NIGHTMARES, Level.ROUTINE),
    NIGHTMARES_DISTRESSING("nightmares-distressing", Meddra.NIGHTMARES, Level.SAME_DAY),
    ANXIETY("anxiety", Meddra.ANXIETY, Level.SAME_DAY),
    PANIC("panic", null, Level.SAME_DAY),
    PANIC_SEVERE("panic-severe", null, Level.URGENT),
    AGITATION_SEVERE("agitation-severe", null, Level.URGENT),
    EUPHORIA("euphoria", Meddra.EUPHORIA, Level.SAME_DAY),
    CONFUSION("confusion", Meddra.CONFUSION, Level.URGENT),
    HALLUCINATION("hallucination", Meddra.HALLUCINATION, Level.URGENT),
    PSYCHOSIS("psychosis", Meddra.PSYCHOSIS, Level.URGENT),
    MANIA("mania", Meddra.MANIA, Level.URGENT),
    BLOOD_PRESSURE_INCREASED("blood-pressure-increased", null, Level.ROUTINE),
    FAINT("faint", Meddra.FAINT, Level.URGENT),
    SYNCOPE_WITH_INJURY("syncope-with-injury", Meddra.FAINT, Level.EMERGENCY),
    SEIZURE("seizure", Meddra.SEIZURE, Level.EMERGENCY),
    HYPOXIA("hypoxia", Meddra.HYPOXIA, Level.EMERGENCY),
    APNOEA("apnoea", Meddra.APNOEA, Level.EMERGENCY),
    STROKE("stroke", Meddra.STROKE, Level.EMERGENCY),
    RESPIRATORY_FAILURE("respiratory-failure", Meddra.RESPIRATORY_FAILURE, Level.EMERGENCY),
    ANAPHYLAXIS("anaphylaxis", null, Level.EMERGENCY),
    CHEST_PAIN("chest-pain", null, Level.EMERGENCY),
    SUICIDAL_IDEATION("suicidal-ideation", Meddra.SUICIDAL_IDEATION, Level.SAME_DAY),
    SUICIDE_ATTEMPT("suicide-attempt", Meddra.SUICIDE_ATTEMPT, Level.EMERGENCY),
    URINARY_FREQUENCY("urinary-frequency", Meddra.URINARY_FREQUENCY, Level.SAME_DAY),
    URINARY_URGENCY("urinary-urgency", Meddra.URINARY_URGENCY, Level.SAME_DAY),
    URINARY_PAIN("urinary-pain", Meddra.URINARY_PAIN, Level.SAME_DAY),
    HAEMATURIA("haematuria", Meddra.HAEMATURIA, Level.SAME_DAY),
    CYSTITIS("cystitis", Meddra.CYSTITIS, Level.SAME_DAY);

    /** Name of the dictionary that the numbers belong to. */
    public static final String DICTIONARY = "meddra";
    /** The public list that the numbers were taken from. */
    public static final String DICTIONARY_VERSION = "ctcae-5.0";

    private final String code;
    private final @Nullable Code meddra;
    private final Level level;

    SideEffect(String code, @Nullable Code meddra, Level level) {
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
        return meddra == null ? null : Integer.valueOf(meddra.value());
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
