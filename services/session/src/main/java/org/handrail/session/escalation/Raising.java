package org.handrail.session.escalation;

import java.util.List;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Level;
import org.handrail.paging.Keeper;
import org.handrail.paging.Paging;
import org.handrail.paging.PagingEvent;
import org.handrail.paging.PagingEvent.Closed;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Story;

/**
 * Calls a person. An Emergency or Urgent trigger is paged from here at once and handed to follow-up in the same
 * breath; nothing waits for the broker.
 */
public final class Raising {

    private Raising() {
    }

    /** The name that a trigger of this level has: that of the open escalation which it joins, or of a new one. */
    public static String name(Episode episode, String visit, Level level) {
        return EscalationId.of(episode.id(), contact(episode, visit, level), level);
    }

    /** Opens the escalation, or joins one that is open as far as is known here; owes the page whose time it is. */
    public static void raise(Story story, String visit, Level level, String cause, Context context) {
        boolean here = story.state().visit(visit).open();
        Paged.happen(story, Keeper.raise(story.state(), contact(story.state(), visit, level), level, cause, here,
                context));
    }

    /** What a corrected record alone had called for is closed by whoever put it right. */
    public static void close(Story story, String escalation, String by, String outcome, Context context) {
        story.happens(new Paged(new Closed(escalation, by, outcome, context.now(), true)));
    }

    /** A trigger that had joined unknown to whoever closed it is answered by nobody yet: people are called again. */
    static void happen(Story story, List<PagingEvent> events, Context context) {
        Episode before = story.state();
        Paged.happen(story, events);
        events.stream().filter(Closed.class::isInstance).flatMap(closed -> before.paging(closed.escalation()).stream())
                .filter(closed -> closed.untold() != null).forEach(closed ->
                        raise(story, visit(closed), closed.ladder().level(), closed.untold(), context));
    }

    private static String visit(Paging paging) {
        return Episode.visitOf(paging);
    }

    /** The visit; after an escalation was closed the visit with a number, so that people are called again. */
    private static String contact(Episode episode, String visit, Level level) {
        String contact = visit;
        for (int n = 2; closed(episode, contact, level); n++) {
            contact = visit + "-" + n;
        }
        return contact;
    }

    private static boolean closed(Episode episode, String contact, Level level) {
        return episode.paging(EscalationId.of(episode.id(), contact, level)).filter(p -> !p.open()).isPresent();
    }
}
