package org.handrail.followup.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.outcome.Outcome;
import org.handrail.clinical.outcome.Trend;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.Story;
import org.handrail.followup.escalation.Escalations;
import org.handrail.followup.outcome.OutcomeEvent.OutcomeClassified;
import org.handrail.followup.outcome.OutcomeEvent.RelapseSuspected;
import org.handrail.followup.outcome.OutcomeEvent.ScoresKept;
import org.handrail.policy.InForce;

/** What a score means beside those before it. */
public final class Outcomes {

    private Outcomes() {
    }

    public static void scored(Story story, Scored answers) {
        Trend.Score score = answers.score();
        FollowUp care = story.care();
        Trend before = care.trend(answers.instrument(), answers.recallDays());
        Trend after = before.with(score);
        if (!Outcome.measuredBy(answers.instrument()) || after.equals(before)) {
            return;
        }
        Instant firstDose = care.treatment().firstDoseAt();
        Policy policy = InForce.at(score.at(), story.context());
        story.happens(new ScoresKept(after.compact(firstDose)));
        after.outcome(score, firstDose, policy).ifPresent(outcome -> story.happens(new OutcomeClassified(
                answers.instrument(), answers.answers(), score.total(), after.baseline(firstDose).orElseThrow().total(),
                outcome.changePercent(), outcome.classified(), outcome.remission(), answers.recallDays(),
                policy.revision(), score.at())));
        if (after.scores().getLast().equals(score)) {
            newest(story, before, after, answers);
        }
        Reviews.weighStopping(story, null);
    }

    /** An older score that is told late neither worsens nor relapses. */
    private static void newest(Story story, Trend before, Trend after, Scored answers) {
        Instant firstDose = story.care().treatment().firstDoseAt();
        Trend.Score score = after.scores().getLast();
        Policy policy = InForce.at(score.at(), story.context());
        if (!story.care().ended()) {
            after.worsening(policy).ifPresent(hit ->
                    Escalations.raiseHere(story, answers.answers(), Level.SAME_DAY, "worsening"));
        }
        List<RuleHit> relapse = after.relapse(firstDose, policy);
        if (!relapse.isEmpty() && before.relapse(firstDose, policy).isEmpty()) {
            story.happens(new RelapseSuspected(relapse, answers.instrument(), score.total(),
                    after.best(firstDose).orElseThrow().total(), policy.revision(), score.at()));
        }
    }

    /** The newest outcome, by the instrument that says most. */
    public static Optional<Outcome> latest(Story story) {
        FollowUp care = story.care();
        Policy policy = InForce.now(story.context());
        return Stream.of(Instrument.MADRS, Instrument.PHQ_9, Instrument.QIDS_SR16)
                .flatMap(instrument -> care.trends().stream().filter(t -> t.instrument().equals(instrument.toString())))
                .flatMap(trend -> trend.latest(care.treatment().firstDoseAt(), policy).stream()).findFirst();
    }
}
