package org.handrail.intake.referral.fhir;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.clinical.code.Code;
import org.handrail.clinical.code.CodeSystem;
import org.handrail.clinical.code.Icd10Cm;
import org.handrail.clinical.code.Snomed;

/**
 * Codes of conditions that screening asks for. A code that is not here says nothing: nobody may conclude from a
 * referral that a patient does not have something. A clinic holds the list against its licensed release of SNOMED CT
 * before use.
 */
final class Vocabulary {

    static final String SNOMED = CodeSystem.SNOMED_CT.uri();
    static final String ICD_10_CM = CodeSystem.ICD_10_CM.uri();
    static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";

    private static final Map<String, Topic> SNOMED_CODES = byCode(Map.ofEntries(
            entry(Snomed.AORTIC_ANEURYSM, Topic.ANEURYSM),
            entry(Snomed.ABDOMINAL_ANEURYSM, Topic.ANEURYSM),
            entry(Snomed.THORACIC_ANEURYSM, Topic.ANEURYSM),
            entry(Snomed.INTRACRANIAL_ANEURYSM, Topic.ANEURYSM),
            entry(Snomed.AV_MALFORMATION, Topic.ARTERIOVENOUS_MALFORMATION),
            entry(Snomed.CEREBRAL_AV_MALFORMATION, Topic.ARTERIOVENOUS_MALFORMATION),
            entry(Snomed.CEREBRAL_HAEMORRHAGE, Topic.BRAIN_HAEMORRHAGE),
            entry(Snomed.INTRACRANIAL_HAEMORRHAGE, Topic.BRAIN_HAEMORRHAGE),
            entry(Snomed.HEART_ATTACK, Topic.CARDIOVASCULAR_EVENT),
            entry(Snomed.ACUTE_HEART_ATTACK, Topic.CARDIOVASCULAR_EVENT),
            entry(Snomed.HEART_ATTACK_BEFORE, Topic.CARDIOVASCULAR_EVENT),
            entry(Snomed.STEMI, Topic.CARDIOVASCULAR_EVENT),
            entry(Snomed.NSTEMI, Topic.CARDIOVASCULAR_EVENT),
            entry(Snomed.STROKE, Topic.CARDIOVASCULAR_EVENT),
            entry(Snomed.ISCHAEMIC_STROKE, Topic.CARDIOVASCULAR_EVENT),
            entry(Snomed.CARDIAC_ARREST, Topic.CARDIOVASCULAR_EVENT),
            entry(Snomed.UNSTABLE_ANGINA, Topic.UNSTABLE_HEART),
            entry(Snomed.DECOMPENSATED_HEART_FAILURE, Topic.UNSTABLE_HEART),
            entry(Snomed.HYPERTENSIVE_ENCEPHALOPATHY, Topic.HYPERTENSIVE_ENCEPHALOPATHY),
            entry(Snomed.NORMAL_PREGNANCY, Topic.PREGNANCY),
            entry(Snomed.PREGNANCY, Topic.PREGNANCY),
            entry(Snomed.HIGH_RISK_PREGNANCY, Topic.PREGNANCY),
            entry(Snomed.PSYCHOTIC_DISORDER, Topic.PSYCHOSIS),
            entry(Snomed.SCHIZOPHRENIA, Topic.PSYCHOSIS),
            entry(Snomed.MANIA, Topic.MANIA),
            entry(Snomed.ALCOHOL_DEPENDENCE, Topic.SUBSTANCE_USE),
            entry(Snomed.ALCOHOL_ABUSE, Topic.SUBSTANCE_USE),
            entry(Snomed.UNHEALTHY_DRINKING, Topic.SUBSTANCE_USE),
            entry(Snomed.DRUG_DEPENDENCE, Topic.SUBSTANCE_USE),
            entry(Snomed.DRUG_ABUSE, Topic.SUBSTANCE_USE),
            entry(Snomed.SUBSTANCE_ABUSE, Topic.SUBSTANCE_USE),
            entry(Snomed.DRUG_MISUSE, Topic.SUBSTANCE_USE),
            entry(Snomed.SLEEP_APNOEA, Topic.SLEEP_APNOEA),
            entry(Snomed.OBSTRUCTIVE_SLEEP_APNOEA, Topic.SLEEP_APNOEA),
            entry(Snomed.PORPHYRIA, Topic.PORPHYRIA),
            entry(Snomed.GLAUCOMA, Topic.GLAUCOMA),
            entry(Snomed.HYPERTENSION, Topic.TO_BE_ASKED),
            entry(Snomed.ISCHAEMIC_HEART_DISEASE, Topic.TO_BE_ASKED),
            entry(Snomed.CHRONIC_HEART_FAILURE, Topic.TO_BE_ASKED),
            entry(Snomed.ATRIAL_FIBRILLATION, Topic.TO_BE_ASKED),
            entry(Snomed.EPILEPSY, Topic.TO_BE_ASKED),
            entry(Snomed.HYPERTHYROIDISM, Topic.TO_BE_ASKED),
            entry(Snomed.CIRRHOSIS, Topic.TO_BE_ASKED),
            entry(Snomed.BIPOLAR, Topic.BIPOLAR),
            entry(Snomed.MAJOR_DEPRESSION, Topic.DEPRESSION_SINGLE),
            entry(Snomed.SINGLE_DEPRESSION, Topic.DEPRESSION_SINGLE),
            entry(Snomed.RECURRENT_DEPRESSION, Topic.DEPRESSION_RECURRENT)));

    /** The longest prefix that fits counts. */
    private static final Map<String, Topic> ICD_PREFIXES = byCode(Map.ofEntries(
            entry(Icd10Cm.SINGLE_DEPRESSION, Topic.DEPRESSION_SINGLE),
            entry(Icd10Cm.RECURRENT_DEPRESSION, Topic.DEPRESSION_RECURRENT),
            entry(Icd10Cm.BIPOLAR, Topic.BIPOLAR),
            entry(Icd10Cm.AORTIC_ANEURYSM, Topic.ANEURYSM),
            entry(Icd10Cm.OTHER_ANEURYSM, Topic.ANEURYSM),
            entry(Icd10Cm.CEREBRAL_ANEURYSM, Topic.ANEURYSM),
            entry(Icd10Cm.PERIPHERAL_AV_MALFORMATION, Topic.ARTERIOVENOUS_MALFORMATION),
            entry(Icd10Cm.CEREBRAL_AV_MALFORMATION, Topic.ARTERIOVENOUS_MALFORMATION),
            entry(Icd10Cm.SUBARACHNOID_HAEMORRHAGE, Topic.BRAIN_HAEMORRHAGE),
            entry(Icd10Cm.CEREBRAL_HAEMORRHAGE, Topic.BRAIN_HAEMORRHAGE),
            entry(Icd10Cm.OTHER_HAEMORRHAGE, Topic.BRAIN_HAEMORRHAGE),
            entry(Icd10Cm.HEART_ATTACK, Topic.CARDIOVASCULAR_EVENT),
            entry(Icd10Cm.NEXT_HEART_ATTACK, Topic.CARDIOVASCULAR_EVENT),
            entry(Icd10Cm.CARDIAC_ARREST, Topic.CARDIOVASCULAR_EVENT),
            entry(Icd10Cm.ISCHAEMIC_STROKE, Topic.CARDIOVASCULAR_EVENT),
            entry(Icd10Cm.UNSTABLE_ANGINA, Topic.UNSTABLE_HEART),
            entry(Icd10Cm.HYPERTENSIVE_ENCEPHALOPATHY, Topic.HYPERTENSIVE_ENCEPHALOPATHY),
            entry(Icd10Cm.HIGH_RISK_PREGNANCY, Topic.PREGNANCY),
            entry(Icd10Cm.PREGNANT, Topic.PREGNANCY),
            entry(Icd10Cm.NORMAL_PREGNANCY, Topic.PREGNANCY),
            entry(Icd10Cm.PSYCHOTIC_DISORDERS, Topic.PSYCHOSIS),
            entry(Icd10Cm.MANIA, Topic.MANIA),
            entry(Icd10Cm.ALCOHOL, Topic.SUBSTANCE_USE),
            entry(Icd10Cm.OPIOIDS, Topic.SUBSTANCE_USE),
            entry(Icd10Cm.CANNABIS, Topic.SUBSTANCE_USE),
            entry(Icd10Cm.SEDATIVES, Topic.SUBSTANCE_USE),
            entry(Icd10Cm.COCAINE, Topic.SUBSTANCE_USE),
            entry(Icd10Cm.STIMULANTS, Topic.SUBSTANCE_USE),
            entry(Icd10Cm.HALLUCINOGENS, Topic.SUBSTANCE_USE),
            entry(Icd10Cm.INHALANTS, Topic.SUBSTANCE_USE),
            entry(Icd10Cm.OTHER_SUBSTANCES, Topic.SUBSTANCE_USE),
            entry(Icd10Cm.SLEEP_APNOEA, Topic.SLEEP_APNOEA),
            entry(Icd10Cm.ERYTHROPOIETIC_PORPHYRIA, Topic.PORPHYRIA),
            entry(Icd10Cm.CUTANEOUS_PORPHYRIA, Topic.PORPHYRIA),
            entry(Icd10Cm.OTHER_PORPHYRIA, Topic.PORPHYRIA),
            entry(Icd10Cm.GLAUCOMA, Topic.GLAUCOMA)));

    private Vocabulary() {
    }

    private static Map<String, Topic> byCode(Map<Code, Topic> topics) {
        return topics.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }

    static boolean knowsSystem(String system) {
        return SNOMED.equals(system) || isIcd(system);
    }

    static boolean isIcd(String system) {
        return ICD_10_CM.equals(system) || ICD_10.equals(system);
    }

    /** What the code is about; empty when screening does not ask for it. */
    static Optional<Topic> topic(String system, String code) {
        if (SNOMED.equals(system)) {
            return Optional.ofNullable(SNOMED_CODES.get(code));
        }
        return isIcd(system) ? icd(code) : Optional.empty();
    }

    private static Optional<Topic> icd(String code) {
        for (int length = code.length(); length > 0; length--) {
            Topic topic = ICD_PREFIXES.get(code.substring(0, length));
            if (topic != null) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
