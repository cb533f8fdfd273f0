package org.handrail.intake.referral.fhir;

/** What a coded condition is about, as far as screening asks for it. */
enum Topic {
    ANEURYSM,
    ARTERIOVENOUS_MALFORMATION,
    BRAIN_HAEMORRHAGE,
    /** Heart attack, stroke, cardiac arrest: counts by its age. */
    CARDIOVASCULAR_EVENT,
    UNSTABLE_HEART,
    HYPERTENSIVE_ENCEPHALOPATHY,
    PREGNANCY,
    PSYCHOSIS,
    MANIA,
    BIPOLAR,
    DEPRESSION_SINGLE,
    DEPRESSION_RECURRENT,
    SUBSTANCE_USE,
    SLEEP_APNOEA,
    PORPHYRIA,
    GLAUCOMA,
    /** Known to matter, but what matters (control, stage) the code does not say: a person asks. */
    TO_BE_ASKED
}
