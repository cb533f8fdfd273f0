package org.handrail.followup.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.outcome.BenefitReview;
import org.handrail.clinical.outcome.Outcome;
import org.handrail.clinical.outcome.OutcomeRules;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.Story;
import org.handrail.followup.outcome.OutcomeEvent.BenefitReviewDue;
import org.handrail.followup.outcome.OutcomeEvent.BenefitReviewed;
import org.handrail.followup.outcome.OutcomeEvent.StopReviewProposed;
import org.handrail.followup.visit.Treatment;
import org.handrail.followup.visit.Visited;
import org.handrail.followup.visit.Visited.Given;
import org.handrail.policy.InForce;

/** Benefit reviews: due by the count of visits, decided by a clinician, never by themselves. */
public final class Reviews {

    private Reviews() {
    }

    /** A visit with a drug was counted. */
    public static void after(Story story, String visit, Instant ended) {
        int visits = story.care().treatment().dosed().size();
        if (story.care().ended()) {
            return;
        }
        BenefitReview.because(story.care().treatment().protocol(), visits, InForce.at(ended, story.context())).ifPresent(because -> {
            story.happens(new BenefitReviewDue("review-" + visits, because, visit, ended));
            weighStopping(story, visit);
        });
    }

    /** Shown as soon as it is there, and beside every weighing of the benefit; it stops nothing. */
    public static Optional<RuleHit> earlySign(FollowUp care, Policy policy) {
        Treatment treatment = care.treatment();
        if (!Protocol.IV_KETAMINE.toString().equals(treatment.protocol())) {
            return Optional.empty();
        }
        List<Instant> doses = treatment.dosed().stream().map(treatment::visit).map(Visited::given)
                .flatMap(given -> given.stream().limit(1)).map(Given::at).toList();
        return Stream.of(Instrument.MADRS, Instrument.PHQ_9, Instrument.QIDS_SR16)
                .flatMap(form -> care.trends().stream().filter(t -> t.instrument().equals(form.toString())))
                .flatMap(trend -> trend.earlySign(doses, policy).stream()).findFirst();
    }

    private static List<RuleHit> and(List<RuleHit> hits, Story story) {
        return Stream.concat(hits.stream(), earlySign(story.care(), InForce.now(story.context())).stream()).toList();
    }

    /** At most once a review, also when the score comes after the visit. */
    static void weighStopping(Story story, @Nullable String visit) {
        Optional<RuleHit> stop = BenefitReview.proposesStop(Outcomes.latest(story).orElse(null));
        stop.ifPresent(hit -> story.care().reviews().stream().filter(r -> r.open() && !r.stopProposed())
                .forEach(r -> story.happens(new StopReviewProposed(visit, r.id(), and(List.of(hit), story),
                        InForce.now(story.context()).revision(), story.now()))));
    }

    /** Recorded also when none is due: a clinician may weigh the benefit at any time. */
    static void decide(Story story, ReviewBenefit told) {
        FollowUp care = story.care();
        String review = care.reviews().stream().filter(Review::open).findFirst().map(Review::id)
                .orElseGet(() -> "review-early-" + (care.treatment().dosed().size()));
        if (care.reviews().stream().noneMatch(r -> r.id().equals(review))) {
            story.happens(new BenefitReviewDue(review, "clinician", null, story.now()));
        }
        Optional<Outcome> latest = Outcomes.latest(story);
        List<RuleHit> rules = Stream.of(latest.map(o -> OutcomeRules.CLASS.hit(o.classified().toString())),
                BenefitReview.proposesStop(latest.orElse(null))).flatMap(Optional::stream).toList();
        story.happens(new BenefitReviewed(review, told.decision(), told.phase(), told.amountMg(), told.reason(),
                told.by(), and(rules, story), told.occurredAt() == null ? story.now() : told.occurredAt()));
        story.answers("review", review);
    }
}
