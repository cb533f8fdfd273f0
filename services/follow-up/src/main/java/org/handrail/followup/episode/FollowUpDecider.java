package org.handrail.followup.episode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.handrail.followup.checkin.CheckIns;
import org.handrail.followup.checkin.Messages;
import org.handrail.followup.escalation.Escalations;
import org.handrail.followup.escalation.Handover;
import org.handrail.followup.escalation.PatientCall;
import org.handrail.followup.instrument.Instruments;
import org.handrail.followup.plan.Plans;
import org.handrail.followup.referral.Referrals;
import org.handrail.followup.referral.Sending;
import org.handrail.followup.risk.Risks;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decider;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.decide.Refusal;

/** Puts the parts of follow-up together: each knows what it owes, in time and to the outside. */
public final class FollowUpDecider implements Decider<FollowUp, FollowUpCommand, FollowUpEvent> {

    /** What is done when the time of an obligation has come, by the beginning of its key; given the rest of the key. */
    private static final Map<String, BiConsumer<Story, String>> WHEN_DUE = Map.of(
            CheckIns.DUE, CheckIns::due,
            CheckIns.MISSED, CheckIns::missed,
            Instruments.UNFINISHED, Instruments::unfinished,
            Referrals.OVERDUE, Referrals::overdue,
            Escalations.TARGET, Escalations::overdue,
            PatientCall.VOICE, PatientCall::late,
            Handover.AWAITED, Handover::missed,
            Escalations.NEXT_PERSON, Escalations::nextPerson);

    @Override
    public FollowUp initial(String id) {
        return FollowUp.unknown(id);
    }

    @Override
    public Decision<FollowUpEvent> decide(FollowUp state, FollowUpCommand command, Context context) {
        Story story = new Story(state, context);
        Optional<Refusal> refusal = command.tell(story);
        goOn(story);
        return story.decided(refusal);
    }

    @Override
    public FollowUp evolve(FollowUp state, FollowUpEvent event) {
        return event.happenedTo(state);
    }

    @Override
    public List<Obligation> obligations(FollowUp state, Context context) {
        return Stream.of(CheckIns.obligations(state, context), Instruments.obligations(state, context),
                        Referrals.obligations(state, context), Escalations.obligations(state, context),
                        PatientCall.obligations(state, context), Handover.obligations(state))
                .flatMap(owed -> owed).toList();
    }

    @Override
    public Decision<FollowUpEvent> settle(FollowUp state, Obligation obligation, boolean known, Context context) {
        int end = obligation.key().indexOf('/') + 1;
        Story story = new Story(state, context);
        WHEN_DUE.get(obligation.key().substring(0, end)).accept(story, obligation.key().substring(end));
        goOn(story);
        return story.decided(Optional.empty());
    }

    /** What is owed again and again as long as its reason lasts. */
    private static void goOn(Story story) {
        Risks.goOn(story);
        Plans.goOn(story);
    }

    @Override
    public List<Call> effects(FollowUp state, FollowUpEvent event) {
        return event.owes(state);
    }

    @Override
    public boolean stillWanted(FollowUp state, Call call, Context context) {
        return Messages.owns(call) ? Messages.stillWanted(state, call)
                : Sending.owns(call) ? Sending.stillWanted(state, call) : Escalations.stillWanted(state, call);
    }

    @Override
    public Decision<FollowUpEvent> answered(FollowUp state, Call call, Outcome outcome, Context context) {
        Story story = new Story(state, context);
        if (Messages.owns(call)) {
            Messages.answered(story, call, outcome);
        } else if (Sending.owns(call)) {
            Sending.answered(story, call, outcome);
        } else {
            Escalations.answered(story, call, outcome);
        }
        return story.decided(Optional.empty());
    }
}
