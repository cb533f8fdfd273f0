package org.handrail.followup.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.Nullable;
import org.handrail.clinical.escalation.Attendance;
import org.handrail.clinical.escalation.CallOutcome;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Ladder;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.escalation.Rota;
import org.handrail.clinical.escalation.Target;
import org.handrail.followup.episode.FollowUp;
import org.handrail.followup.episode.Story;
import org.handrail.followup.escalation.EscalationCommand.Acknowledge;
import org.handrail.followup.escalation.EscalationCommand.Raise;
import org.handrail.followup.escalation.EscalationCommand.Resolve;
import org.handrail.followup.escalation.EscalationEvent.EscalationAcknowledged;
import org.handrail.followup.escalation.EscalationEvent.EscalationOverdue;
import org.handrail.followup.escalation.EscalationEvent.EscalationRaised;
import org.handrail.followup.escalation.EscalationEvent.EscalationRepaged;
import org.handrail.followup.escalation.EscalationEvent.EscalationResolved;
import org.handrail.followup.escalation.EscalationEvent.LadderKept;
import org.handrail.followup.escalation.EscalationEvent.PageBecame;
import org.handrail.followup.escalation.EscalationEvent.PageOwed;
import org.handrail.followup.escalation.EscalationEvent.RotaLearnt;
import org.handrail.paging.Climbing;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Call;
import org.handrail.runtime.decide.Context;
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
    /** Keys of those that look after its being closed in time. */
    public static final String TARGET = "not-closed-in-time/";
    static final String RECORDED_IN_ERROR = "recorded-in-error";

    private Escalations() {
    }

    /** Never refused: whatever is known on either side is put together, and the rung that is due now is called. */
    static void raise(Story story, Raise raise) {
        Ladder told = new Ladder(raise.escalation(), raise.level(), raise.raisedAt(), raise.onSite(), raise.called(),
                raise.acknowledged(), null, null);
        Optional<Escalation> kept = story.care().escalation(raise.escalation());
        Optional<Escalation> known = kept.filter(Escalation::raised);
        Ladder ladder = known.map(e -> told.joinedWith(e.ladder()))
                .orElseGet(() -> kept.map(e -> e.ladder().acknowledged())
                        .map(early -> told.acknowledgedElsewhereBy(early.by(), early.at())).orElse(told));
        boolean here = raise.handedOver() || known.map(Escalation::pagedHere).orElse(false);
        story.happens(new LadderKept(ladder, raise.contact(), raise.cause(), raise.raisedBy(), true, here,
                known.map(Escalation::heardAt).orElse(story.now()), raise.rota()));
        if (known.isEmpty()) {
            story.happens(new EscalationRaised(raise.escalation(), raise.level(), raise.contact(), raise.cause(),
                    raise.raisedBy(), raise.raisedAt(), Target.of(raise.level(), raise.cause(), raise.raisedAt(),
                    story.zone(), InForce.at(raise.raisedAt(), story.context())).orElse(null)));
        }
        boolean newlyTaken = ladder.acknowledged() != null
                && known.filter(e -> e.ladder().acknowledged() != null).isEmpty();
        if (newlyTaken) {
            story.happens(new EscalationAcknowledged(raise.escalation(), ladder.acknowledged().by(),
                    ladder.acknowledged().at()));
        }
        if (here) {
            story.happen(next(story.care(), ladder, story.context()));
        }
        if (ladder.closed() != null) {
            story.answers("closed", true).answers("by", ladder.closed().by())
                    .answers("outcome", ladder.closed().outcome()).answers("closedAt", ladder.closed().at());
        }
    }

    /** Raised by this service itself: the contact, or with a number once its escalation was closed. */
    public static void raiseHere(Story story, String contact, Level level, String cause) {
        String free = contact(story.care(), contact, level);
        raise(story, new Raise(story.care().clinic(), EscalationId.of(story.care().episode(), free, level), level, free,
                cause, "follow-up", story.now(), false, List.of(), null, true, null));
    }

    /** Keeps the newer list of people on call, if there is one; whoever answers is told when it names nobody for now. */
    public static void learn(Story story, @Nullable Rota rota) {
        if (!story.care().knowing(rota).equals(story.care())) {
            story.happens(new RotaLearnt(rota));
        }
        Attendance.notice(story.care().rota(), story.now()).forEach(story::answers);
    }

    /**
     * Kept even when the escalation itself has not come yet: the ladder must know that it is taken. What was said last is
     * kept, for something earlier may have been said of what was never raised.
     */
    static void acknowledge(Story story, Acknowledge command) {
        Instant at = command.at() == null || command.at().isAfter(story.now()) ? story.now() : command.at();
        Optional<Escalation> known = story.care().escalation(command.escalation());
        Optional<Ladder> raised = known.filter(Escalation::raised).map(Escalation::ladder);
        if (raised.isPresent()) {
            raised.filter(ladder -> command.takes(ladder, at)).ifPresent(ladder -> story.happens(
                    new EscalationAcknowledged(command.escalation(), command.by(), at)));
        } else if (known.map(e -> e.ladder().acknowledged().at().isBefore(at)).orElse(true)) {
            EscalationId id = EscalationId.parse(command.escalation());
            Ladder early = Ladder.raised(command.escalation(), id.level(), at, false).acknowledgedBy(command.by(), at);
            story.happens(new LadderKept(early, id.contact(), "not-yet-known", "follow-up", false, false, story.now(),
                    null));
        }
    }

    static Optional<Refusal> resolve(Story story, Resolve command) {
        Optional<Escalation> open = story.care().escalation(command.escalation()).filter(Escalation::raised);
        if (open.isEmpty()) {
            return Optional.of(Refusal.unknown("escalation"));
        }
        if (open.get().open()) {
            story.happens(new EscalationResolved(command.escalation(), command.by(), command.outcome(), story.now()));
        }
        return Optional.empty();
    }

    /** What was wrong was put right elsewhere: whatever rested on it is closed by whoever put it right. */
    static void recordedInError(Story story, List<String> escalations, String by) {
        escalations.stream().flatMap(id -> story.care().escalation(id).stream()).filter(Escalation::open)
                .forEach(e -> story.happens(new EscalationResolved(e.id(), by, RECORDED_IN_ERROR, story.now())));
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
        Stream<Obligation> targets = state.escalations().stream().filter(e -> e.open() && !e.overdue())
                .flatMap(e -> e.target(context).stream().map(at -> Obligation.at(TARGET + e.id(), at)));
        return Stream.concat(targets, climbing(state).flatMap(e ->
                Climbing.due(NEXT_PERSON + e.id(), e.ladder(), state.rota(), context).stream()));
    }

    /** After the end of care only Emergency and Urgent ones still call people; the others wait on the list. */
    private static Stream<Escalation> climbing(FollowUp state) {
        return state.escalations().stream().filter(e -> e.raised() && e.pagedHere() && calls(state, e));
    }

    private static boolean calls(FollowUp state, Escalation e) {
        return e.ladder().calling() && (!state.ended() || e.ladder().level().atLeast(Level.URGENT));
    }

    public static void overdue(Story story, String escalation) {
        story.care().escalation(escalation).flatMap(e -> e.target(story.context())).ifPresent(at ->
                story.happens(new EscalationOverdue(escalation, at, null)));
    }

    public static void nextPerson(Story story, String escalation) {
        story.happen(next(story.care(), story.care().escalation(escalation).orElseThrow().ladder(), story.context()));
    }

    private static List<EscalationEvent> next(FollowUp state, Ladder ladder, Context context) {
        return Climbing.owed(ladder, state.rota(), context).<List<EscalationEvent>>map(page -> {
            PageOwed owed = new PageOwed(page, context.now());
            return page.rung() == 1 && page.attempt() == 1 ? List.of(owed)
                    : List.of(owed, new EscalationRepaged(page.escalation(), page.rung(), page.person(),
                            page.attempt(), page.channel(), context.now()));
        }).orElse(List.of());
    }

    /** A page while its rung is the newest and nobody has taken it. */
    public static boolean stillWanted(FollowUp state, Call call) {
        return state.escalation((String) call.body().get("escalation")).filter(e -> calls(state, e))
                .filter(e -> e.ladder().called().getLast().rung() == ((Number) call.body().get("rung")).intValue())
                .isPresent();
    }

    /** A first failure takes the next channel at once. */
    public static void answered(Story story, Call call, Outcome outcome) {
        String id = (String) call.body().get("escalation");
        CallOutcome became = outcome instanceof Outcome.Done ? CallOutcome.SENT : CallOutcome.FAILED;
        story.happens(new PageBecame(id, call.key(), became));
        story.care().escalation(id).filter(e -> became == CallOutcome.FAILED).ifPresent(e ->
                story.happen(next(story.care(), e.ladder(), story.context())));
    }
}
