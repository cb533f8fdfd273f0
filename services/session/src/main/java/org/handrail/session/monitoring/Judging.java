package org.handrail.session.monitoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.monitoring.Crossing;
import org.handrail.clinical.monitoring.Symptom;
import org.handrail.clinical.monitoring.SymptomSeen;
import org.handrail.clinical.monitoring.Thresholds;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Reading;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.escalation.Raising;
import org.handrail.session.monitoring.VitalsEvent.VitalsThresholdCrossed;
import org.handrail.session.visit.VisitEvent.DosingStopped;

/**
 * Judges every reading of a visit in the light of all that is known of it now. A late entry may change what an
 * earlier one means, so all are judged again; what was said of a reading is not said twice.
 */
public final class Judging {

    private Judging() {
    }

    public static void judgeAll(Story story, String visit, Context context) {
        story.state().visit(visit).readings().stream().sorted(Comparator.comparing(Reading::at))
                .forEach(reading -> judge(story, visit, reading, context));
    }

    private static void judge(Story story, String id, Reading reading, Context context) {
        crossing(story.state().visit(id), reading, context)
                .filter(crossing -> Hit.of(crossing.rules()).stream().anyMatch(hit -> !reading.hasSpoken(hit)))
                .ifPresent(crossing -> cross(story, id, reading, crossing, context));
    }

    /** What a reading means beside everything else that is known of the visit. */
    public static Optional<Crossing> crossing(Visit visit, Reading reading, Context context) {
        Instant first = visit.firstDose().orElse(null);
        List<VitalReading> since = visit.vitals().stream().filter(r -> first == null || r.at().isAfter(first)).toList();
        VitalReading before = first != null && reading.at().isAfter(first) ? Baseline.of(visit) : null;
        List<Symptom> symptoms = reading.symptoms().stream().map(Symptom::of).flatMap(Optional::stream).toList();
        List<SymptomSeen> seen = visit.symptoms().stream().filter(s -> first == null || s.at().isAfter(first)).toList();
        return Thresholds.judge(reading.forRules(), since, before, symptoms, seen, InForce.at(reading.at(), context));
    }

    private static void cross(Story story, String visit, Reading reading, Crossing crossing, Context context) {
        boolean stopped = story.state().visit(visit).stopped();
        Optional<Level> level = crossing.concern().escalation();
        String escalation = level.map(l -> Raising.name(story.state(), visit, l)).orElse(null);
        story.happens(new VitalsThresholdCrossed(visit, reading.id(), Hit.of(crossing.rules()),
                crossing.concern().toString(), crossing.symptoms(), escalation,
                InForce.at(reading.at(), context).revision(), reading.at()));
        if (!stopped && story.state().visit(visit).stopped()) {
            story.happens(new DosingStopped(visit, Hit.of(crossing.rules()), crossing.rules().getFirst().reason(), null,
                    reading.at()));
        }
        level.ifPresent(l -> Raising.raise(story, visit, l, crossing.rules().getFirst().reason(), context));
    }
}
