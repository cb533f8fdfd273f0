package org.handrail.intake.referral.fhir;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * Codes of conditions that screening asks for. A code that is not here says nothing: nobody may conclude from a
 * referral that a patient does not have something. A clinic holds the list against its licensed release of SNOMED CT
 * before use.
 */
final class Vocabulary {

    static final String SNOMED = "http://snomed.info/sct";
    static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";

    private static final Map<String, Topic> SNOMED_CODES = Map.ofEntries(
            entry("67362008", Topic.ANEURYSM),
            entry("233985008", Topic.ANEURYSM),
            entry("433068007", Topic.ANEURYSM),
            entry("128609009", Topic.ANEURYSM),
            entry("24551003", Topic.ARTERIOVENOUS_MALFORMATION),
            entry("234142008", Topic.ARTERIOVENOUS_MALFORMATION),
            entry("274100004", Topic.BRAIN_HAEMORRHAGE),
            entry("1386000", Topic.BRAIN_HAEMORRHAGE),
            entry("22298006", Topic.CARDIOVASCULAR_EVENT),
            entry("57054005", Topic.CARDIOVASCULAR_EVENT),
            entry("399211009", Topic.CARDIOVASCULAR_EVENT),
            entry("401303003", Topic.CARDIOVASCULAR_EVENT),
            entry("401314000", Topic.CARDIOVASCULAR_EVENT),
            entry("230690007", Topic.CARDIOVASCULAR_EVENT),
            entry("422504002", Topic.CARDIOVASCULAR_EVENT),
            entry("410429000", Topic.CARDIOVASCULAR_EVENT),
            entry("4557003", Topic.UNSTABLE_HEART),
            entry("195111005", Topic.UNSTABLE_HEART),
            entry("50490005", Topic.HYPERTENSIVE_ENCEPHALOPATHY),
            entry("72892002", Topic.PREGNANCY),
            entry("77386006", Topic.PREGNANCY),
            entry("47200007", Topic.PREGNANCY),
            entry("69322001", Topic.PSYCHOSIS),
            entry("58214004", Topic.PSYCHOSIS),
            entry("231494001", Topic.MANIA),
            entry("13746004", Topic.BIPOLAR),
            entry("370143000", Topic.DEPRESSION_SINGLE),
            entry("36923009", Topic.DEPRESSION_SINGLE),
            entry("66344007", Topic.DEPRESSION_RECURRENT),
            entry("7200002", Topic.SUBSTANCE_USE),
            entry("15167005", Topic.SUBSTANCE_USE),
            entry("10939881000119105", Topic.SUBSTANCE_USE),
            entry("6525002", Topic.SUBSTANCE_USE),
            entry("26416006", Topic.SUBSTANCE_USE),
            entry("66214007", Topic.SUBSTANCE_USE),
            entry("361055000", Topic.SUBSTANCE_USE),
            entry("73430006", Topic.SLEEP_APNOEA),
            entry("78275009", Topic.SLEEP_APNOEA),
            entry("418470004", Topic.PORPHYRIA),
            entry("23986001", Topic.GLAUCOMA),
            entry("59621000", Topic.TO_BE_ASKED),
            entry("414545008", Topic.TO_BE_ASKED),
            entry("88805009", Topic.TO_BE_ASKED),
            entry("49436004", Topic.TO_BE_ASKED),
            entry("84757009", Topic.TO_BE_ASKED),
            entry("34486009", Topic.TO_BE_ASKED),
            entry("19943007", Topic.TO_BE_ASKED));

    /** The longest prefix that fits counts. */
    private static final Map<String, Topic> ICD_PREFIXES = Map.ofEntries(
            entry("I71", Topic.ANEURYSM),
            entry("I72", Topic.ANEURYSM),
            entry("I67.1", Topic.ANEURYSM),
            entry("Q27.3", Topic.ARTERIOVENOUS_MALFORMATION),
            entry("Q28.2", Topic.ARTERIOVENOUS_MALFORMATION),
            entry("I60", Topic.BRAIN_HAEMORRHAGE),
            entry("I61", Topic.BRAIN_HAEMORRHAGE),
            entry("I62", Topic.BRAIN_HAEMORRHAGE),
            entry("I21", Topic.CARDIOVASCULAR_EVENT),
            entry("I22", Topic.CARDIOVASCULAR_EVENT),
            entry("I46", Topic.CARDIOVASCULAR_EVENT),
            entry("I63", Topic.CARDIOVASCULAR_EVENT),
            entry("I20.0", Topic.UNSTABLE_HEART),
            entry("I67.4", Topic.HYPERTENSIVE_ENCEPHALOPATHY),
            entry("O09", Topic.PREGNANCY),
            entry("Z33.1", Topic.PREGNANCY),
            entry("Z34", Topic.PREGNANCY),
            entry("F2", Topic.PSYCHOSIS),
            entry("F30", Topic.MANIA),
            entry("F31", Topic.BIPOLAR),
            entry("F32", Topic.DEPRESSION_SINGLE),
            entry("F33", Topic.DEPRESSION_RECURRENT),
            entry("F10", Topic.SUBSTANCE_USE),
            entry("F11", Topic.SUBSTANCE_USE),
            entry("F12", Topic.SUBSTANCE_USE),
            entry("F13", Topic.SUBSTANCE_USE),
            entry("F14", Topic.SUBSTANCE_USE),
            entry("F15", Topic.SUBSTANCE_USE),
            entry("F16", Topic.SUBSTANCE_USE),
            entry("F18", Topic.SUBSTANCE_USE),
            entry("F19", Topic.SUBSTANCE_USE),
            entry("G47.3", Topic.SLEEP_APNOEA),
            entry("E80.0", Topic.PORPHYRIA),
            entry("E80.1", Topic.PORPHYRIA),
            entry("E80.2", Topic.PORPHYRIA),
            entry("H40", Topic.GLAUCOMA));

    private Vocabulary() {
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
