package org.handrail.desk.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What nobody can change any more: who the patient is, what she has had, what was given, answered or read. To name it as what
 * would change an outcome helps nobody. What is not known of it can still be said.
 */
final class Settled {

    private static final Set<String> OWNERS = Set.of("Circulation", "GivenDose", "ItemAnswer", "SymptomSeen", "NotDone");
    private static final Set<String> FACTS = Set.of("ScreeningCase.ageYears", "ScreeningCase.treatmentStarted",
            "Session.ageYears", "Session.lost", "Session.infusionEnd", "Session.lastSedative", "Depression.diagnosis",
            "Depression.suicideRisk", "AntidepressantTrial.improvementPercent", "AntidepressantTrial.stoppedForIntolerance",
            "AntidepressantTrial.inCurrentEpisode", "Mind.psychosisPast", "Mind.bipolar", "Body.hypersensitivity",
            "Body.canBecomePregnant", "Body.childPugh", "Body.porphyria", "Body.sleepApnoea", "Substances.disorderInHistory",
            "Substances.male", "DayChecks.lastFoodAt", "DayChecks.lastDrinkAt", "DayChecks.lastNasalSprayAt",
            "DayChecks.screened", "DayChecks.urinary", "Ordered.used", "Outcomes.instrument", "Outcomes.recallDays",
            "Outcomes.protocol", "Outcomes.visits", "DoseQuestion.older", "DoseQuestion.lost", "Watched.infusion", "Watched.infusionEnd",
            "Watched.lastSedative", "Watched.readySince", "Watched.childPughB");
    /** Of these the heart can settle and the pressure be treated; the rest of the history stays. */
    private static final Set<String> STATES = Set.of("Circulation.unstableHeart", "Circulation.controlledHypertension");
    /** What can still be done or done for longer, and not undone. */
    private static final Set<String> FORWARD = Set.of("AntidepressantTrial.weeksAtDose", "AntidepressantTrial.doseAdequate",
            "AntidepressantTrial.adherent", "AntidepressantTrial.maximumTolerated", "Assessment.augmentations",
            "Assessment.psychotherapy", "Assessment.psychiatrist", "Body.pregnancyTested");
    /** Read or scored again and again: only the newest can come out otherwise. */
    private static final Pattern SERIES = Pattern.compile("(.*/(?:readings|pressures|scores))/(\\d+)/[^/]+");

    private Settled() {
    }

    static boolean settled(Leaf leaf, List<Leaf> all) {
        return !STATES.contains(key(leaf)) && (FACTS.contains(key(leaf)) || OWNERS.contains(leaf.owner().getSimpleName())
                || overtaken(leaf, all));
    }

    static boolean forwardOnly(Leaf leaf) {
        return FORWARD.contains(key(leaf));
    }

    private static boolean overtaken(Leaf leaf, List<Leaf> all) {
        Matcher member = SERIES.matcher(leaf.field());
        return member.matches() && !newest(member.group(1), all).equals(member.group(1) + "/" + member.group(2) + "/at");
    }

    private static String newest(String series, List<Leaf> all) {
        Pattern times = Pattern.compile(Pattern.quote(series) + "/\\d+/at");
        return all.stream().filter(leaf -> times.matcher(leaf.field()).matches())
                .max(Comparator.comparing(leaf -> (Instant) leaf.value())).map(Leaf::field).orElse("");
    }

    private static String key(Leaf leaf) {
        return leaf.owner().getSimpleName() + "." + leaf.name();
    }
}
