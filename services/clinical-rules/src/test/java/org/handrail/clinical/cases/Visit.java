package org.handrail.clinical.cases;

import static org.handrail.clinical.Answer.NO;
import static org.handrail.clinical.Answer.UNKNOWN;
import static org.handrail.clinical.Answer.YES;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.clinical.Answer;
import org.handrail.clinical.monitoring.CheckSchedule;
import org.handrail.clinical.monitoring.Crossing;
import org.handrail.clinical.monitoring.DueCheck;
import org.handrail.clinical.monitoring.NotDone;
import org.handrail.clinical.monitoring.Release;
import org.handrail.clinical.monitoring.ReleaseQuestion;
import org.handrail.clinical.monitoring.Symptom;
import org.handrail.clinical.monitoring.SymptomSeen;
import org.handrail.clinical.monitoring.Thresholds;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.clinical.monitoring.Watched;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;

/** A visit with two devices that goes well and may end, until a test changes something. Minutes run from the first. */
public final class Visit {

    public static final Instant FIRST = Instant.parse("2026-06-11T15:00:00Z");

    public List<Instant> given = new ArrayList<>(List.of(FIRST, at(5)));
    public boolean infusion;
    public Instant infusionEnd;
    public Instant sedative;
    public Instant ready;
    public List<String> continuous = List.of();
    public boolean childPughB;
    public VitalReading before = vitals(-10, 124, 78, 72, 98, 14, 5);
    public List<VitalReading> readings = new ArrayList<>();
    public VitalReading now = vitals(126, 130, 82, 74, 97, 14, 5);
    public List<NotDone> notDone = new ArrayList<>();
    public Set<Symptom> symptoms = EnumSet.noneOf(Symptom.class);
    public Answer stable = YES;
    public Answer dissociationOver = YES;
    public Integer cadss;
    public Answer walks = YES;
    public Integer aldrete = 10;
    public Answer ride = YES;
    public String rideBy;
    public Answer instructions = YES;
    public Answer countsFromFirst = UNKNOWN;
    public Answer acceptsPressure = UNKNOWN;
    public Instant leaves = at(126);

    /** Changed before it is judged. */
    public interface Change {
        void of(Visit visit);
    }

    public static Visit with(Change change) {
        Visit visit = new Visit();
        change.of(visit);
        return visit;
    }

    public static Instant at(double minute) {
        return FIRST.plus(Duration.ofMillis(Math.round(minute * 60_000)));
    }

    public static VitalReading vitals(double minute, Integer systolic, Integer diastolic, Integer heart, Integer spo2,
                                      Integer breaths, Integer moaas) {
        return new VitalReading("r" + minute, systolic, diastolic, heart, spo2, breaths, moaas, NO, at(minute), NO);
    }

    public Watched watched() {
        return new Watched(given, infusion, infusionEnd, sedative, ready, childPughB, continuous);
    }

    public Optional<Crossing> crossing(Policy policy) {
        return Thresholds.judge(now, readings, before, symptoms, policy);
    }

    public List<RuleHit> hits(Policy policy) {
        return crossing(policy).map(Crossing::rules).orElse(List.of());
    }

    /** All but the one that is judged now. */
    private List<VitalReading> earlier() {
        List<VitalReading> all = new ArrayList<>(readings);
        if (before != null) {
            all.add(before);
        }
        return all;
    }

    private List<VitalReading> all() {
        List<VitalReading> all = earlier();
        all.add(now);
        return all;
    }

    /** With the reading that is judged now. */
    private List<SymptomSeen> seen() {
        return symptoms.stream().map(symptom -> new SymptomSeen(symptom.toString(), now.at())).toList();
    }

    public List<RuleHit> unmet(Policy policy) {
        return Release.ask(new ReleaseQuestion(watched(), all(), stable, dissociationOver, cadss, walks, aldrete, ride,
                instructions, countsFromFirst, acceptsPressure, seen(), rideBy, List.of()), policy, leaves).unmet();
    }

    /** The checks still to be done after the earlier readings. */
    public List<DueCheck> due(Policy policy) {
        return CheckSchedule.open(watched(), earlier(), notDone, policy);
    }

    /** The check whose name begins like this and that is due next. */
    public Optional<DueCheck> due(String name, Policy policy) {
        return due(policy).stream().filter(check -> check.check().startsWith(name)).findFirst();
    }
}
