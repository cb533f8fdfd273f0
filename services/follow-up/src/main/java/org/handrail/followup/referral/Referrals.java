package org.handrail.followup.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.outcome.Outcome;
import org.handrail.clinical.referral.ReferralRules;
import org.handrail.clinical.referral.ReferralStatus;
import org.handrail.clinical.referral.ReferralTimes;
import org.handrail.clinical.referral.Therapy;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.Story;
import org.handrail.followup.outcome.Outcomes;
import org.handrail.followup.referral.ReferralCommand.Refer;
import org.handrail.followup.referral.ReferralCommand.TellStatus;
import org.handrail.followup.referral.ReferralCommand.Word;
import org.handrail.followup.referral.ReferralEvent.ReferralClosed;
import org.handrail.followup.referral.ReferralEvent.ReferralDrafted;
import org.handrail.followup.referral.ReferralEvent.ReferralOverdue;
import org.handrail.followup.referral.ReferralEvent.ReferralStatusChanged;
import org.handrail.followup.referral.ReferralEvent.SendingOwed;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** Referrals in their closed loop. Permission to send needs the release; what happened is taken whenever it is told. */
public final class Referrals {

    public static final String OVERDUE = "referral-overdue/";

    private Referrals() {
    }

    static Optional<Refusal> refer(Story story, Refer told) {
        if (story.care().ended()) {
            return Optional.of(Refusal.notNow("care-ended", "Care has ended; nothing is sent any more."));
        }
        String id = "r" + (story.care().referrals().size() + 1);
        story.happens(new ReferralDrafted(Referral.drafted(id, told.kind(), told.therapist(), told.releaseSigned(),
                told.statedWaitDays(), told.therapy(), story.now())));
        reach(story, id, ReferralStatus.DRAFTED, null, told.statedWaitDays(), story.now());
        if (told.inPlace()) {
            close(story, id, Word.THERAPIST_IN_PLACE);
        } else if (told.releaseSigned()) {
            story.happens(new SendingOwed(id, told.therapist()));
        }
        story.answers("referral", id);
        if (told.kind().equals("psychotherapy")) {
            firstLine(story, told);
        }
        return Optional.empty();
    }

    /** What is first line now, and whether what was asked for is. Remission is the end of the episode. */
    private static void firstLine(Story story, Refer told) {
        boolean inEpisode = Outcomes.latest(story).filter(Outcome::remission).isEmpty();
        story.answers("firstLine", Therapy.firstLine(inEpisode).stream().map(Therapy::toString).toList());
        Optional.ofNullable(told.therapy()).flatMap(Therapy::of).flatMap(kind -> kind.unusual(inEpisode))
                .ifPresent(hit -> story.answers("rules", List.of(hit)));
    }

    static Optional<Refusal> status(Story story, TellStatus told) {
        Optional<Referral> known = story.care().referral(told.referral());
        if (known.isEmpty()) {
            return Optional.of(Refusal.unknown("referral"));
        }
        Instant said = told.occurredAt() == null ? story.now() : told.occurredAt();
        Optional<Refusal> future = OccurredAt.refuseFuture("/occurredAt", said, story.now());
        if (future.isPresent()) {
            return future;
        }
        Instant at = OccurredAt.forgiving(said, story.now());
        return switch (told.status()) {
            case Word.RELEASE_SIGNED, Word.SEND_AGAIN -> send(story, known.get(), told);
            case Word.PATIENT_REFUSED, Word.THERAPIST_IN_PLACE, Word.UNANSWERED -> {
                end(story, known.get(), told.status(), at);
                yield Optional.empty();
            }
            default -> ReferralStatus.of(told.status()).map(status -> reached(story, known.get(), status, told, at))
                    .orElseGet(() -> Optional.of(Refusal.invalid("/status", "unknown-status",
                            "There is no such status of a referral.")));
        };
    }

    private static Optional<Refusal> send(Story story, Referral referral, TellStatus told) {
        boolean signed = referral.released() || told.status().equals(Word.RELEASE_SIGNED);
        boolean under = referral.send() > 0 && !referral.status().needsAnotherWay();
        if (ReferralRules.sending(signed).isPresent()) {
            return Optional.of(Refusal.notNow("release-not-signed", "The release of information is signed first.",
                    new Refusal.Violation("/status", ReferralRules.RELEASE.id(), ReferralRules.RELEASE.tag().toString(),
                            "The release of information is signed first.")));
        }
        if (story.care().ended() || !referral.open()) {
            return Optional.of(Refusal.notNow("referral-closed", "The loop of this referral is closed."));
        }
        if (told.status().equals(Word.SEND_AGAIN) || !under) {
            story.happens(new SendingOwed(referral.id(), told.therapist()));
        }
        return Optional.empty();
    }

    /** A record of a loop that is closed already is taken, and changes nothing. */
    private static Optional<Refusal> reached(Story story, Referral referral, ReferralStatus status, TellStatus told,
                                             Instant at) {
        if (!referral.open()) {
            return Optional.empty();
        }
        if (!referral.status().next().contains(status) && referral.status() != status) {
            story.answers("expected", referral.status().next().stream().map(ReferralStatus::toString).toList());
        }
        reach(story, referral.id(), status, told.appointmentAt(), told.statedWaitDays(), at);
        if (status == ReferralStatus.OUTCOME_RECEIVED) {
            close(story, referral.id(), "visit-kept-and-plan-known");
        } else if (status == ReferralStatus.CANCELLED) {
            close(story, referral.id(), Word.UNANSWERED);
        }
        return Optional.empty();
    }

    private static void end(Story story, Referral referral, String outcome, Instant at) {
        if (referral.open()) {
            reach(story, referral.id(), ReferralStatus.CANCELLED, null, null, at);
            close(story, referral.id(), outcome);
        }
    }

    /** Care has ended: what is open goes no further. */
    public static void careEnded(Story story) {
        story.care().referrals().stream().filter(Referral::open).forEach(r -> end(story, r, "care-ended", story.now()));
    }

    private static void reach(Story story, String id, ReferralStatus status, Instant appointment, Integer wait,
                              Instant at) {
        story.happens(ReferralStatusChanged.to(id, status, appointment, wait, at));
    }

    private static void close(Story story, String id, String outcome) {
        story.happens(new ReferralClosed(id, outcome, story.now()));
    }

    /** The step that is waited for, once a sending; empty while nobody is asked, or when it was told to be late. */
    public static Stream<Obligation> obligations(FollowUp care, Context context) {
        return care.referrals().stream().filter(Referral::open).flatMap(r -> step(r, context).stream()
                .filter(step -> !r.overdue().contains(step.name()))
                .map(step -> Obligation.at(OVERDUE + r.id(), step.dueAt())));
    }

    public static void overdue(Story story, String id) {
        Step step = step(story.care().referral(id).orElseThrow(), story.context()).orElseThrow();
        story.happens(new ReferralOverdue(id, step.name(), step.dueAt()));
    }

    private record Step(String name, Instant dueAt) {
    }

    private static Optional<Step> step(Referral referral, Context context) {
        ReferralStatus status = referral.status();
        ReferralTimes times = new ReferralTimes(InForce.now(context), context.zone());
        if (status == ReferralStatus.SENT || status.needsAnotherWay()) {
            return Optional.of(new Step("acknowledge", times.acknowledgeBy(referral.since())));
        }
        if (status.awaitsVisit()) {
            return Optional.of(new Step("first-visit", times.firstVisitBy(referral.since(), referral.statedWait(),
                    referral.appointmentAt())));
        }
        return status == ReferralStatus.FIRST_VISIT_DONE
                ? Optional.of(new Step("outcome-note", times.outcomeBy(referral.since()))) : Optional.empty();
    }
}
