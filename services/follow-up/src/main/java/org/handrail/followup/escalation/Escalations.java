package org.handrail.followup.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.escalation.Climb;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.NextPage;
import org.handrail.clinical.escalation.Page;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.FollowUpCommand.Acknowledge;
import org.handrail.followup.episode.FollowUpCommand.Raise;
import org.handrail.followup.episode.FollowUpCommand.Resolve;
import org.handrail.followup.episode.FollowUpEvent;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Outcome;
import org.handrail.runtime.decide.Refusal;

/**
 * Escalations until a named person has closed them. A second trigger joins the open one; whoever raised it pages until
 * this service has confirmed that it knows; page keys are the same on both sides, so nobody is called twice.
 */
public final class Escalations {

    /** Keys of the obligations that look after the ladder. */
    public static final String NEXT_PERSON = "next-person/";
    private static final String PAGING = "paging";

    private Escalations() {
    }

    /** Never refused: whatever is known on either side is put together, and the rung that is due now is called. */
    public static Stream<FollowUpEvent> raise(FollowUp state, Raise raise, Context context) {
        Ladder told = new Ladder(raise.escalation(), raise.level(), raise.raisedAt(), raise.onSite(), raise.called(),
                raise.acknowledged(), null, null);
        Optional<Escalation> known = state.escalation(raise.escalation())
                .filter(e -> e.raised() || e.takenSince(raise.raisedAt()));
        Ladder ladder = known.map(e -> told.joinedWith(e.ladder())).orElse(told);
        boolean here = raise.handedOver() || known.map(Escalation::pagedHere).orElse(false);
        List<FollowUpEvent> events = new ArrayList<>();
        events.add(new FollowUpEvent.LadderKept(ladder, raise.contact(), raise.cause(), raise.raisedBy(), true, here,
                raise.rota()));
        if (known.filter(Escalation::raised).isEmpty()) {
            events.add(new FollowUpEvent.EscalationRaised(raise.escalation(), raise.level(), raise.contact(),
                    raise.cause(), raise.raisedBy(), raise.raisedAt()));
        }
        boolean newlyTaken = ladder.acknowledged() != null
                && known.filter(e -> e.raised() && e.ladder().acknowledged() != null).isEmpty();
        if (newlyTaken) {
            events.add(new FollowUpEvent.EscalationAcknowledged(raise.escalation(), ladder.acknowledged().by(),
                    ladder.acknowledged().at()));
        }
        if (here) {
            FollowUp knowing = state.knowing(raise.rota());
            events.addAll(next(knowing, ladder, context));
        }
        return events.stream();
    }

    /** Kept even when the escalation itself has not come yet: the ladder must know that it is taken. */
    public static Decision<FollowUpEvent> acknowledge(FollowUp state, Acknowledge command, Context context) {
        Optional<Escalation> known = state.escalation(command.escalation());
        if (known.map(e -> e.ladder().acknowledged() != null).orElse(false)) {
            return Decision.accepted();
        }
        FollowUpEvent taken = new FollowUpEvent.EscalationAcknowledged(command.escalation(), command.by(),
                context.now());
        if (known.isPresent()) {
            return Decision.accepted(taken);
        }
        EscalationId id = EscalationId.parse(command.escalation());
        Ladder ladder = Ladder.raised(command.escalation(), id.level(), context.now(), false);
        return Decision.accepted(new FollowUpEvent.LadderKept(ladder.acknowledgedBy(command.by(), context.now()),
                id.contact(), "not-yet-known", "follow-up", false, false, null));
    }

    public static Decision<FollowUpEvent> resolve(FollowUp state, Resolve command, Context context) {
        Optional<Escalation> open = state.escalation(command.escalation()).filter(Escalation::raised);
        if (open.isEmpty()) {
            return Decision.refused(Refusal.unknown("escalation"));
        }
        return open.get().open()
                ? Decision.accepted(new FollowUpEvent.EscalationResolved(command.escalation(), command.by(),
                        command.outcome(), context.now()))
                : Decision.accepted();
    }

    /** The contact, or once an escalation of it was closed the contact with a number, so that people are called again. */
    public static String contact(FollowUp state, String contact, Level level) {
        String free = contact;
        for (int n = 2; closed(state, free, level); n++) {
            free = contact + "-" + n;
        }
        return free;
    }

    private static boolean closed(FollowUp state, String contact, Level level) {
        return state.escalation(EscalationId.of(state.episode(), contact, level))
                .filter(e -> e.ladder().closed() != null).isPresent();
    }

    public static Stream<Obligation> obligations(FollowUp state, Context context) {
        return climbing(state).flatMap(e -> switch (Climb.nextPage(e.ladder(), state.rota(), context.now())) {
            case NextPage.Owed owed -> Stream.of(Obligation.urgentAt(NEXT_PERSON + e.id(), context.now()));
            case NextPage.Later later -> Stream.of(Obligation.urgentAt(NEXT_PERSON + e.id(), later.at()));
            case NextPage.None none -> Stream.empty();
        });
    }

    private static Stream<Escalation> climbing(FollowUp state) {
        return state.escalations().stream().filter(e -> e.raised() && e.pagedHere() && e.ladder().calling());
    }

    public static List<FollowUpEvent> settle(FollowUp state, Obligation obligation, Context context) {
        Escalation escalation = state.escalation(obligation.key().substring(NEXT_PERSON.length())).orElseThrow();
        return next(state, escalation.ladder(), context);
    }

    private static List<FollowUpEvent> next(FollowUp state, Ladder ladder, Context context) {
        if (!(Climb.nextPage(ladder, state.rota(), context.now()) instanceof NextPage.Owed(Page page))) {
            return List.of();
        }
        FollowUpEvent owed = new FollowUpEvent.PageOwed(page, context.now());
        return page.rung() == 1 && page.attempt() == 1
                ? List.of(owed)
                : List.of(owed, new FollowUpEvent.EscalationRepaged(page.escalation(), page.rung(), page.person(),
                        page.attempt(), page.channel(), context.now()));
    }

    /** Straight to the paging partner; a first failure comes back here and takes the next channel. */
    public static Call page(FollowUp state, FollowUpEvent.PageOwed owed) {
        Page page = owed.page();
        return Call.to(PAGING, "POST /paging/pages", page.key(), Map.of("escalation", page.escalation(),
                        "clinic", state.clinic(), "level", page.level().toString(), "rung", page.rung(),
                        "person", page.person(), "channel", page.channel(), "try", page.attempt()))
                .urgently().tellingOfFailure();
    }

    public static boolean stillWanted(FollowUp state, Call call) {
        return state.escalation((String) call.body().get("escalation")).map(e -> e.ladder().calling()).orElse(false);
    }

    public static List<FollowUpEvent> answered(FollowUp state, Call call, Outcome outcome, Context context) {
        String id = (String) call.body().get("escalation");
        CallOutcome became = outcome instanceof Outcome.Done ? CallOutcome.SENT : CallOutcome.FAILED;
        List<FollowUpEvent> events = new ArrayList<>();
        events.add(new FollowUpEvent.PageBecame(id, call.key(), became));
        state.escalation(id).filter(e -> became == CallOutcome.FAILED).ifPresent(e ->
                events.addAll(next(state, e.ladder().became(call.key(), became), context)));
        return events;
    }

    public static Escalation kept(FollowUpEvent.LadderKept kept) {
        return new Escalation(kept.ladder(), kept.contact(), kept.cause(), kept.raisedBy(), kept.raised(),
                kept.pagedHere());
    }

    public static Escalation owing(Escalation escalation, FollowUpEvent.PageOwed owed) {
        return escalation.climbing(escalation.ladder().owing(owed.page(), owed.at()));
    }

    public static Escalation became(Escalation escalation, FollowUpEvent.PageBecame became) {
        return escalation.climbing(escalation.ladder().became(became.key(), became.outcome()));
    }

    public static Escalation acknowledged(Escalation escalation, FollowUpEvent.EscalationAcknowledged taken) {
        return escalation.climbing(escalation.ladder().acknowledgedBy(taken.by(), taken.acknowledgedAt()));
    }

    public static Escalation resolved(Escalation escalation, FollowUpEvent.EscalationResolved closed) {
        return escalation.climbing(escalation.ladder().closedBy(closed.by(), closed.outcome(), closed.resolvedAt()));
    }
}
