package org.handrail.session.escalation;

import java.util.Optional;
import org.handrail.clinical.escalation.Climb;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.NextPage;
import org.handrail.clinical.escalation.Page;
import org.handrail.clinical.rule.Policy;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Paging;
import org.handrail.session.episode.Story;
import org.handrail.session.escalation.EscalationEvent.Closed;
import org.handrail.session.escalation.EscalationEvent.EscalationOpened;
import org.handrail.session.escalation.EscalationEvent.PageOwed;
import org.handrail.session.escalation.EscalationEvent.TriggerJoined;

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
        String contact = contact(story.state(), visit, level);
        String escalation = EscalationId.of(story.state().id(), contact, level);
        if (story.state().paging(escalation).isEmpty()) {
            boolean here = story.state().visit(visit).open();
            story.happens(new EscalationOpened(escalation, contact, level.toString(), cause, context.now(), here));
        } else {
            story.happens(new TriggerJoined(escalation, cause, context.now()));
        }
        pageNext(story, escalation, context);
    }

    /** A trigger that had joined unknown to whoever closed it is answered by nobody yet: people are called again. */
    static void closed(Story story, Closed closed, Context context) {
        Paging before = story.state().paging(closed.escalation()).orElseThrow();
        story.happens(closed);
        if (before.untold() != null) {
            raise(story, before.visit(), before.ladder().level(), before.untold(), context);
        }
    }

    /** Owes the page whose time it is, if it is anybody's. */
    static void pageNext(Story story, String escalation, Context context) {
        next(story.state(), escalation, context).ifPresent(next -> {
            if (next instanceof NextPage.Owed(Page page)) {
                story.happens(new PageOwed(escalation, page.key(), page.rung(), page.person(), page.channel(),
                        page.attempt(), context.now()));
            }
        });
    }

    static Optional<NextPage> next(Episode episode, String escalation, Context context) {
        return episode.paging(escalation)
                .map(paging -> Climb.nextPage(paging.ladder(), episode.rota(), Policy.DEFAULTS, context.now()));
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
