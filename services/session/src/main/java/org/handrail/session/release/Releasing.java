package org.handrail.session.release;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.monitoring.Release;
import org.handrail.clinical.monitoring.ReleaseAnswer;
import org.handrail.clinical.monitoring.ReleaseQuestion;
import org.handrail.clinical.monitoring.Ride;
import org.handrail.clinical.rule.Policy;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.session.decision.DecisionMade;
import org.handrail.session.decision.DecisionRecord;
import org.handrail.session.decision.Decisions;
import org.handrail.session.episode.Codes;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.monitoring.Watching;
import org.handrail.session.release.ReleaseCommand.AskToRelease;
import org.handrail.session.release.ReleaseCommand.Attestations;
import org.handrail.session.release.ReleaseEvent.ReleaseRefused;

/** The ordinary end of a visit needs every condition; each one that is not met is named. */
public final class Releasing {

    private Releasing() {
    }

    static Decision<SessionEvent> decide(Story story, AskToRelease asked, Context context) {
        Visit visit = story.state().visit(asked.visit());
        if (!visit.open()) {
            return Decision.refused(Refusal.notNow("visit-ended", "This visit has ended already."));
        }
        Optional<Refusal> noRide = Codes.wrong("/ride", asked.attestations().ride(), Ride.codes());
        if (noRide.isPresent()) {
            return Decision.refused(noRide.get());
        }
        if (asked.attestations().needPrescriber() && !asked.byPrescriber()) {
            return Decision.refused(Refusal.invalid("/prescriberCountsFromFirst", "prescriber-only",
                    "Only a prescriber counts from the first device or accepts a blood pressure."));
        }
        ReleaseQuestion question = question(story.state(), visit, asked.attestations(), InForce.now(context), context.now());
        ReleaseAnswer answer = Release.ask(question, InForce.now(context), context.now());
        DecisionRecord made = Decisions.release(story.state(), visit.id(), question, answer, context);
        return answer.ready() ? release(story, visit, made, context) : refuse(story, visit, answer, made, context);
    }

    private static Decision<SessionEvent> release(Story story, Visit visit, DecisionRecord made, Context context) {
        Ends.release(story, visit, made, context);
        return story.happens(new DecisionMade(made)).decided(Map.of("outcome", made.outcome(), "decision", made.decision()));
    }

    private static Decision<SessionEvent> refuse(Story story, Visit visit, ReleaseAnswer answer, DecisionRecord made,
                                                 Context context) {
        Instant earliest = stillToCome(answer, context.now());
        List<Hit> unmet = Hit.of(answer.unmet());
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("outcome", made.outcome());
        said.put("unmet", unmet);
        if (earliest != null) {
            said.put("earliest", earliest);
        }
        story.happens(new ReleaseRefused(visit.id(), unmet, earliest, made.local(), made.policy().revision()));
        Rides.note(story, visit, unmet, context);
        said.put("waitingForRide", story.state().visit(visit.id()).departure().readySince() != null);
        said.put("decision", made.decision());
        return story.happens(new DecisionMade(made)).decided(said);
    }

    /** What stands between this patient and the door. */
    public static ReleaseAnswer ask(Episode episode, Visit visit, Attestations said, Instant now, Policy policy) {
        return Release.ask(question(episode, visit, said, policy, now), policy, now);
    }

    private static ReleaseQuestion question(Episode episode, Visit visit, Attestations said, Policy policy, Instant now) {
        return new ReleaseQuestion(Watching.of(episode, visit, policy), visit.vitals(), said.stable(),
                said.dissociationOver(), said.cadss(), said.walksSteadily(), said.aldrete(), said.rideAtDoor(),
                said.instructionsGiven(), said.prescriberCountsFromFirst(), said.prescriberAcceptsPressure(),
                visit.symptoms(), said.ride(), visit.departure().against(now));
    }

    private static Instant stillToCome(ReleaseAnswer answer, Instant now) {
        return answer.earliest() == null || !answer.earliest().isAfter(now) ? null : answer.earliest();
    }
}
