package org.handrail.simulator.cohort;

import java.util.List;
import java.util.stream.IntStream;
import org.handrail.clinical.course.Protocol;

/** Who has infusions, and whom acute thoughts of suicide have brought; all others have the spray because nothing helped. */
final class Protocols {

    /** Of so many patients one has infusions. */
    private static final int ONE_IN = 6;
    private static final double ACUTE = 0.15;
    private static final int ACUTE_VISITS = 8;

    private Protocols() {
    }

    /** Infusions have those who stay, so that the series is seen to its end and what comes after it. */
    static List<Protocol> draw(Dice dice, List<Fate> fates) {
        List<Integer> staying = IntStream.range(0, fates.size()).filter(i -> fates.get(i) == Fate.STAYS).boxed().toList();
        List<Integer> infused = dice.shuffled(staying).stream().limit((fates.size() + ONE_IN / 2) / ONE_IN).toList();
        return IntStream.range(0, fates.size()).mapToObj(i -> infused.contains(i) ? Protocol.IV_KETAMINE
                : acute(dice.named("patient-" + (i + 1)), fates.get(i)) ? Protocol.ESKETAMINE_MDSI
                : Protocol.ESKETAMINE_TRD).toList();
    }

    /** That course is over after eight visits, so nothing can be planned for a later one. */
    private static boolean acute(Dice dice, Fate fate) {
        return dice.chance(ACUTE) && (fate == Fate.STAYS || fate.afterVisit() <= ACUTE_VISITS);
    }
}
