package org.handrail.session.release;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.clinical.monitoring.ReleaseRules;
import org.handrail.clinical.monitoring.RideLadder;
import org.handrail.clinical.monitoring.RideLadder.Step;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Obligation;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.episode.Codes;
import org.handrail.session.episode.Departure;
import org.handrail.session.episode.Departure.RideCall;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.release.ReleaseCommand.RecordRideCall;
import org.handrail.session.release.ReleaseEvent.ReadyNoMore;
import org.handrail.session.release.ReleaseEvent.ReadyToLeave;
import org.handrail.session.release.ReleaseEvent.RideCallDue;
import org.handrail.session.release.ReleaseEvent.RideCalled;

/** Ready, and the ride is not there: somebody is called until the patient has left. A ride that is coming gets half an hour. */
public final class Rides {

    static final List<String> OUTCOMES = List.of("coming", "no-answer", "not-coming");
    private static final List<String> WHOM = List.of("ride", "second-contact", "charge-nurse");
    private static final Set<String> OF_THE_RIDE = Set.of(ReleaseRules.RIDE.id(), ReleaseRules.RIDE_KIND.id());
    private static final String OBLIGATION = "ride:";
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(30);
    private static final int LAST_STEP = 100;

    private Rides() {
    }

    /** After a release was refused: the ride alone is missing, or something else is missing again. */
    static void note(Story story, Visit visit, List<Hit> unmet, Context context) {
        boolean ready = unmet.stream().allMatch(hit -> OF_THE_RIDE.contains(hit.rule()));
        boolean before = visit.departure().readySince() != null;
        if (ready && !before) {
            story.happens(new ReadyToLeave(visit.id(), context.now()));
        } else if (!ready && before) {
            story.happens(new ReadyNoMore(visit.id()));
        }
    }

    static Decision<SessionEvent> called(Story story, RecordRideCall call, Context context) {
        Optional<Refusal> wrong = Codes.wrong("/whom", call.whom(), WHOM)
                .or(() -> Codes.wrong("/outcome", call.outcome(), OUTCOMES))
                .or(() -> OccurredAt.refuseFuture("/occurredAt", call.occurredAt(), context.now()));
        return wrong.map(Decision::<SessionEvent>refused).orElseGet(() -> story.happens(new RideCalled(call.visit(),
                new RideCall(call.whom(), call.outcome(), OccurredAt.forgiving(call.occurredAt(), context.now()))))
                .decided(Map.of("outcome", "recorded")));
    }

    public static Stream<Obligation> obligations(Episode episode, Context context) {
        return episode.visits().stream().filter(Visit::open)
                .filter(v -> v.departure().readySince() != null && v.departure().rideSteps() < LAST_STEP)
                .map(v -> Obligation.at(OBLIGATION + v.id() + ":" + (v.departure().rideSteps() + 1),
                        next(v.departure(), context).dueAt()));
    }

    public static boolean owns(Obligation obligation) {
        return obligation.key().startsWith(OBLIGATION);
    }

    /** Whoever wakes up late says the call that is due now, and not those whose time has passed. */
    public static Decision<SessionEvent> settle(Story story, Obligation obligation, Context context) {
        Visit visit = story.state().visit(obligation.key().split(":")[1]);
        Step step = next(visit.departure(), context);
        for (Step later = step; later.number() < LAST_STEP && !later.dueAt().isAfter(context.now());
                later = RideLadder.after(visit.departure().readySince(), later.number(), later.dueAt(), context.zone(),
                        InForce.now(context))) {
            step = later;
        }
        return story.happens(new RideCallDue(visit.id(), step.number(), step.whom(), step.dueAt())).decided();
    }

    private static Step next(Departure departure, Context context) {
        Step byClock = RideLadder.after(departure.readySince(), departure.rideSteps(), departure.lastStepAt(),
                context.zone(), InForce.now(context));
        return departure.rideCalls().stream().filter(call -> call.outcome().equals("coming"))
                .map(call -> call.at().plus(ON_ITS_WAY)).filter(byClock.dueAt()::isBefore).max(Instant::compareTo)
                .map(at -> new Step(byClock.number(), byClock.whom(), at)).orElse(byClock);
    }
}
