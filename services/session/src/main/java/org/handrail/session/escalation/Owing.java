package org.handrail.session.escalation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.escalation.Acknowledgement;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.runtime.decide.Call;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Paging;
import org.handrail.session.escalation.EscalationEvent.Acknowledged;
import org.handrail.session.escalation.EscalationEvent.Closed;
import org.handrail.session.escalation.EscalationEvent.EscalationOpened;
import org.handrail.session.escalation.EscalationEvent.PageOwed;
import org.handrail.session.escalation.EscalationEvent.TriggerJoined;

/** The calls that an escalation makes necessary: a page to a person, and the news to follow-up. */
final class Owing {

    static final String PAGING = "paging";
    static final String FOLLOW_UP = "follow-up";
    static final String PAGE = "POST /paging/pages";
    static final String HAND_OVER = "PUT /escalations/{escalation}";
    static final String PASS_ON = "POST /escalations/{escalation}/acknowledgements";

    static final String CLOSE = "POST /escalations/{escalation}/resolutions";

    private Owing() {
    }

    static List<Call> because(Episode episode, EscalationEvent event) {
        return switch (event) {
            case PageOwed page -> List.of(page(episode, page), handOver(episode, event.escalation()));
            // Taken before it was raised here: nobody is paged, and follow-up still has to know of it.
            case TriggerJoined joined -> List.of(handOver(episode, joined.escalation()));
            case EscalationOpened opened when !ladder(episode, opened.escalation()).calling() ->
                    List.of(handOver(episode, opened.escalation()));
            case Acknowledged acknowledged when acknowledged.here() ->
                    List.of(episode.paging(acknowledged.escalation()).isPresent()
                            ? handOver(episode, acknowledged.escalation()) : passOn(acknowledged));
            case Closed closed when closed.here() -> List.of(close(closed));
            default -> List.of();
        };
    }

    private static Call page(Episode episode, PageOwed page) {
        return Call.to(PAGING, PAGE, page.key(), body(
                        "escalation", page.escalation(), "person", page.person(), "rung", page.rung(),
                        "try", page.attempt(), "channel", page.channel(),
                        "level", ladder(episode, page.escalation()).level().toString(), "clinic", episode.clinic()))
                .urgently().tellingOfFailure();
    }

    /** Each page, each trigger that joins, and the acknowledgement, brings a newer one: whoever takes over knows all that is known here. */
    private static Call handOver(Episode episode, String escalation) {
        Paging paging = episode.paging(escalation).orElseThrow();
        Ladder ladder = paging.ladder();
        List<Map<String, Object>> called = ladder.called().stream().map(call -> body("rung", call.rung(),
                "person", call.person(), "channel", call.channel(), "attempt", call.attempt(),
                "at", call.at().toString(), "outcome", call.outcome().toString())).toList();
        Acknowledgement taken = ladder.acknowledged();
        return Call.to(FOLLOW_UP, HAND_OVER, key(paging), body(
                        "escalation", escalation, "episode", episode.id(), "clinic", episode.clinic(),
                        "contact", paging.contact(), "level", ladder.level().toString(), "cause", paging.cause(),
                        "raisedAt", ladder.raisedAt().toString(), "raisedBy", "session", "onSite", ladder.onSite(),
                        "called", called, "acknowledged",
                        taken == null ? null : body("by", taken.by(), "at", taken.at().toString())))
                .urgently();
    }

    /** Counts all that is known here: the same news has the same key, and follow-up hears newer news afresh. */
    private static String key(Paging paging) {
        return paging.escalation() + "~put~" + paging.ladder().called().size()
                + (paging.joined() == 0 ? "" : "~again~" + paging.joined())
                + (paging.ladder().acknowledged() == null ? "" : "~taken");
    }

    /** Whether nothing has been learnt since this news was written. */
    static boolean newest(Call handOver, Paging paging) {
        return handOver.key().equals(key(paging));
    }

    /** Of an escalation that is not known here there is nothing else to tell. */
    private static Call passOn(Acknowledged acknowledged) {
        return Call.to(FOLLOW_UP, PASS_ON, acknowledged.escalation() + "~acknowledged", body(
                        "escalation", acknowledged.escalation(), "by", acknowledged.by(),
                        "acknowledgedAt", acknowledged.at().toString()))
                .urgently();
    }

    /** What raised it was never there; whoever looks after it there need not go on. */
    private static Call close(Closed closed) {
        return Call.to(FOLLOW_UP, CLOSE, closed.escalation() + "~closed", body("escalation", closed.escalation(),
                "by", closed.by(), "outcome", closed.outcome())).urgently();
    }

    private static Ladder ladder(Episode episode, String escalation) {
        return episode.paging(escalation).orElseThrow().ladder();
    }

    /** Without what is not known: a body has no nulls. */
    private static Map<String, Object> body(Object... keysAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                body.put((String) keysAndValues[i], keysAndValues[i + 1]);
            }
        }
        return body;
    }
}
