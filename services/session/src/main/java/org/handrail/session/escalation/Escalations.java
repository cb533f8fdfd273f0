package org.handrail.session.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.NextPage;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Paging;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.escalation.EscalationCommand.Acknowledge;
import org.handrail.session.escalation.EscalationCommand.NoteAcknowledgement;
import org.handrail.session.escalation.EscalationCommand.NoteResolution;
import org.handrail.session.escalation.EscalationEvent.Acknowledged;
import org.handrail.session.escalation.EscalationEvent.Closed;
import org.handrail.session.escalation.EscalationEvent.HandedOver;
import org.handrail.session.escalation.EscalationEvent.PageFailed;
import org.handrail.session.escalation.EscalationEvent.PageSent;

/** The paging of what was raised here, until follow-up has it or a person has taken it. */
public final class Escalations {

    private static final String OBLIGATION = "page:";

    private Escalations() {
    }

    public static Decision<SessionEvent> decide(Story story, EscalationCommand command, Context context) {
        return switch (command) {
            case Acknowledge(String escalation, String by) ->
                    acknowledge(story, new Acknowledged(escalation, by, context.now(), true));
            case NoteAcknowledgement(String escalation, String by, Instant at) ->
                    acknowledge(story, new Acknowledged(escalation, by, at, false));
            case NoteResolution(String escalation, String by, String outcome, Instant at) ->
                    closed(story, new Closed(escalation, by, outcome, at, false), context);
        };
    }

    private static Decision<SessionEvent> closed(Story story, Closed closed, Context context) {
        if (story.state().paging(closed.escalation()).filter(Paging::open).isPresent()) {
            Raising.closed(story, closed, context);
        }
        return story.decided();
    }

    /** Kept for an escalation that is not known here too: the other side may know it, or it is on its way. */
    private static Decision<SessionEvent> acknowledge(Story story, Acknowledged acknowledged) {
        boolean taken = story.state().paging(acknowledged.escalation())
                .map(p -> p.ladder().acknowledged() != null)
                .orElse(story.state().acknowledgement(acknowledged.escalation()).isPresent());
        return taken ? story.decided() : story.happens(acknowledged).decided();
    }

    public static List<Obligation> obligations(Episode episode, Context context) {
        return episode.pagings().stream().flatMap(p -> obligation(episode, p, context)).toList();
    }

    private static Stream<Obligation> obligation(Episode episode, Paging paging, Context context) {
        String key = OBLIGATION + paging.escalation();
        return Raising.next(episode, paging.escalation(), context).stream().flatMap(next -> switch (next) {
            case NextPage.Owed owed -> Stream.of(Obligation.urgentAt(key, context.now()));
            case NextPage.Later(Instant at) -> Stream.of(Obligation.urgentAt(key, at));
            case NextPage.None none -> Stream.empty();
        });
    }

    public static Decision<SessionEvent> settle(Story story, Obligation obligation, Context context) {
        Raising.pageNext(story, obligation.key().substring(OBLIGATION.length()), context);
        return story.decided();
    }

    public static List<Call> effects(Episode episode, EscalationEvent event) {
        return Owing.because(episode, event);
    }

    /** A page while its rung is the current one and nobody has taken it; the news to follow-up while it is the newest. */
    public static boolean stillWanted(Episode episode, Call call) {
        Optional<Paging> known = episode.paging(escalation(call)).filter(Paging::open);
        return switch (call.operation()) {
            case Owing.PAGE -> known.map(Paging::ladder).filter(ladder -> ladder.acknowledged() == null)
                    .filter(ladder -> ladder.called().getLast().rung() == ((Number) call.body().get("rung")).intValue())
                    .isPresent();
            case Owing.HAND_OVER -> known.filter(paging -> Owing.newest(call, paging)).isPresent();
            default -> true;
        };
    }

    public static Decision<SessionEvent> answered(Story story, Call call, Outcome outcome, Context context) {
        String escalation = escalation(call);
        if (story.state().paging(escalation).isEmpty()) {
            return story.decided();
        }
        boolean done = outcome instanceof Outcome.Done;
        switch (call.operation()) {
            case Owing.PAGE -> {
                story.happens(done ? new PageSent(escalation, call.key()) : new PageFailed(escalation, call.key()));
                if (!done) {
                    Raising.pageNext(story, escalation, context);
                }
            }
            case Owing.HAND_OVER -> {
                if (outcome instanceof Outcome.Done(Map<String, Object> answer)) {
                    told(story, call, answer, context);
                }
            }
            default -> { }
        }
        return story.decided();
    }

    /** Confirmed for all that is known here, or closed there already. */
    private static void told(Story story, Call news, Map<String, Object> answer, Context context) {
        String escalation = escalation(news);
        if (Boolean.TRUE.equals(answer.get("closed"))) {
            closed(story, new Closed(escalation, String.valueOf(answer.get("by")), String.valueOf(answer.get("outcome")),
                    Instant.parse(String.valueOf(answer.get("closedAt"))), false), context);
        } else if (story.state().paging(escalation).filter(paging -> Owing.newest(news, paging)).isPresent()) {
            story.happens(new HandedOver(escalation, context.now()));
        }
    }

    private static String escalation(Call call) {
        return String.valueOf(call.body().get("escalation"));
    }
}
