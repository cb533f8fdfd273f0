package org.handrail.session.release;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.monitoring.ReleaseRules;
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

/**
 * Ready, and the ride is not there. Somebody is called at once, after 15 and after 30 minutes, then the charge nurse
 * every half hour until the patient has left; a ride that is coming gets half an hour. Nobody is let out alone.
 */
public final class Rides {

    static final List<String> OUTCOMES = List.of("coming", "no-answer", "not-coming");
    private static final List<String> WHOM = List.of("ride", "second-contact", "charge-nurse");
    private static final String OBLIGATION = "ride:";
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(30);
    private static final int LAST_STEP = 100;

    private Rides() {
    }

    /** After a release was refused: the ride alone is missing, or something else is missing again. */
    static void note(Story story, Visit visit, List<Hit> unmet, Context context) {
        boolean ready = unmet.stream().allMatch(hit -> hit.rule().equals(ReleaseRules.RIDE.id()));
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

    public static Stream<Obligation> obligations(Episode episode) {
        return episode.visits().stream().filter(Visit::open)
                .filter(v -> v.departure().readySince() != null && v.departure().rideSteps() < LAST_STEP)
                .map(v -> Obligation.at(OBLIGATION + v.id() + ":" + (v.departure().rideSteps() + 1), due(v.departure())));
    }

    public static boolean owns(Obligation obligation) {
        return obligation.key().startsWith(OBLIGATION);
    }

    /** Whoever wakes up late says the call that is due now, and not those whose time has passed. */
    public static Decision<SessionEvent> settle(Story story, Obligation obligation, Context context) {
        Visit visit = story.state().visit(obligation.key().split(":")[1]);
        Departure departure = visit.departure();
        int step = departure.rideSteps() + 1;
        Instant due = due(departure);
        while (step < LAST_STEP && !due.plus(gap(step + 1)).isAfter(context.now())) {
            due = due.plus(gap(++step));
        }
        return story.happens(new RideCallDue(visit.id(), step, whom(step), due)).decided();
    }

    private static Instant due(Departure departure) {
        Instant byClock = departure.lastStepAt() == null ? departure.readySince()
                : departure.lastStepAt().plus(gap(departure.rideSteps() + 1));
        return departure.rideCalls().stream().filter(call -> call.outcome().equals("coming"))
                .map(call -> call.at().plus(ON_ITS_WAY)).filter(byClock::isBefore)
                .max(Instant::compareTo).orElse(byClock);
    }

    /** From the call before: at once, after 15 and 15 minutes more, then every half hour. */
    private static Duration gap(int step) {
        return step <= 3 ? QUARTER : ON_ITS_WAY;
    }

    private static String whom(int step) {
        return step <= 2 ? WHOM.getFirst() : step == 3 ? WHOM.get(1) : WHOM.getLast();
    }
}
