package org.handrail.simulator.judge;

import java.util.List;

/** Judges what can be seen of a system at rest. */
public final class Judge {

    static final List<Invariant> ALL = List.of(new InOrder(), new NoneLost(), new NoneTwice(), new ClearedDoses(),
            new EarnedReleases(), new EveryAlarmRaised(), new NextPersonCalled(), new OnePatientAChair(),
            new NoMessageAfterItsCause(), new NothingStuck());

    private Judge() {
    }

    public static List<Finding> judge(Evidence evidence) {
        return ALL.stream().map(invariant -> new Finding(invariant.says(), invariant.broken(evidence))).toList();
    }
}
