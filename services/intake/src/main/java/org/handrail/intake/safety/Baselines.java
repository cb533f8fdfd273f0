package org.handrail.intake.safety;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.checkin.SafetyPlan;
import org.handrail.clinical.instrument.RiskBaseline;
import org.handrail.clinical.instrument.RiskRaised;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand.AcknowledgeRisk;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.BaselineKept;
import org.handrail.intake.episode.Published.RiskBaselineAcknowledged;
import org.handrail.intake.episode.Safety.Baseline;
import org.handrail.intake.episode.Story;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** Where a clinician acknowledges the suicide risk that is known, so that only what is new or worse alarms. */
public final class Baselines {

    private static final List<SuicideLevel> LEVELS =
            List.of(SuicideLevel.HIGH, SuicideLevel.MODERATE, SuicideLevel.LOW);

    private Baselines() {
    }

    public static Decision<EpisodeEvent> acknowledge(Story story, AcknowledgeRisk told) {
        Optional<SuicideLevel> level = LEVELS.stream().filter(one -> one.toString().equals(told.level())).findFirst();
        if (level.isEmpty()) {
            return Decision.refused(Refusal.invalid("/level", "unknown-level", "This is not one of the levels."));
        }
        Optional<Refusal> future = OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), story.now());
        if (future.isPresent()) {
            return Decision.refused(future.get());
        }
        Optional<Refusal> plan = incomplete(told);
        if (plan.isPresent()) {
            return Decision.refused(plan.get());
        }
        Instant from = OccurredAt.forgiving(told.occurredAt(), story.now());
        Instant latest = RiskBaseline.latest(from, InForce.at(from, story.context()), story.zone());
        Instant until = told.until() == null ? latest : told.until();
        if (until.isAfter(latest) || !until.isAfter(from)) {
            return Decision.refused(Refusal.invalid("/until", "not-longer-than-allowed",
                    "Known risk is acknowledged for at most as many days as the clinic has set, 30 at the most."));
        }
        String id = "b" + (story.episode().safety().baselines() + 1);
        story.happens(new BaselineKept(new Baseline(id, new RiskBaseline(level.get(), told.safetyPlan(), from, until,
                known(story.episode(), from)), told.by())));
        story.happens(new RiskBaselineAcknowledged(id, level.get(), told.safetyPlan(), told.by(), until, from));
        return story.decided(Map.of("baseline", id, "until", until.toString()));
    }

    /** With a plan risk is silent for weeks; a plan with a step missing is none yet. */
    private static Optional<Refusal> incomplete(AcknowledgeRisk told) {
        if (!told.safetyPlan() || told.steps() == null) {
            return Optional.empty();
        }
        return SafetyPlan.incomplete(told.steps()).map(hit -> Refusal.notNow("safety-plan-not-complete",
                "A step of the safety plan is not written down yet.",
                new Violation("/safetyPlanSteps", hit.rule(), hit.tag().toString(), hit.reason())));
    }

    private static List<String> known(Episode episode, Instant by) {
        return episode.known().answers().stream().filter(set -> !set.occurredAt().isAfter(by))
                .flatMap(set -> RiskBaseline.shown(set.instrument(), set.items()).stream()).distinct().toList();
    }

    /** The baseline that this risk is within, if any. */
    static Optional<Baseline> covering(Episode episode, RiskRaised risk, Collection<String> shown, Instant at) {
        return Optional.ofNullable(episode.safety().baseline()).filter(one -> one.risk().covers(risk, shown, at));
    }
}
