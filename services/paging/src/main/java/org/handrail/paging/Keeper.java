package org.handrail.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.Page;
import org.handrail.paging.PagingEvent.Acknowledged;
import org.handrail.paging.PagingEvent.Closed;
import org.handrail.paging.PagingEvent.HandedOver;
import org.handrail.paging.PagingEvent.Joined;
import org.handrail.paging.PagingEvent.NewsOwed;
import org.handrail.paging.PagingEvent.NewsRefused;
import org.handrail.paging.PagingEvent.Opened;
import org.handrail.paging.PagingEvent.PageFailed;
import org.handrail.paging.PagingEvent.PageOwed;
import org.handrail.paging.PagingEvent.PageSent;
import org.handrail.paging.PagingEvent.PassedOn;
import org.handrail.paging.PagingEvent.TakenBack;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;

/**
 * Finds a person for what a service has raised. Follow-up is told at once; until it has confirmed, an Emergency or Urgent
 * escalation is paged from here by the same ladder, and nothing waits for the broker. Below Urgent the row on
 * follow-up's list is enough; follow-up's own ladder calls.
 */
public final class Keeper {

    private static final String PAGE = "page:";
    private static final String NEWS = "news:";
    private static final String OURS = "ours:";
    /** Follow-up's no is a mistake of somebody's; the escalation does not end with it. */
    private static final Duration TOLD_AGAIN = Duration.ofMinutes(1);

    private Keeper() {
    }

    /**
     * Opens the escalation, or joins the one of this name; owes the page whose time it is.
     *
     * @param contact names it together with the level; an escalation of that name must not be closed
     * @param cause   code
     * @param onSite  whether the patient is in the clinic
     */
    public static List<PagingEvent> raise(Raiser raiser, String contact, Level level, String cause, boolean onSite,
                                          Context context) {
        Instant now = context.now();
        String escalation = EscalationId.of(raiser.id(), contact, level);
        return raiser.paging(escalation).map(open -> telling(raiser, open, new Joined(escalation, cause, now), context))
                .orElseGet(() -> {
                    Paging fresh = Paging.raised(raiser.id(), contact, level, cause, onSite, now);
                    return telling(raiser, fresh, new Opened(fresh), context);
                });
    }

    /** A person says here that she has it. What was not raised here is passed on; others may know it. */
    public static List<PagingEvent> acknowledge(Raiser raiser, String escalation, String by, Instant now) {
        Optional<Paging> known = raiser.paging(escalation);
        if (known.isEmpty()) {
            return List.of(new PassedOn(escalation, by, now));
        }
        return known.get().ladder().acknowledged() != null ? List.of()
                : List.of(new Acknowledged(escalation, by, now), new NewsOwed(escalation));
    }

    /** Follow-up says that a person has it. */
    public static List<PagingEvent> noteAcknowledged(Raiser raiser, String escalation, String by, Instant at) {
        return raiser.paging(escalation).map(Paging::ladder)
                .filter(known -> known.acknowledgedBy(by, at) != known)
                .map(known -> List.<PagingEvent>of(new Acknowledged(escalation, by, at))).orElse(List.of());
    }

    /** Follow-up says that it is closed. */
    public static List<PagingEvent> noteClosed(Raiser raiser, String escalation, String by, String outcome, Instant at) {
        return raiser.paging(escalation).filter(Paging::open)
                .map(known -> List.<PagingEvent>of(new Closed(escalation, by, outcome, at, false))).orElse(List.of());
    }

    public static List<Obligation> obligations(Raiser raiser, Context context) {
        return raiser.pagings().stream().filter(Paging::open).flatMap(paging -> Stream.concat(
                paged(paging) ? Climbing.due(PAGE + paging.escalation(), paging.ladder(), raiser.rota(), context).stream()
                        : Stream.of(),
                Stream.concat(Stream.ofNullable(paging.againAt()).map(at -> urgent(NEWS, paging, at)),
                        Stream.ofNullable(paging.oursAt()).filter(at -> paging.takenBack().ladder().calling())
                                .map(at -> urgent(OURS, paging, at))))).toList();
    }

    private static Obligation urgent(String what, Paging paging, Instant at) {
        return Obligation.urgentAt(what + paging.escalation(), at);
    }

    public static boolean owns(Obligation obligation) {
        return Stream.of(PAGE, NEWS, OURS).anyMatch(obligation.key()::startsWith);
    }

    public static List<PagingEvent> settle(Raiser raiser, Obligation obligation, Context context) {
        String escalation = obligation.key().substring(obligation.key().indexOf(':') + 1);
        Paging due = raiser.paging(escalation).orElseThrow();
        if (obligation.key().startsWith(NEWS)) {
            return List.of(new NewsOwed(escalation));
        }
        return obligation.key().startsWith(OURS) ? telling(raiser, due, new TakenBack(escalation), context)
                : owed(raiser, due, context).map(page -> List.<PagingEvent>of(new PageOwed(page, context.now()))).orElse(List.of());
    }

    /**
     * A page while its rung is the newest and nobody has taken it, handed over or not: follow-up counts on it. The news
     * while it is the newest; at the moment when the next person is called from here it no longer is, and follow-up, told
     * of the persons before, would call her too.
     */
    public static boolean stillWanted(Raiser raiser, Call call, Context context) {
        Optional<Paging> open = raiser.paging(PagingCalls.escalation(call)).filter(Paging::open);
        return switch (call.operation()) {
            case PagingCalls.PAGE -> open.map(Paging::ladder).filter(ladder -> ladder.acknowledged() == null
                    && ladder.called().getLast().rung() == ((Number) call.body().get("rung")).intValue()).isPresent();
            case PagingCalls.NEWS -> open.filter(paging -> newest(call, paging)
                    && owed(raiser, paging, context).isEmpty()).isPresent();
            default -> true;
        };
    }

    public static List<PagingEvent> answered(Raiser raiser, Call call, Outcome outcome, Context context) {
        return raiser.paging(PagingCalls.escalation(call)).map(paging -> switch (call.operation()) {
            case PagingCalls.PAGE -> paged(raiser, paging, call, outcome, context);
            case PagingCalls.NEWS -> told(raiser, paging, call, outcome, context.now());
            default -> List.<PagingEvent>of();
        }).orElse(List.of());
    }

    /**
     * A failure takes the next channel at once. Follow-up, which may have it by now, does not know of the failure yet and
     * calls nobody by that channel; whom else it has called is not known here, so anyone else is left to it.
     */
    private static List<PagingEvent> paged(Raiser raiser, Paging paging, Call call, Outcome outcome,
                                           Context context) {
        Instant now = context.now();
        if (outcome instanceof Outcome.Done) {
            return List.of(new PageSent(paging.escalation(), call.key()));
        }
        PageFailed failed = new PageFailed(paging.escalation(), call.key(), now);
        Paging after = failed.happenedTo(paging);
        if (!after.takenBack().ladder().calling()) {
            return List.of(failed);
        }
        Optional<Page> otherWay = owed(raiser, after.takenBack(), context).filter(page -> page.attempt() > 1);
        return after.ladder().handedOver() == null || otherWay.isEmpty() ? telling(raiser, paging, failed, context)
                : List.of(failed, new TakenBack(paging.escalation()), new PageOwed(otherWay.get(), now));
    }

    /** Confirmed for all that is known here, or closed there already. */
    private static List<PagingEvent> told(Raiser raiser, Paging paging, Call call, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Done(Map<String, Object> answer) when Boolean.TRUE.equals(answer.get("closed")) ->
                    noteClosed(raiser, paging.escalation(), String.valueOf(answer.get("by")),
                            String.valueOf(answer.get("outcome")),
                            Instant.parse(String.valueOf(answer.get("closedAt"))));
            case Outcome.Done done when newest(call, paging) -> List.of(new HandedOver(paging.escalation(), now));
            case Outcome.Rejected no when newest(call, paging) ->
                    List.of(new NewsRefused(paging.escalation(), now.plus(TOLD_AGAIN)));
            default -> List.of();
        };
    }

    /** What has happened, and the page that is owed now or else the news of it. */
    private static List<PagingEvent> telling(Raiser raiser, Paging before, PagingEvent event, Context context) {
        return List.of(event, owed(raiser, event.happenedTo(before), context).<PagingEvent>map(page ->
                new PageOwed(page, context.now())).orElseGet(() -> new NewsOwed(event.escalation())));
    }

    private static Optional<Page> owed(Raiser raiser, Paging paging, Context context) {
        return paged(paging) ? Climbing.owed(paging.ladder(), raiser.rota(), context) : Optional.empty();
    }

    private static boolean paged(Paging paging) {
        return paging.ladder().level().atLeast(Level.URGENT);
    }

    private static boolean newest(Call news, Paging paging) {
        return news.key().equals(PagingCalls.newsKey(paging));
    }
}
