package org.handrail.simulator.table;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.handrail.local.partners.LedgerEntry;
import org.handrail.simulator.judge.Evidence;
import org.handrail.simulator.outside.Topics;

/** How often what a clinic dreads, and has to cope with, has happened. The usual demo has some of each. */
public final class OutOfTheOrdinary {

    private static final Duration LATE = Duration.ofMinutes(15);

    private OutOfTheOrdinary() {
    }

    static Table of(Evidence evidence) {
        return new Table("Out of the ordinary", "", "times").rows(counts(evidence));
    }

    /** By what it is, in words. */
    public static Map<String, Long> counts(Evidence evidence) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("no-show", count(evidence, "VisitMissed", e -> e.text("kind").equals("no-show")));
        counts.put("late cancel", count(evidence, "VisitMissed", e -> e.text("kind").equals("late-cancel")));
        counts.put("dose delayed", count(evidence, "DoseHeld", e -> !becauseOfAnOutage(e)));
        counts.put("visit without a dose", endings(evidence, "not-dosed"));
        counts.put("course paused", count(evidence, "CourseHeld", e -> true));
        counts.put("hypertensive crisis", count(evidence, "VitalsThresholdCrossed", e -> e.text("level").equals("emergency")));
        counts.put("transferred by ambulance", endings(evidence, "transferred-by-ambulance"));
        counts.put("left against advice", endings(evidence, "left-against-advice"));
        counts.put("ready to leave, no ride", count(evidence, "RideCallDue", e -> e.text("step").equals("1")));
        counts.put("check missed (red)", count(evidence, "VitalsOverdue", e -> e.text("severity").equals("red")));
        counts.put("written down late", count(evidence, "VitalsRecorded", OutOfTheOrdinary::late));
        counts.put("wrong value put right", count(evidence, "RecordCorrected", e -> true));
        counts.put("answer that says suicide risk", count(evidence, "SuicideRiskRaised", e -> true));
        counts.put("check-in without answer", count(evidence, "CheckInMissed", e -> true));
        counts.put("next person called", count(evidence, "EscalationRepaged", e -> !e.text("rung").equals("1")));
        counts.put("referral declined", count(evidence, "ReferralStatusChanged", e -> e.text("status").equals("declined")));
        counts.put("referral without answer", count(evidence, "ReferralOverdue", e -> e.text("step").equals("acknowledge")));
        counts.put("asked for while the partner is away", evidence.requests().stream().filter(OutOfTheOrdinary::refused)
                .map(LedgerEntry::key).distinct().count());
        return counts;
    }

    private static long count(Evidence evidence, String name, Predicate<Topics.Event> which) {
        return evidence.named(name).filter(which).count();
    }

    private static long endings(Evidence evidence, String ending) {
        return count(evidence, "SessionCompleted", e -> e.text("ending").equals(ending));
    }

    private static boolean late(Topics.Event reading) {
        return Duration.between(reading.moment("occurredAt"), reading.time()).compareTo(LATE) >= 0;
    }

    /** A dose held because it was not known whether something speaks against it: a service was away. */
    public static boolean becauseOfAnOutage(Topics.Event held) {
        return held.json().path("rules").valueStream()
                .anyMatch(hit -> hit.path("rule").asString().equals("DOSE-NOT-CURRENT"));
    }

    private static boolean refused(LedgerEntry request) {
        return !request.acted() && !request.repeat();
    }
}
