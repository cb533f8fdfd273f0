package org.handrail.simulator.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.handrail.clinical.course.Protocol;

/** Draws patients. Each has dice of their own; only who meets which certainty is drawn for all together. */
public final class Cohort {

    /** More than the busiest course of that length has. */
    private static final int VISITS_A_WEEK = 2;
    private static final int REFERRALS_A_DAY = 2;
    /** So many patients are needed before everything happens to somebody. */
    private static final List<Fate> FATES = List.of(Fate.STAYS, Fate.NO_BENEFIT, Fate.STAYS, Fate.NOT_SUITABLE,
            Fate.STAYS, Fate.PATIENTS_WISH, Fate.STAYS, Fate.MOVES_AWAY, Fate.LOST, Fate.STAYS,
            Fate.CONSENT_WITHDRAWN, Fate.COMPLETED, Fate.STAYS, Fate.DIED);

    private Cohort() {
    }

    /** @return in the order of referral */
    public static List<PatientPlan> draw(int patients, int weeks, int seed) {
        Dice dice = Dice.of(seed);
        List<Fate> fates = dice.named("fates").shuffled(IntStream.range(0, patients)
                .mapToObj(i -> FATES.get(i % FATES.size())).toList());
        List<Protocol> protocols = Protocols.draw(dice.named("protocols"), fates);
        List<Loop> loops = loops(fates);
        List<Map<Integer, Twist>> twists = Certainties.spread(dice.named("certainties"), fates, protocols);
        List<PatientPlan> cohort = new ArrayList<>();
        for (int i = 0; i < patients; i++) {
            cohort.add(patient(dice.named("patient-" + (i + 1)), i, weeks, protocols.get(i), fates.get(i),
                    loops.get(i), twists.get(i)));
        }
        return cohort;
    }

    /** Whoever leaves early has a referral that is soon over. */
    private static List<Loop> loops(List<Fate> fates) {
        List<Integer> longestFirst = IntStream.range(0, fates.size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> fates.get(i).lasts()).reversed()).toList();
        Loop[] loops = new Loop[fates.size()];
        for (int i = 0; i < loops.length; i++) {
            loops[longestFirst.get(i)] = Loop.LONGEST_FIRST.get(i * Loop.LONGEST_FIRST.size() / loops.length);
        }
        return List.of(loops);
    }

    private static PatientPlan patient(Dice dice, int i, int weeks, Protocol protocol, Fate fate, Loop loop,
                                       Map<Integer, Twist> twists) {
        int age = dice.between(21, 74);
        Map<Integer, VisitPlan> visits = new LinkedHashMap<>();
        for (int visit = 1; visit <= weeks * VISITS_A_WEEK + 2; visit++) {
            VisitPlan plan = VisitPlan.draw(dice.named("visit-" + visit), visit, age);
            visits.put(visit, twists.containsKey(visit) ? plan.with(twists.get(visit)) : plan);
        }
        Course course = Course.draw(dice.named("course"));
        int devices = dice.chance(0.5) || protocol == Protocol.ESKETAMINE_MDSI ? 3 : 2;
        // Four groups that fill the week evenly: two pairs of days, mornings and afternoons.
        return new PatientPlan("patient-%03d".formatted(i + 1), i + 1, age, dice.named("weight").between(52, 98),
                i / REFERRALS_A_DAY, i / 2 % 2 == 0, i % 2 == 0, protocol, devices,
                fate == Fate.NO_BENEFIT ? course.withoutBenefit() : course, fate, loop, visits);
    }
}
