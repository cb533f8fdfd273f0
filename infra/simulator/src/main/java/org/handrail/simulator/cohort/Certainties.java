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
        for (Twist twist : mostBoundFirst(dice)) {
            patients.stream().filter(i -> free(spread.get(i), twist) <= Math.min(fates.get(i).lasts(), twist.notAfter()))
                    .min(Comparator.comparing(i -> spread.get(i).size()))
                    .ifPresent(i -> spread.get(i).put(free(spread.get(i), twist), twist));
        }
        return spread;
    }

    /** What fits to few visits finds its place before the others. */
    private static List<Twist> mostBoundFirst(Dice dice) {
        return dice.shuffled(List.of(Twist.values())).stream().sorted(Comparator.comparing(Twist::notAfter)).toList();
    }

    private static int free(Map<Integer, Twist> own, Twist twist) {
        int visit = twist.notBefore();
        while (own.containsKey(visit)) {
            visit++;
        }
        return visit;
    }
}
