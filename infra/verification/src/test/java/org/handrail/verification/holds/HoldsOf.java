package org.handrail.verification.holds;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every hold that a service can have, read from its compiled code. */
final class HoldsOf {

    private static final String CODE = "[a-z]+(-[a-z]+)+";
    private static final String RULE = "(DOSE|DAY|IV)-[A-Z-]+";
    private static final String MAIN = "target/classes";
    private static final String SCHEDULING = "org/handrail/scheduling/";
    /** Rules about a dose that speak after it, or refuse an order, and hold nothing. */
    private static final Set<String> NEVER_HOLD = Set.of("DOSE-DRUG", "DOSE-COURSE-DEVICES", "DOSE-PERMISSION",
            "DOSE-WITHOUT-PERMISSION", "DOSE-OBSERVED", "IV-CONSISTENT", "IV-ROUTE", "IV-USUAL", "IV-MINUTES", "IV-DOSE-WEIGHT");
    /** Of a setting that no clinic can choose yet, and of a lost dose that nobody can tell yet. */
    private static final Set<String> NOT_YET = Set.of("DAY-PRESCRIBER-INPATIENT", "DOSE-NOT-REPEATED");

    static final Map<String, Supplier<Set<String>>> SERVICES = Map.of("intake", HoldsOf::intake, "scheduling",
            HoldsOf::scheduling, "session", HoldsOf::session, "follow-up", HoldsOf::followUp);

    private HoldsOf() {
    }

    private static Set<String> intake() {
        return codes(Compiled.of("services/intake", MAIN, "org/handrail/intake/clearance/Hold").enumConstants());
    }

    /** Of the course what its factory makes, and what it and the clinic day answer when they are asked. */
    private static Set<String> scheduling() {
        Set<String> all = new TreeSet<>(codes(Compiled.of("services/scheduling", MAIN, SCHEDULING + "course/Holds")
                .methodsReturning("L" + SCHEDULING + "course/PathEvent$CourseHeld;")));
        Stream.concat(Compiled.of("services/scheduling", MAIN, SCHEDULING + "course/Course")
                        .spoken(method -> method.equals("bookingHolds") || method.equals("visitHolds")).stream(),
                Compiled.of("services/scheduling", MAIN, SCHEDULING + "clinicday/Presence").spoken(method -> true).stream())
                .filter(text -> text.matches(CODE)).forEach(all::add);
        return all;
    }

    private static Set<String> session() {
        return Stream.of("EsketamineDosing", "DayRules", "InfusionRules").flatMap(rules -> Compiled.of(
                        "services/clinical-rules", MAIN, "org/handrail/clinical/dosing/" + rules)
                        .spoken(method -> method.equals("<clinit>")).stream())
                .filter(text -> text.matches(RULE) && !NEVER_HOLD.contains(text) && !NOT_YET.contains(text))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its holds are escalations by their ids: one kind, which its one question answers. */
    private static Set<String> followUp() {
        return Compiled.of("services/follow-up", MAIN, "org/handrail/followup/episode/EpisodeDoor").words()
                .contains("holds") ? Set.of("open-escalation") : Set.of();
    }

    /** {@code CONSENT_MISSING} and {@code benefitReview} as codes. */
    private static Set<String> codes(Set<String> names) {
        return names.stream().map(name -> name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
                        ? name.replace('_', '-').toLowerCase(Locale.ROOT)
                        : name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
