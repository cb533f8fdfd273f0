package org.handrail.intake.safety;

import java.util.List;
import org.handrail.intake.episode.Episode;
import org.handrail.intake.episode.EpisodeCommand.Acknowledge;
import org.handrail.intake.episode.EpisodeCommand.NoteAcknowledged;
import org.handrail.intake.episode.EpisodeCommand.NoteResolved;
import org.handrail.intake.episode.EpisodeEvent;
import org.handrail.intake.episode.Kept.Paged;
import org.handrail.intake.episode.Story;
import org.handrail.paging.Keeper;
import org.handrail.paging.PagingCalls;
import org.handrail.paging.PagingEvent;
import org.handrail.paging.PagingEvent.Closed;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;

/** Finds a person for what was raised here, until follow-up has confirmed that it does. */
public final class Alarms {

    private Alarms() {
    }

    static void happen(Story story, List<PagingEvent> events) {
        events.forEach(event -> story.happens(new Paged(event)));
    }

    public static Decision<EpisodeEvent> acknowledge(Story story, Acknowledge told) {
        happen(story, Keeper.acknowledge(story.episode(), told.escalation(), told.by(), story.now()));
        return story.decided();
    }

    public static void acknowledged(Story story, NoteAcknowledged told) {
        happen(story, Keeper.noteAcknowledged(story.episode(), told.escalation(), told.by(), told.at()));
    }

    public static void closed(Story story, NoteResolved told) {
        ended(story, Keeper.noteClosed(story.episode(), told.escalation(), told.by(), told.outcome(), told.at()));
    }

    public static void settle(Story story, Obligation obligation) {
        happen(story, Keeper.settle(story.episode(), obligation, story.context()));
    }

    public static List<Call> effects(Episode episode, EpisodeEvent event) {
        return event instanceof Paged(PagingEvent paged) ? PagingCalls.because(episode, paged) : List.of();
    }

    public static void answered(Story story, Call call, Outcome outcome) {
        ended(story, Keeper.answered(story.episode(), call, outcome, story.context()));
    }

    /** What follow-up has closed ends the risk that was raised; what was said since is raised anew. */
    private static void ended(Story story, List<PagingEvent> events) {
        Episode before = story.episode();
        happen(story, events);
        for (PagingEvent event : events) {
            if (event instanceof Closed closed) {
                Risks.closed(story, before.paging(closed.escalation()).orElseThrow(), closed.at());
            }
        }
    }
}
