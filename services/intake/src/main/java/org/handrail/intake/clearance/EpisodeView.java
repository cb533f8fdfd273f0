package org.handrail.intake.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.intake.episode.AnswerSet;
import org.handrail.intake.episode.Ending;
import org.handrail.clinical.course.Protocol;
import org.handrail.clinical.instrument.SuicideLevel;
import org.handrail.intake.episode.Course;
import org.handrail.intake.episode.Safety;
import org.handrail.intake.episode.Wish;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.Gates;
import org.handrail.intake.episode.Hit;
import org.handrail.intake.episode.ReferralNote;
import org.handrail.paging.Paging;
import org.handrail.runtime.decide.Context;

/** An episode as those who treat the patient see it. Who the patient is stands elsewhere. */
record EpisodeView(String episode, String clinic, Protocol protocol, boolean cleared, @Nullable Instant clearedAt,
                   List<Held> holds, List<Waiting> waitingFor, @Nullable Decided eligibility,
                   @Nullable Reviewed review, Gates.@Nullable Consent consent, @Nullable Instant enrolledAt,
                   List<Course.Authorisation> authorisations, Course.@Nullable Pdmp pdmp,
                   @Nullable Instant firstDoseAt, List<ReferralNote> referrals, List<AnswerSet> answers,
                   List<Raised> raised, @Nullable Known baseline, List<Safety.Noted> noted, List<Wish> preferences,
                   Course.@Nullable Over courseEnded, @Nullable Ending ended) {

    /**
     * @param liftedBy the event or act that lifts it
     * @param tag      {@code L-must} where nobody decides against it; absent where people decide about it
     */
    record Held(String hold, String liftedBy, @Nullable String tag) {
        static List<Held> of(List<Hold> holds) {
            return holds.stream().map(hold -> new Held(hold.toString(), hold.liftedBy().getFirst(),
                    hold.tag() == null ? null : hold.tag().toString())).toList();
        }
    }

    /**
     * A gate that is closed.
     *
     * @param liftedBy codes of the events that open it
     * @param whoCan   roles of those who can bring them about
     * @param door     where it is told: method and path
     */
    record Waiting(String gate, List<String> liftedBy, List<String> whoCan, String door) {
        static List<Waiting> of(List<Hold> holds, Episode episode) {
            return holds.stream().map(hold -> new Waiting(hold.toString(), hold.liftedBy(), hold.whoCan(),
                    hold.door().replace("{episode}", episode.id()).replace("{clinic}", episode.clinic()))).toList();
        }
    }

    record Decided(String outcome, List<Hit> rules, List<String> missing) {
    }

    record Reviewed(boolean suitable, String reason, String by, Instant at) {
    }

    /** @param acknowledgedBy absent while nobody has taken it here; follow-up knows more */
    record Raised(String escalation, String contact, String level, Instant raisedAt, @Nullable String acknowledgedBy) {
        static Raised of(Paging alarm) {
            Ladder ladder = alarm.ladder();
            return new Raised(ladder.escalation(), alarm.contact(), ladder.level().toString(), ladder.raisedAt(),
                    ladder.acknowledged() == null ? null : ladder.acknowledged().by());
        }
    }

    /** Risk that a clinician has acknowledged. */
    record Known(String baseline, SuicideLevel level, boolean safetyPlan, String by, Instant until) {
        static Known of(Safety.Baseline one) {
            return new Known(one.id(), one.risk().level(), one.risk().safetyPlan(), one.by(), one.risk().until());
        }
    }

    static EpisodeView of(Episode episode, Context context) {
        Gates gates = episode.gates();
        List<Hold> holds = Clearance.holds(episode, context);
        Decided decided = Optional.ofNullable(gates.judged()).map(judged -> new Decided(judged.outcome().toString(),
                Hit.of(judged.rules()), judged.missing())).orElse(null);
        Reviewed reviewed = Optional.ofNullable(gates.review()).map(one -> new Reviewed(one.suitable(), one.reason(),
                one.by(), one.at())).orElse(null);
        return new EpisodeView(episode.id(), episode.clinic(), episode.course().protocol(), episode.cleared(),
                gates.clearedAt(), Held.of(holds), Waiting.of(holds, episode), decided, reviewed, gates.consent(),
                gates.enrolledAt(), episode.course().authorisations(), episode.course().pdmp(), gates.firstDoseAt(),
                episode.known().referrals(), episode.known().answers(),
                episode.alarms().stream().map(Raised::of).toList(),
                Optional.ofNullable(episode.safety().baseline()).map(Known::of).orElse(null),
                episode.safety().noted(), episode.wishes(), episode.course().over(), episode.ended());
    }
}
