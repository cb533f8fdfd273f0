package org.handrail.session.escalation;

import java.util.List;
import org.handrail.paging.PagingEvent;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;

/** How an escalation finds its person. Kept in the document: follow-up tells the others. */
public record Paged(PagingEvent event) implements SessionEvent {

    @Override
    public Episode happenedTo(Episode episode) {
        return episode.paged(event);
    }

    static Story happen(Story story, List<PagingEvent> events) {
        events.forEach(event -> story.happens(new Paged(event)));
        return story;
    }
}
