package org.handrail.session.decision;

import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionEvent;

/** The rules have answered a question for a dose or a release; an event beside this one says what. */
public record DecisionMade(DecisionRecord made) implements SessionEvent {

    @Override
    public Episode happenedTo(Episode episode) {
        return episode;
    }
}
