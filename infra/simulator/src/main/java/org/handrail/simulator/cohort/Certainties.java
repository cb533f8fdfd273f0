package org.handrail.simulator.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Spreads what certainly happens over the patients, evenly, each at a visit that the patient's care lasts to. */
final class Certainties {

    private Certainties() {
    }

    /** @return for each patient the twist of some visits */
    static List<Map<Integer, Twist>> spread(Dice dice, List<Fate> fates) {
        List<Map<Integer, Twist>> spread = new ArrayList<>();
        fates.forEach(fate -> spread.add(new HashMap<>()));
        List<Integer> patients = dice.shuffled(IntStream.range(0, fates.size()).boxed().toList());
        for (Twist twist : dice.shuffled(List.of(Twist.values()))) {
            patients.stream().filter(i -> free(spread.get(i), twist) <= visits(fates.get(i)))
                    .min(Comparator.comparing(i -> spread.get(i).size()))
                    .ifPresent(i -> spread.get(i).put(free(spread.get(i), twist), twist));
        }
        return spread;
    }

    private static int visits(Fate fate) {
        return fate == Fate.STAYS ? Integer.MAX_VALUE : fate.afterVisit();
    }

    private static int free(Map<Integer, Twist> own, Twist twist) {
        int visit = twist.notBefore();
        while (own.containsKey(visit)) {
            visit++;
        }
        return visit;
    }
}
