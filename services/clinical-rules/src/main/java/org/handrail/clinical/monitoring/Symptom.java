package org.handrail.clinical.monitoring;

import java.util.Arrays;
import java.util.Optional;

/** What the patient shows or says, kept apart from the numbers: a number alone is not an emergency. */
public enum Symptom {
    SEIZURE("seizure", Weight.EMERGENCY),
    FOCAL_DEFICIT("focal-deficit", Weight.EMERGENCY),
    STROKE_SIGNS("stroke-signs", Weight.EMERGENCY),
    CHEST_PAIN("chest-pain", Weight.EMERGENCY),
    THUNDERCLAP_HEADACHE("thunderclap-headache", Weight.EMERGENCY),
    SUDDEN_LOSS_OF_VISION("sudden-loss-of-vision", Weight.EMERGENCY),
    APNOEA("apnoea", Weight.EMERGENCY),
    SYNCOPE_WITH_INJURY("syncope-with-injury", Weight.EMERGENCY),
    ANAPHYLAXIS("anaphylaxis", Weight.EMERGENCY),
    SUICIDE_ATTEMPT("suicide-attempt", Weight.EMERGENCY),

    SEVERE_HEADACHE("severe-headache", Weight.CRISIS),
    BREATHLESSNESS("breathlessness", Weight.CRISIS),
    VISION_CHANGE("vision-change", Weight.CRISIS),
    CONFUSION("confusion", Weight.CRISIS),

    SEVERE_DISSOCIATION("severe-dissociation", Weight.URGENT),
    SEVERE_PANIC("severe-panic", Weight.URGENT),
    SEVERE_AGITATION("severe-agitation", Weight.URGENT),
    NEW_PSYCHOSIS("new-psychosis", Weight.URGENT),
    NEW_MANIA("new-mania", Weight.URGENT),
    FAINT("faint", Weight.URGENT);

    /** What the symptom means by itself and beside a blood pressure. */
    enum Weight {
        /** An Emergency whatever the blood pressure. */
        EMERGENCY,
        /** An Emergency when the blood pressure is at stop level, Urgent otherwise. */
        CRISIS,
        /** A clinician at the bedside. */
        URGENT
    }

    private final String code;
    private final Weight weight;

    Symptom(String code, Weight weight) {
        this.code = code;
        this.weight = weight;
    }

    /** The symptom with this code; empty when there is none. */
    public static Optional<Symptom> of(String code) {
        return Arrays.stream(values()).filter(symptom -> symptom.code.equals(code)).findFirst();
    }

    Weight weight() {
        return weight;
    }

    /** The code on the wire. */
    @Override
    public String toString() {
        return code;
    }
}
