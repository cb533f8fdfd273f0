package org.handrail.session.release;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.clinical.monitoring.Release;
import org.handrail.clinical.monitoring.ReleaseAnswer;
import org.handrail.clinical.monitoring.ReleaseQuestion;
import org.handrail.clinical.rule.Policy;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.session.episode.Ended;
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
        if (asked.attestations().needPrescriber() && !asked.byPrescriber()) {
            return Decision.refused(Refusal.invalid("/prescriberCountsFromFirst", "prescriber-only",
                    "Only a prescriber counts from the first device or accepts a blood pressure."));
        }
        ReleaseAnswer answer = ask(story.state(), visit, asked.attestations(), context.now(),
                InForce.now(context));
        if (answer.ready()) {
            Ends.end(story, visit, Ended.as("released", context.now()), null, context);
            return story.decided(Map.of("outcome", "released"));
        }
        List<Hit> unmet = Hit.of(answer.unmet());
        Instant earliest = stillToCome(answer, context.now());
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("outcome", "refused");
        said.put("unmet", unmet);
        if (earliest != null) {
            said.put("earliest", earliest);
        }
        story.happens(new ReleaseRefused(visit.id(), unmet, earliest, InForce.now(context).revision()));
        Rides.note(story, visit, unmet, context);
        said.put("waitingForRide", story.state().visit(visit.id()).departure().readySince() != null);
        return story.decided(said);
    }

    /** What stands between this patient and the door. */
    public static ReleaseAnswer ask(Episode episode, Visit visit, Attestations said, Instant now, Policy policy) {
        return Release.ask(new ReleaseQuestion(Watching.of(episode, visit, policy), visit.vitals(), said.stable(),
                said.dissociationOver(), said.cadss(), said.walksSteadily(), said.aldrete(), said.rideAtDoor(),
                said.instructionsGiven(), said.prescriberCountsFromFirst(), said.prescriberAcceptsPressure()),
                policy, now);
    }

    private static Instant stillToCome(ReleaseAnswer answer, Instant now) {
        return answer.earliest() == null || !answer.earliest().isAfter(now) ? null : answer.earliest();
    }
}
