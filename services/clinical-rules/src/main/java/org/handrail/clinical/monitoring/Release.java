package org.handrail.clinical.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.handrail.clinical.Answer;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.Rule;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.rule.Setting;

/** The ordinary end of a visit: every condition is asked, and every one that is not met is named. */
public final class Release {

    static final String INFUSION_RUNS = "infusion-not-ended";
    private final ReleaseQuestion question;
    private final Policy policy;
    private final List<RuleHit> unmet = new ArrayList<>();
    private final List<RuleHit> against = new ArrayList<>();

    private Release(ReleaseQuestion question, Policy policy) {
        this.question = question;
        this.policy = policy;
    }

    /** Answers the question as of {@code now}. */
    public static ReleaseAnswer ask(ReleaseQuestion question, Policy policy, Instant now) {
        return new Release(question, policy).answer(now);
    }

    /** What an ending that was written down says of a visit in which something was given, or nothing was. */
    public static Optional<RuleHit> fitting(String ending, boolean dosed) {
        return dosed && ending.equals("not-dosed")
                ? Optional.of(ReleaseRules.FITTING.hit("not-dosed-after-a-dose")) : Optional.empty();
    }

    private ReleaseAnswer answer(Instant now) {
        Watched watched = question.watched();
        if (watched.given().isEmpty()) {
            return new ReleaseAnswer(List.of(ReleaseRules.DOSED.hit("not-dosed")), null, List.of());
        }
        Instant first = watched.first();
        @Nullable Instant earliest = afterSedative(longer(watched.infusion() ? afterInfusion(now) : afterDevices(now), now), now);
        needs(question.stable(), ReleaseRules.STABLE, "not-attested");
        List<VitalReading> atTheEnd = question.readings().stream()
                .filter(reading -> earliest != null && !reading.at().isBefore(earliest.minus(minutes(ReleaseRules.READING_EARLY)))).toList();
        exitPressure(atTheEnd, before(first, VitalReading::hasPressure));
        awake(atTheEnd);
        needs(question.dissociationOver(), ReleaseRules.DISSOCIATION, "not-attested");
        if (question.cadss() != null && question.cadss() > policy.whole(ReleaseRules.CADSS)) {
            unmet.add(ReleaseRules.DISSOCIATION.hit("score-too-high"));
        }
        breathing(atTheEnd);
        saturation(atTheEnd, before(first, reading -> reading.spo2() != null));
        StillOpen.strictest(question, policy).flatMap(Concern::escalation)
                .ifPresent(level -> unmet.add(ReleaseRules.NOTHING_OPEN.hit(level + "-not-over")));
        needs(question.walksSteadily(), ReleaseRules.WALKING, "not-seen");
        @Nullable Integer aldrete = question.aldrete();
        if (aldrete == null || aldrete < policy.whole(ReleaseRules.ALDRETE)) {
            missing(ReleaseRules.RECOVERED.hit(aldrete == null ? "not-done" : "score-too-low"));
        }
        needs(question.rideAtDoor(), ReleaseRules.RIDE, "not-handed-over");
        Ride.against(question.ride(), policy).ifPresent(this::missing);
        needs(question.instructionsGiven(), ReleaseRules.INSTRUCTIONS, "not-given");
        return new ReleaseAnswer(unmet, earliest, against);
    }

    private void missing(RuleHit hit) {
        (decided(hit) ? against : unmet).add(hit);
    }

    private boolean decided(RuleHit hit) {
        return question.against().contains(hit.rule()) && ReleaseOverride.covers(hit);
    }

    /** From the last device, or from the first when the prescriber says so; never less than two hours from that. */
    private Instant afterDevices(Instant now) {
        Instant fromFirst = question.watched().first().plus(Duration.ofMinutes(ReleaseRules.VISIT_MINUTES.whole()));
        Instant earliest = question.prescriberCountsFromFirst().isYes() ? fromFirst
                : question.watched().last().plus(minutes(ReleaseRules.STAY_MINUTES));
        if (now.isBefore(fromFirst)) {
            unmet.add(ReleaseRules.TWO_HOURS.hit("less-than-120-minutes-from-first-device"));
        }
        return earliest.equals(fromFirst) ? earliest
                : waited(earliest, fromFirst, ReleaseRules.FROM_LAST.hit("too-soon-after-last-device"), now);
    }

    /** @param before when it would be over without this rule, and is by a clinician's decision */
    private Instant waited(Instant after, Instant before, RuleHit tooSoon, Instant now) {
        if (now.isBefore(after)) {
            missing(tooSoon);
        }
        return decided(tooSoon) ? before : after;
    }

    /** Absent while the infusion runs: then no time can be named. */
    private @Nullable Instant afterInfusion(Instant now) {
        @Nullable Instant end = question.watched().infusionEnd();
        if (end == null) {
            unmet.add(ReleaseRules.AFTER_INFUSION.hit(INFUSION_RUNS));
            return null;
        }
        return waited(end.plus(minutes(ReleaseRules.IV_STAY_MINUTES)), end,
                ReleaseRules.AFTER_INFUSION.hit("too-soon-after-infusion"), now);
    }

    private @Nullable Instant longer(@Nullable Instant earliest, Instant now) {
        if (earliest == null || !question.watched().childPughB()) {
            return earliest;
        }
        return waited(earliest.plus(minutes(ReleaseRules.LIVER_MINUTES)), earliest,
                ReleaseRules.LIVER.hit("too-soon-with-child-pugh-b"), now);
    }

    private @Nullable Instant afterSedative(@Nullable Instant earliest, Instant now) {
        @Nullable Instant sedated = question.watched().lastSedative();
        if (sedated == null) {
            return earliest;
        }
        Instant awake = waited(sedated.plus(minutes(ReleaseRules.SEDATIVE_MINUTES)), sedated,
                ReleaseRules.AFTER_SEDATIVE.hit("too-soon-after-sedative"), now);
        return earliest == null || earliest.isAfter(awake) ? earliest : awake;
    }

    private Duration minutes(Setting.Amount setting) {
        return Duration.ofSeconds(Math.round(policy.number(setting) * 60));
    }

    private void exitPressure(List<VitalReading> atTheEnd, @Nullable VitalReading preDose) {
        Optional<VitalReading> exit = last(atTheEnd, reading -> reading.hasPressure() || reading.pressureInDoubt());
        if (exit.isEmpty()) {
            unmet.add(ReleaseRules.PRESSURE.hit("not-read-at-the-end"));
        } else if (question.prescriberAcceptsPressure().isYes()) {
            return;
        } else if (exit.get().pressureInDoubt()) {
            unmet.add(ReleaseRules.PRESSURE.hit("in-doubt"));
        } else if (exit.get().pressureAtOrAbove(policy.whole(ReleaseRules.EXIT_SYSTOLIC),
                policy.whole(ReleaseRules.EXIT_DIASTOLIC))) {
            unmet.add(ReleaseRules.PRESSURE.hit("too-high"));
        } else if (!nearPreDose(exit.get(), preDose) && !falling(exit.get())) {
            unmet.add(ReleaseRules.PRESSURE.hit("not-back-and-not-falling"));
        }
    }

    private boolean nearPreDose(VitalReading exit, @Nullable VitalReading preDose) {
        return preDose != null && ReleaseRules.near(preDose, exit, policy);
    }

    /** Lower than the reading before it, in one value at least, and higher in none. */
    private boolean falling(VitalReading exit) {
        return last(question.readings(), reading -> reading.hasPressure() && reading.at().isBefore(exit.at())
                        && !reading.at().isBefore(question.watched().first()))
                .filter(before -> exit.systolic() <= before.systolic() && exit.diastolic() <= before.diastolic())
                .filter(before -> exit.systolic() < before.systolic() || exit.diastolic() < before.diastolic())
                .isPresent();
    }

    private void awake(List<VitalReading> atTheEnd) {
        Optional<VitalReading> exit = last(atTheEnd, reading -> reading.moaas() != null);
        if (exit.isEmpty() || exit.get().moaas() != ReleaseRules.AWAKE_SCORE.whole()) {
            unmet.add(ReleaseRules.AWAKE.hit(exit.isEmpty() ? "not-scored-at-the-end" : "not-awake"));
        }
    }

    private void breathing(List<VitalReading> atTheEnd) {
        Optional<VitalReading> exit = last(atTheEnd, reading -> reading.respiratoryRate() != null);
        if (exit.isEmpty() || exit.get().respiratoryRate() < policy.whole(MonitoringRules.RR_STOP)) {
            unmet.add(ReleaseRules.BREATHING.hit(exit.isEmpty() ? "not-read-at-the-end" : "too-slow"));
        }
    }

    private void saturation(List<VitalReading> atTheEnd, @Nullable VitalReading preDose) {
        Optional<VitalReading> exit = last(atTheEnd, reading -> reading.spo2() != null);
        boolean enough = exit.isPresent() && (exit.get().spo2() >= policy.whole(ReleaseRules.EXIT_SPO2)
                || (preDose != null && exit.get().spo2() >= preDose.spo2() - policy.whole(ReleaseRules.NEAR_SPO2)));
        if (!enough) {
            missing(ReleaseRules.SPO2.hit(exit.isEmpty() ? "not-read-at-the-end" : "too-low"));
        }
    }

    private void needs(Answer answer, Rule rule, String reason) {
        if (!answer.isYes()) {
            missing(rule.hit(reason));
        }
    }

    private @Nullable VitalReading before(Instant first, Predicate<VitalReading> usable) {
        return last(question.readings(), usable.and(reading -> !reading.at().isAfter(first))).orElse(null);
    }

    private static Optional<VitalReading> last(List<VitalReading> readings, Predicate<VitalReading> usable) {
        return readings.stream().filter(usable).reduce((older, newer) -> newer);
    }
}
