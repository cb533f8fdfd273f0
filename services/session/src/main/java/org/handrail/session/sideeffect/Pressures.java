package org.handrail.session.sideeffect;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.monitoring.MonitoringRules;
import org.handrail.clinical.monitoring.VitalReading;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.sideeffect.PressureEffect;
import org.handrail.clinical.sideeffect.SideEffect;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.Report;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;

/** Raised blood pressure, graded when the visit is over by what came of it. Whom it called, the thresholds have said. */
public final class Pressures {

    private static final String CODE = SideEffect.BLOOD_PRESSURE_INCREASED.toString();
    private static final Map<Integer, Level> LEVELS = Map.of(2, Level.ROUTINE, 3, Level.SAME_DAY, 4, Level.EMERGENCY);

    private Pressures() {
    }

    /** @param told a person says that the pressure was raised */
    static PressureEffect effect(Visit visit, boolean told, Policy policy) {
        Instant first = visit.firstDose().orElse(null);
        if (first == null) {
            return PressureEffect.NOT_DOSED;
        }
        List<VitalReading> pressures = visit.vitals().stream()
                .filter(r -> r.systolic() != null && r.diastolic() != null).toList();
        return PressureEffect.of(spoke(visit, MonitoringRules.CRISIS.id() + "/"),
                spoke(visit, MonitoringRules.STOP.id() + "/stop-level-twice"),
                visit.treatment().given().stream().anyMatch(m -> m.kind().equals("blood-pressure")), told,
                last(pressures.stream().filter(r -> !r.at().isAfter(first)).toList()),
                last(pressures.stream().filter(r -> r.at().isAfter(first)).toList()), policy);
    }

    /** 2 to 4; null when the rise was expected, or nobody knows of any. */
    public static Integer grade(Visit visit, Policy policy) {
        return effect(visit, false, policy).grade();
    }

    /** What was graded here at the end of the visit, and by no person; empty when a person has reported it, or nothing. */
    public static Optional<Report> graded(Visit visit) {
        return visit.watch().reports().stream().filter(r -> r.code().equals(CODE) && !r.inError())
                .filter(r -> visit.ended() != null && r.at().equals(visit.ended().at()) && r.raisedBy() == null).findFirst();
    }

    private static boolean spoke(Visit visit, String rule) {
        return visit.readings().stream().anyMatch(r -> r.spoken().stream().anyMatch(said -> said.startsWith(rule)));
    }

    private static VitalReading last(List<VitalReading> readings) {
        return readings.stream().max(Comparator.comparing(VitalReading::at)).orElse(null);
    }

    /** At the end of a visit; nothing when the rise was expected, or somebody has reported it, or struck it out, already. */
    public static void note(Story story, Visit visit, Instant at, Context context) {
        PressureEffect effect = effect(visit, false, InForce.at(at, context));
        boolean reported = visit.watch().reports().stream().anyMatch(r -> r.code().equals(CODE));
        if (effect.grade() == null || reported) {
            return;
        }
        Optional<String> raised = visit.readings().stream().flatMap(r -> r.escalations().stream())
                .min(Comparator.comparing(id -> EscalationId.parse(id).level()));
        Level level = raised.map(id -> EscalationId.parse(id).level()).orElse(LEVELS.get(effect.grade()));
        String escalation = raised.orElse(level == Level.ROUTINE ? null
                : EscalationId.of(story.state().id(), visit.id(), level));
        story.happens(new SideEffectReported(visit.id(), visit.id() + "-e" + (visit.watch().reports().size() + 1), CODE,
                SideEffects.DICTIONARY, SideEffects.DICTIONARY_VERSION, effect.grade(), false, level.toString(),
                escalation, null, null, InForce.at(at, context).revision(), at));
    }
}
