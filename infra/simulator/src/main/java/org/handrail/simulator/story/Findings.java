package org.handrail.simulator.story;

import static org.handrail.simulator.outside.Http.body;

import java.util.List;
import java.util.Map;

/** Screening findings of made-up patients. */
public final class Findings {

    private Findings() {
    }

    /** Two antidepressants of two classes long enough and high enough without effect, and nothing that speaks against it. */
    public static Map<String, Object> suitable() {
        return body(
                "depression", body("diagnosis", "F33.2", "trials", List.of(
                        trial("sertraline", "ssri", 8), trial("venlafaxine", "snri", 10))),
                "circulation", allNo("aneurysmalDisease", "arteriovenousMalformation", "intracerebralHaemorrhage",
                        "pressureHazard", "recentCardiovascularEvent", "unstableHeart", "controlledHypertension",
                        "hypertensiveEncephalopathy"),
                "mind", allNo("psychosisNow", "psychosisPast", "maniaNow", "bipolar"),
                "body", with(allNo("hypersensitivity", "pregnant", "canBecomePregnant", "breastfeeding",
                        "untreatedHyperthyroidism", "raisedEyePressure", "porphyria", "uncontrolledSeizures",
                        "sleepApnoea"), "pregnancyTested", "yes", "childPugh", "none"),
                "substances", with(allNo("activeUntreatedDisorder", "disorderInHistory", "male", "urineScreenPositive"),
                        "auditC", 1, "dast10", 0),
                "medicines", with(allNo("maoi", "stimulant", "opioid"),
                        "lorazepamEquivalentMg", 0));
    }

    /** The same, and an antidepressant is taken, without which nobody has the spray for acute thoughts of suicide. */
    public static Map<String, Object> besideAnAntidepressant() {
        Map<String, Object> findings = suitable();
        findings.put("medicines", body("oralAntidepressant", "yes", "maoi", "no", "stimulant", "no", "opioid", "no",
                "lorazepamEquivalentMg", 0));
        return findings;
    }

    /** The same, but a vessel in the head has bled. */
    public static Map<String, Object> withHaemorrhage() {
        Map<String, Object> findings = suitable();
        findings.put("circulation", body("intracerebralHaemorrhage", "yes"));
        return findings;
    }

    private static Map<String, Object> trial(String drug, String drugClass, int weeks) {
        return body("drug", drug, "drugClass", drugClass, "weeksAtDose", weeks, "doseAdequate", "yes",
                "adherent", "yes", "inCurrentEpisode", "yes", "improvementPercent", 20, "stoppedForIntolerance", "no");
    }

    private static Map<String, Object> allNo(String... names) {
        Map<String, Object> answers = body();
        for (String name : names) {
            answers.put(name, "no");
        }
        return answers;
    }

    private static Map<String, Object> with(Map<String, Object> answers, Object... more) {
        answers.putAll(body(more));
        return answers;
    }
}
