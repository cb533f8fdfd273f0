package org.handrail.clinical.eligibility;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.handrail.clinical.Answer;
import org.handrail.clinical.rule.RuleHit;

/**
 * What of a decision on eligibility is heeded at every visit.
 *
 * @param older      whether the patient is 65 or older; unknown while nobody has told the age
 * @param childPughB liver disease of this class: allowed, and watched longer
 * @param saturation codes of why the oxygen saturation is watched without a break
 * @param pressure   whether the blood pressure is watched closely
 */
public record Heeded(Answer older, boolean childPughB, List<String> saturation, boolean pressure) {

    /** Nothing was decided yet. */
    public static final Heeded NOTHING = new Heeded(Answer.UNKNOWN, false, List.of(), false);

    private static final Map<String, String> SATURATION = Map.of(MedicineRules.BENZODIAZEPINE.id(), "benzodiazepine",
            MedicineRules.OPIOID.id(), "opioid", BodyRules.SLEEP_APNOEA.id(), "sleep-apnoea",
            AssessmentRules.STOP_BANG.id(), "sleep-apnoea");
    private static final Set<String> PRESSURE = Set.of(CirculationRules.ENCEPHALOPATHY.id(), MedicineRules.STIMULANT.id(),
            MedicineRules.MAOI.id());

    public Heeded {
        older = Answer.orUnknown(older);
        saturation = saturation == null ? List.of() : List.copyOf(saturation);
    }

    /** @param spoke every rule that spoke in the decision @param missing what it still needs */
    public static Heeded of(Collection<RuleHit> spoke, List<String> missing) {
        boolean older = spoke.stream().anyMatch(hit -> hit.rule().equals(EntryRules.OLDER.id()));
        return new Heeded(older ? Answer.YES : missing.contains(EntryRules.AGE_NOT_KNOWN) ? Answer.UNKNOWN : Answer.NO,
                spoke.stream().anyMatch(hit -> hit.rule().equals(BodyRules.LIVER.id())
                        && hit.reason().equals(BodyRules.CHILD_PUGH_B)),
                spoke.stream().map(hit -> SATURATION.get(hit.rule())).filter(Objects::nonNull).distinct().sorted().toList(),
                spoke.stream().anyMatch(hit -> PRESSURE.contains(hit.rule())));
    }
}
