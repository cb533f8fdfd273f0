package org.handrail.followup.checkin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.instrument.RiskRaised;
import org.handrail.clinical.instrument.SuicideRisk;
import org.handrail.clinical.sideeffect.Appraisal;
import org.handrail.clinical.sideeffect.SideEffect;
import org.handrail.followup.checkin.CheckInEvent.CheckInAnswered;
import org.handrail.followup.episode.Story;
import org.handrail.followup.escalation.Escalations;
import org.handrail.followup.instrument.Instruments;
import org.handrail.followup.plan.RecordGoal.LifestyleGoalRecorded;
import org.handrail.followup.risk.Risks;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/**
 * What an answer means. Taken whenever it comes, early or late, and before anybody has said here that it is owed; each
 * answer is judged as it arrives.
 */
final class Answers {

    private static final String OTHER = "other";

    private Answers() {
    }

    static Optional<Refusal> take(Story story, AnswerCheckIn answer) {
        Optional<CheckIn> asked = story.care().checkIn(answer.checkIn())
                .or(() -> Unannounced.answered(answer.checkIn(), answer.occurredAt()));
        if (asked.isEmpty()) {
            return Optional.of(Refusal.unknown("check-in"));
        }
        Optional<Refusal> wrong = OccurredAt.refuseFuture("/occurredAt", answer.occurredAt(), story.now())
                .or(() -> unknownCode(answer.sideEffects()));
        if (wrong.isPresent()) {
            return wrong;
        }
        Instant at = OccurredAt.forgiving(answer.occurredAt(), story.now());
        Escalations.learn(story, answer.rota());
        story.happens(new CheckInAnswered(answer.checkIn(), asked.get().visit(), at, answer.sideEffects(),
                answer.droveOrOperated(), answer.sleptWell(), answer.item9()));
        Forms.leftOut(story, asked.get());
        judge(story, answer, at);
        if (answer.item9() != null) {
            Risks.item9(story, answer.item9(), Instruments.screenerOfDay(story, at) != null, at);
        }
        answer.goals().forEach(g -> story.happens(new LifestyleGoalRecorded(g.goal(), g.status(), null, at)));
        if (!asked.get().ofWords()) {
            reached(story, asked.get(), at);
        }
        if (answer.words() != null && !answer.words().isBlank()) {
            Reading.owe(story, answer.words(), at);
        }
        return Optional.empty();
    }

    private static void judge(Story story, AnswerCheckIn answer, Instant at) {
        Optional<RiskRaised> risk = SuicideRisk.ofItem9(answer.item9(), Instruments.screenerOfDay(story, at));
        risk.ifPresent(found -> Risks.raise(story, answer.checkIn(), found, at));
        answer.sideEffects().stream().min(Comparator.comparing(Answers::level))
                .filter(effect -> level(effect).atLeast(Level.SAME_DAY))
                .filter(effect -> risk.map(found -> found.escalation() != level(effect)).orElse(true))
                .ifPresent(effect -> Escalations.raiseHere(story, answer.checkIn(), level(effect), effect));
    }

    /** The patient was reached: what was asked before without an answer is over, but for the matter of item 9. */
    private static void reached(Story story, CheckIn answered, Instant at) {
        story.care().checkIns().stream()
                .filter(c -> c.open() && c.asked() && !c.ofWatch() && !c.ofWords() && !c.ofForms() && !c.opensAt().isAfter(at))
                .forEach(c -> {
                    Closing.close(story, c, null, Closing.LATER_CONTACT);
                    if (!answered.forms().containsAll(c.forms())) {
                        Forms.leftOut(story, c);
                    }
                });
    }

    private static Optional<Refusal> unknownCode(List<String> sideEffects) {
        return sideEffects.stream().filter(code -> !code.equals(OTHER) && SideEffect.of(code).isEmpty()).findFirst()
                .map(code -> Refusal.invalid("/sideEffects/" + sideEffects.indexOf(code), "unknown-code",
                        "The list of side effects has no such code; what it lacks is called other."));
    }

    /** As the catalogue has it: a check-in asks for no grade. */
    private static Level level(String sideEffect) {
        return Appraisal.of(sideEffect, 1, false).level();
    }
}
