package org.handrail.followup.checkin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.instrument.RiskRaised;
import org.handrail.clinical.instrument.SuicideRisk;
import org.handrail.clinical.sideeffect.Appraisal;
import org.handrail.clinical.sideeffect.SideEffect;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand.AnswerCheckIn;
import org.handrail.followup.episode.FollowUpCommand.NoteVisitEnd;
import org.handrail.followup.episode.FollowUpCommand.Raise;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.followup.escalation.Escalations;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;

/** Questions to the patient after a visit: when they are owed, what an answer means, what silence means. */
public final class CheckIns {

    private static final String OTHER = "other";
    private static final String RELEASED = "released";
    private static final String DUE = "check-in-due/";
    private static final String MISSED = "check-in-missed/";

    private CheckIns() {
    }

    /** A visit without any drug owes nothing; an end that was not a release owes an early call besides. */
    public static Stream<FollowUpEvent> owedAfter(FollowUp state, NoteVisitEnd end) {
        if (state.endedAt() != null) {
            return Stream.empty();
        }
        List<CheckIn> owed = new ArrayList<>();
        if (end.devices() > 0) {
            owed.add(CheckIn.after(end.visit(), "24h", CheckInRules.dueAfterVisit(end.endedAt())));
        }
        boolean unplanned = !end.ending().equals(RELEASED) && end.devices() > 0 || end.callWithinHours() != null;
        if (unplanned) {
            owed.add(CheckIn.after(end.visit(), "4h",
                    CheckInRules.dueAfterUnplannedEnd(end.endedAt(), end.callWithinHours())));
        }
        return owed.stream().filter(c -> state.checkIn(c.id()).isEmpty()).map(FollowUpEvent.CheckInPlanned::new);
    }

    /** Taken whenever it comes, early or late; each answer is judged as it arrives. */
    public static Decision<FollowUpEvent> answer(FollowUp state, AnswerCheckIn answer, Context context) {
        Optional<CheckIn> asked = state.checkIn(answer.checkIn());
        if (asked.isEmpty()) {
            return Decision.refused(Refusal.unknown("check-in"));
        }
        Optional<Refusal> wrong = OccurredAt.refuseFuture("/occurredAt", answer.occurredAt(), context.now())
                .or(() -> unknownCode(answer.sideEffects()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Instant at = OccurredAt.forgiving(answer.occurredAt(), context.now());
        List<FollowUpEvent> events = new ArrayList<>();
        events.add(new FollowUpEvent.CheckInAnswered(answer.checkIn(), asked.get().visit(), at, answer.sideEffects(),
                answer.droveOrOperated(), answer.item9()));
        Optional<RiskRaised> risk = SuicideRisk.ofItem9(answer.item9(), null);
        risk.ifPresent(found -> {
            events.add(new FollowUpEvent.SuicideRiskRaised(escalation(state, answer, found.escalation()),
                    answer.checkIn(), found.level().toString(), found.trigger(), at));
            raise(state, answer, found.escalation(), found.trigger().reason(), context).forEach(events::add);
        });
        worst(answer.sideEffects()).filter(effect -> level(effect).atLeast(Level.SAME_DAY))
                .filter(effect -> risk.map(found -> found.escalation() != level(effect)).orElse(true))
                .ifPresent(effect -> raise(state, answer, level(effect), effect, context).forEach(events::add));
        return Decision.accepted(events);
    }

    private static Optional<Refusal> unknownCode(List<String> sideEffects) {
        return sideEffects.stream().filter(code -> !code.equals(OTHER) && SideEffect.of(code).isEmpty()).findFirst()
                .map(code -> Refusal.invalid("/sideEffects/" + sideEffects.indexOf(code), "unknown-code",
                        "The list of side effects has no such code; what it lacks is called other."));
    }

    /** The effect that a person must look at soonest. */
    private static Optional<String> worst(List<String> sideEffects) {
        return sideEffects.stream().min(Comparator.comparing(CheckIns::level));
    }

    /** As the catalogue has it: a check-in asks for no grade. */
    private static Level level(String sideEffect) {
        return Appraisal.of(sideEffect, 1, false).level();
    }

    private static String escalation(FollowUp state, AnswerCheckIn answer, Level level) {
        return EscalationId.of(state.episode(), Escalations.contact(state, answer.checkIn(), level), level);
    }

    private static Stream<FollowUpEvent> raise(FollowUp state, AnswerCheckIn answer, Level level, String cause,
                                               Context context) {
        return Escalations.raise(state, new Raise(state.clinic(), escalation(state, answer, level), level,
                Escalations.contact(state, answer.checkIn(), level), cause, "follow-up", context.now(), false, List.of(),
                null, true, answer.rota()), context);
    }

    /** Moderate, high, or not clear: silence is then taken more seriously. */
    public static boolean atRisk(String level) {
        return !level.equals("low") && !level.equals("none");
    }

    public static Stream<Obligation> obligations(FollowUp state) {
        if (state.endedAt() != null) {
            return Stream.empty();
        }
        return state.checkIns().stream().filter(c -> c.answeredAt() == null).flatMap(c -> {
            if (!c.asked()) {
                return Stream.of(Obligation.at(DUE + c.id(), c.dueAt()));
            }
            return c.silent()
                    ? Stream.of(Obligation.at(MISSED + c.id(), CheckInRules.missedAt(c, state.atRisk())))
                    : Stream.empty();
        });
    }

    public static List<FollowUpEvent> settle(FollowUp state, Obligation obligation, Context context) {
        boolean due = obligation.key().startsWith(DUE);
        CheckIn checkIn = state.checkIn(obligation.key().substring(obligation.key().indexOf('/') + 1)).orElseThrow();
        return due
                ? List.of(new FollowUpEvent.CheckInDue(checkIn.id(), checkIn.visit(), checkIn.kind(), checkIn.dueAt()))
                : List.of(new FollowUpEvent.CheckInMissed(checkIn.id(), checkIn.visit(), checkIn.missed() + 1,
                        context.now()));
    }

    public static CheckIn due(CheckIn checkIn) {
        return checkIn.due();
    }

    public static CheckIn answered(CheckIn checkIn, Instant at) {
        return checkIn.answered(at);
    }

    public static CheckIn missedOnceMore(CheckIn checkIn) {
        return checkIn.missedOnceMore();
    }
}
