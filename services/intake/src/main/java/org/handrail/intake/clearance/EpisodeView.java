package org.handrail.intake.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.intake.episode.Alarm;
import org.handrail.intake.episode.AnswerSet;
import org.handrail.intake.episode.Ending;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.Gates;
import org.handrail.intake.episode.Hit;
import org.handrail.intake.episode.ReferralNote;
import org.handrail.intake.episode.Review;

/** An episode as those who treat the patient see it. Who the patient is stands elsewhere. */
record EpisodeView(String episode, String clinic, boolean cleared, @Nullable Instant clearedAt, List<Held> holds,
                   @Nullable Decided eligibility, @Nullable Reviewed review, Gates.@Nullable Consent consent,
                   @Nullable Instant enrolledAt, @Nullable Instant firstDoseAt, List<ReferralNote> referrals,
                   List<AnswerSet> answers, List<Raised> raised, @Nullable Ending ended) {

    /** @param liftedBy the event or act that lifts it */
    record Held(String hold, String liftedBy) {
        static List<Held> of(Episode episode) {
            return Clearance.holds(episode).stream().map(hold -> new Held(hold.toString(), hold.liftedBy())).toList();
        }
    }

    record Decided(String outcome, List<Hit> rules, List<String> missing) {
    }

    record Reviewed(boolean suitable, String reason, String by, Instant at) {
    }

    /** @param acknowledgedBy absent while nobody has taken it here; follow-up knows more */
    record Raised(String escalation, String contact, String level, Instant raisedAt, @Nullable String acknowledgedBy) {
        static Raised of(Alarm alarm) {
            Ladder ladder = alarm.ladder();
            return new Raised(ladder.escalation(), alarm.contact(), ladder.level().toString(), ladder.raisedAt(),
                    ladder.acknowledged() == null ? null : ladder.acknowledged().by());
        }
    }

    static EpisodeView of(Episode episode) {
        Gates gates = episode.gates();
        Decided decided = Optional.ofNullable(gates.judged()).map(judged -> new Decided(judged.outcome().toString(),
                Hit.of(judged.rules()), judged.missing())).orElse(null);
        Review review = gates.review();
        return new EpisodeView(episode.id(), episode.clinic(), episode.cleared(), gates.clearedAt(), Held.of(episode),
                decided, review == null ? null
                        : new Reviewed(review.suitable(), review.reason(), review.by(), review.at()),
                gates.consent(), gates.enrolledAt(), gates.firstDoseAt(), episode.known().referrals(),
                episode.known().answers(), episode.alarms().stream().map(Raised::of).toList(), episode.ended());
    }
}
