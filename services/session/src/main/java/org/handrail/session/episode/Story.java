package org.handrail.session.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Decision;

/** One decision in the making: each event that happens is seen by whatever is decided after it. */
public final class Story {

    private Episode state;
    private final List<SessionEvent> events = new ArrayList<>();

    public Story(Episode state) {
        this.state = state;
    }

    public Episode state() {
        return state;
    }

    public Story happens(SessionEvent event) {
        state = event.happenedTo(state);
        events.add(event);
        return this;
    }

    public Decision<SessionEvent> decided() {
        return Decision.accepted(events);
    }

    /** @param answer what the caller is told */
    public Decision<SessionEvent> decided(Map<String, Object> answer) {
        return Decision.accepted(events, answer);
    }
}
