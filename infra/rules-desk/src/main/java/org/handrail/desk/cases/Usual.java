package org.handrail.desk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.clinical.Answer;
import org.handrail.clinical.eligibility.ChildPugh;
import org.handrail.clinical.instrument.SuicideLevel;

/** What an answer or a number mostly is in those who are treated: the first to suppose of what is not known. */
final class Usual {

    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("ageYears", 42), Map.entry("diagnosis", "F33.2"), Map.entry("phq9Total", 19),
            Map.entry("weeksAtDose", 8), Map.entry("improvementPercent", 20), Map.entry("suicideRisk", SuicideLevel.NONE),
            Map.entry("screened", SuicideLevel.NONE), Map.entry("auditC", 1), Map.entry("dast10", 0),
            Map.entry("lorazepamEquivalentMg", 0.0), Map.entry("childPugh", ChildPugh.NO_DISEASE), Map.entry("augmentations", 0),
            Map.entry("systolic", 124), Map.entry("diastolic", 78), Map.entry("recheckSystolic", 124),
            Map.entry("recheckDiastolic", 78), Map.entry("heartRate", 72), Map.entry("spo2", 98),
            Map.entry("respiratoryRate", 14), Map.entry("moaas", 5), Map.entry("cadss", 0), Map.entry("aldrete", 10));

    /** Answers that are mostly yes; the others are findings, and mostly no. */
    private static final Set<String> MOSTLY_YES = Set.of("doseAdequate", "adherent", "inCurrentEpisode", "maximumTolerated",
            "pregnancyTested", "oralAntidepressant", "psychotherapy", "psychiatrist", "canConsent", "reachable", "ride",
            "prescriberOnSite", "spo2Confirmed", "stable", "dissociationOver", "walksSteadily", "rideAtDoor",
            "instructionsGiven");
    /** These are neither mostly yes nor mostly no, or for a person to decide. */
    private static final Set<String> NEITHER = Set.of("male", "canBecomePregnant", "older", "prescriberCountsFromFirst",
            "prescriberAcceptsPressure");
    private static final Set<String> TODAY = Set.of("phq9On", "readOn");
    private static final Set<String> NOW = Set.of("screenedAt", "weighedAt");

    private Usual() {
    }

    /** Empty where nothing is usual. */
    static Optional<Object> of(Leaf leaf, Instant at, ZoneId zone) {
        String name = leaf.name();
        if (leaf.type() == Answer.class) {
            return NEITHER.contains(name) ? Optional.empty() : Optional.of(MOSTLY_YES.contains(name) ? Answer.YES : Answer.NO);
        }
        LocalDate today = at.atZone(zone).toLocalDate();
        if (name.equals("lastEventOn")) {
            return Optional.of(today.minusYears(1));
        }
        if (TODAY.contains(name)) {
            return Optional.of(today);
        }
        return NOW.contains(name) ? Optional.of(at) : Optional.ofNullable(VALUES.get(name));
    }
}
