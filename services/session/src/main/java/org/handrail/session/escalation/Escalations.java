package org.handrail.session.escalation;

import java.time.Instant;
import org.handrail.paging.Keeper;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.escalation.EscalationCommand.Acknowledge;
import org.handrail.session.escalation.EscalationCommand.NoteAcknowledgement;
import org.handrail.session.escalation.EscalationCommand.NoteResolution;

/** The paging of what was raised here, until follow-up has it or a person has taken it. */
public final class Escalations {

    private Escalations() {
    }

    public static Decision<SessionEvent> decide(Story story, EscalationCommand command, Context context) {
        Episode episode = story.state();
        Raising.happen(story, switch (command) {
            case Acknowledge(String escalation, String by) ->
                    Keeper.acknowledge(episode, escalation, by, context.now());
            case NoteAcknowledgement(String escalation, String by, Instant at) ->
                    Keeper.noteAcknowledged(episode, escalation, by, at);
            case NoteResolution(String escalation, String by, String outcome, Instant at) ->
                    Keeper.noteClosed(episode, escalation, by, outcome, at);
        }, context);
        return story.decided();
    }

    public static Decision<SessionEvent> settle(Story story, Obligation obligation, Context context) {
        return Paged.happen(story, Keeper.settle(story.state(), obligation, context)).decided();
    }

    public static Decision<SessionEvent> answered(Story story, Call call, Outcome outcome, Context context) {
        Raising.happen(story, Keeper.answered(story.state(), call, outcome, context), context);
        return story.decided();
    }
}
