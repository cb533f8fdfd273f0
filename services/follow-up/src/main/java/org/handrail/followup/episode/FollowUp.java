package org.handrail.followup.episode;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.outcome.Trend;
import org.handrail.followup.checkin.CheckIn;
import org.handrail.followup.checkin.Words;
import org.handrail.followup.ending.Told;
import org.handrail.followup.escalation.Escalation;
import org.handrail.followup.instrument.AnswerSet;
import org.handrail.followup.outcome.Review;
import org.handrail.followup.plan.Goal;
import org.handrail.followup.referral.Referral;
import org.handrail.followup.risk.Risk;
import org.handrail.followup.visit.Treatment;

/**
 * What follow-up knows of one patient's care.
 *
 * @param clinic   absent until the first word of it
 * @param end      absent while care goes on; nothing new is asked after it
 * @param rota     the clinic's on-call list as last learnt; absent when never learnt
 * @param checkIns every question owed or asked, and those closed of late
 * @param answers  of each form the newest that was taken here
 * @param words    of the patient, which nobody has read yet
 * @param told     who was told of the end of care
 * @param trends   the scores of each instrument, whoever took them, as far as they are still needed
 */
public record FollowUp(String episode, @Nullable String clinic, @Nullable End end, @Nullable Rota rota,
                       List<Escalation> escalations, List<CheckIn> checkIns, Treatment treatment, Risk risk,
                       List<AnswerSet> answers, List<Trend> trends, List<Review> reviews,
                       List<Referral> referrals, List<Goal> goals, List<Words> words, List<Told> told) {

    public FollowUp {
        escalations = Lists.orEmpty(escalations);
        checkIns = Lists.orEmpty(checkIns);
        treatment = treatment == null ? Treatment.NONE : treatment;
        risk = risk == null ? Risk.NONE : risk;
        answers = Lists.orEmpty(answers);
        trends = Lists.orEmpty(trends);
        reviews = Lists.orEmpty(reviews);
        referrals = Lists.orEmpty(referrals);
        goals = Lists.orEmpty(goals);
        words = Lists.orEmpty(words);
        told = Lists.orEmpty(told);
    }

    static FollowUp unknown(String episode) {
        return new FollowUp(episode, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    public Optional<CheckIn> checkIn(String id) {
        return checkIns.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Escalation> escalation(String id) {
        return escalations.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    public boolean ended() {
        return end != null;
    }

    FollowUp in(String place) {
        return change(d -> d.clinic = place);
    }

    FollowUp ended(End how) {
        return change(d -> d.end = how);
    }

    public FollowUp knowing(@Nullable Rota newer) {
        boolean better = newer != null && (rota == null || newer.revision() >= rota.revision());
        return better ? change(d -> d.rota = newer) : this;
    }

    public FollowUp with(Escalation escalation) {
        return change(d -> d.escalations = Lists.with(d.escalations, escalation, Escalation::id));
    }

    public FollowUp changingEscalation(String id, UnaryOperator<Escalation> change) {
        return escalation(id).map(e -> with(change.apply(e))).orElse(this);
    }

    public FollowUp with(CheckIn checkIn) {
        return change(d -> d.checkIns = Lists.with(d.checkIns, checkIn, CheckIn::id));
    }

    public FollowUp changing(String checkIn, UnaryOperator<CheckIn> change) {
        return checkIn(checkIn).map(c -> with(change.apply(c))).orElse(this);
    }

    /** Only these check-ins. */
    public FollowUp keeping(List<CheckIn> some) {
        return change(d -> d.checkIns = List.copyOf(some));
    }

    public FollowUp treated(Treatment now) {
        return change(d -> d.treatment = now);
    }

    public FollowUp with(Risk now) {
        return change(d -> d.risk = now);
    }

    /** Of each form the newest. */
    public FollowUp with(AnswerSet set) {
        return change(d -> d.answers = Lists.with(d.answers, set, AnswerSet::instrument));
    }

    /** The scores of this instrument with this recall window so far. */
    public Trend trend(String instrument, @Nullable Integer recallDays) {
        return trends.stream().filter(t -> t.of(instrument, recallDays)).findFirst()
                .orElse(new Trend(instrument, recallDays, List.of()));
    }

    public FollowUp with(Trend trend) {
        return change(d -> d.trends = Lists.with(d.trends, trend, t -> t.instrument() + "/" + t.recallDays()));
    }

    public FollowUp with(Review review) {
        return change(d -> d.reviews = Lists.with(d.reviews, review, Review::id));
    }

    public FollowUp changingReview(String id, UnaryOperator<Review> change) {
        return reviews.stream().filter(r -> r.id().equals(id)).findFirst().map(r -> with(change.apply(r))).orElse(this);
    }

    public Optional<Referral> referral(String id) {
        return referrals.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public FollowUp with(Referral referral) {
        return change(d -> d.referrals = Lists.with(d.referrals, referral, Referral::id));
    }

    public FollowUp changingReferral(String id, UnaryOperator<Referral> change) {
        return referral(id).map(r -> with(change.apply(r))).orElse(this);
    }

    public FollowUp with(Goal goal) {
        return change(d -> d.goals = Lists.with(d.goals, goal, Goal::goal));
    }

    public FollowUp with(Words unread) {
        return change(d -> d.words = Lists.with(d.words, unread, Words::checkIn));
    }

    /** What this check-in was there to read has been read. */
    public FollowUp read(String checkIn) {
        return change(d -> d.words = d.words.stream().filter(w -> !w.checkIn().equals(checkIn)).toList());
    }

    public FollowUp with(Told party) {
        return change(d -> d.told = Lists.with(d.told, party, Told::whom));
    }

    private FollowUp change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** The parts while they are changed. */
    private static final class Draft {
        private final String episode;
        private String clinic;
        private End end;
        private Rota rota;
        private List<Escalation> escalations;
        private List<CheckIn> checkIns;
        private Treatment treatment;
        private Risk risk;
        private List<AnswerSet> answers;
        private List<Trend> trends;
        private List<Review> reviews;
        private List<Referral> referrals;
        private List<Goal> goals;
        private List<Words> words;
        private List<Told> told;

        private Draft(FollowUp care) {
            episode = care.episode;
            clinic = care.clinic;
            end = care.end;
            rota = care.rota;
            escalations = care.escalations;
            checkIns = care.checkIns;
            treatment = care.treatment;
            risk = care.risk;
            answers = care.answers;
            trends = care.trends;
            reviews = care.reviews;
            referrals = care.referrals;
            goals = care.goals;
            words = care.words;
            told = care.told;
        }

        private FollowUp done() {
            return new FollowUp(episode, clinic, end, rota, escalations, checkIns, treatment, risk, answers, trends,
                    reviews, referrals, goals, words, told);
        }
    }
}
