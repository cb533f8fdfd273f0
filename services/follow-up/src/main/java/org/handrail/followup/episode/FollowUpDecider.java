package org.handrail.followup.episode;

import java.util.List;
import java.util.stream.Stream;
import org.handrail.followup.checkin.CheckIns;
import org.handrail.followup.episode.FollowUpCommand.Acknowledge;
import org.handrail.followup.episode.FollowUpCommand.AnswerCheckIn;
import org.handrail.followup.episode.FollowUpCommand.Meet;
import org.handrail.followup.episode.FollowUpCommand.NoteEndOfCare;
import org.handrail.followup.episode.FollowUpCommand.NoteRisk;
import org.handrail.followup.episode.FollowUpCommand.NoteVisitEnd;
import org.handrail.followup.episode.FollowUpCommand.Raise;
import org.handrail.followup.episode.FollowUpCommand.Resolve;
import org.handrail.followup.escalation.Escalations;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;

/** Puts the two features of follow-up together: check-ins and escalations of one patient's care. */
public final class FollowUpDecider implements Decider<FollowUp, FollowUpCommand, FollowUpEvent> {

    @Override
    public FollowUp initial(String id) {
        return FollowUp.unknown(id);
    }

    @Override
    public Decision<FollowUpEvent> decide(FollowUp state, FollowUpCommand command, Context context) {
        return switch (command) {
            case Meet meet -> met(state, meet.clinic());
            case NoteVisitEnd end -> Decision.accepted(Stream.concat(meeting(state, end.clinic()),
                    CheckIns.owedAfter(state, end)).toList());
            case NoteRisk risk -> Decision.accepted(Stream.concat(meeting(state, risk.clinic()),
                    Stream.of(new FollowUpEvent.RiskNoted(CheckIns.atRisk(risk.level())))).toList());
            case NoteEndOfCare end -> Decision.accepted(Stream.concat(meeting(state, end.clinic()),
                    Stream.of(new FollowUpEvent.CareClosed(end.at()))).toList());
            case AnswerCheckIn answer -> CheckIns.answer(state, answer, context);
            case Raise raise -> Decision.accepted(Stream.concat(meeting(state, raise.clinic()),
                    Escalations.raise(state, raise, context)).toList());
            case Acknowledge acknowledge -> Escalations.acknowledge(state, acknowledge, context);
            case Resolve resolve -> Escalations.resolve(state, resolve, context);
        };
    }

    private static Decision<FollowUpEvent> met(FollowUp state, String clinic) {
        return Decision.accepted(meeting(state, clinic).toList());
    }

    private static Stream<FollowUpEvent> meeting(FollowUp state, String clinic) {
        return state.clinic() == null && clinic != null ? Stream.of(new FollowUpEvent.Met(clinic)) : Stream.empty();
    }

    @Override
    public FollowUp evolve(FollowUp s, FollowUpEvent event) {
        return switch (event) {
            case FollowUpEvent.Met met -> s.at(met.clinic());
            case FollowUpEvent.CheckInPlanned planned -> s.with(planned.checkIn());
            case FollowUpEvent.CheckInDue due -> s.changing(due.checkIn(), CheckIns::due);
            case FollowUpEvent.CheckInAnswered answered ->
                    s.changing(answered.checkIn(), c -> CheckIns.answered(c, answered.occurredAt()));
            case FollowUpEvent.CheckInMissed missed -> s.changing(missed.checkIn(), CheckIns::missedOnceMore);
            case FollowUpEvent.SuicideRiskRaised risk -> s.atRisk(CheckIns.atRisk(risk.level()));
            case FollowUpEvent.RiskNoted risk -> s.atRisk(risk.atRisk());
            case FollowUpEvent.CareClosed closed -> s.ended(closed.at());
            case FollowUpEvent.LadderKept kept -> s.knowing(kept.rota()).with(Escalations.kept(kept));
            case FollowUpEvent.EscalationRaised raised -> s;
            case FollowUpEvent.EscalationRepaged repaged -> s;
            case FollowUpEvent.PageOwed owed ->
                    s.changingEscalation(owed.page().escalation(), e -> Escalations.owing(e, owed));
            case FollowUpEvent.PageBecame became ->
                    s.changingEscalation(became.escalation(), e -> Escalations.became(e, became));
            case FollowUpEvent.EscalationAcknowledged taken ->
                    s.changingEscalation(taken.escalation(), e -> Escalations.acknowledged(e, taken));
            case FollowUpEvent.EscalationResolved closed ->
                    s.changingEscalation(closed.escalation(), e -> Escalations.resolved(e, closed));
        };
    }

    @Override
    public List<Obligation> obligations(FollowUp state, Context context) {
        return Stream.concat(CheckIns.obligations(state), Escalations.obligations(state, context)).toList();
    }

    @Override
    public Decision<FollowUpEvent> settle(FollowUp state, Obligation obligation, boolean known, Context context) {
        return Decision.accepted(obligation.key().startsWith(Escalations.NEXT_PERSON)
                ? Escalations.settle(state, obligation, context) : CheckIns.settle(state, obligation, context));
    }

    @Override
    public List<Call> effects(FollowUp state, FollowUpEvent event) {
        return event instanceof FollowUpEvent.PageOwed owed ? List.of(Escalations.page(state, owed)) : List.of();
    }

    @Override
    public boolean stillWanted(FollowUp state, Call call, Context context) {
        return Escalations.stillWanted(state, call);
    }

    @Override
    public Decision<FollowUpEvent> answered(FollowUp state, Call call, Outcome outcome, Context context) {
        return Decision.accepted(Escalations.answered(state, call, outcome, context));
    }
}
