package org.handrail.session.dosing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.dosing.DoseCommand.PauseInfusion;
import org.handrail.session.dosing.DoseEvent.InfusionPaused;
import org.handrail.session.dosing.DoseEvent.InfusionResumed;
import org.handrail.session.episode.Codes;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Leave;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;

/** An infusion stands still and runs again. Both are facts; that it runs again after a stop is named as a deviation. */
final class Pausing {

    private Pausing() {
    }

    static Decision<SessionEvent> decide(Story story, PauseInfusion told, Context context) {
        Optional<Refusal> wrong = Codes.wrong("/reason", told.reason(), Besides.REASONS)
                .or(() -> OccurredAt.refuseFuture("/occurredAt", told.occurredAt(), context.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Visit visit = story.state().visit(told.visit());
        Instant at = OccurredAt.forgiving(told.occurredAt(), context.now());
        if (visit.treatment().pausing() != told.running()) {
            return story.decided(Map.of("outcome", "recorded-before"));
        }
        story.happens(told.running() ? new InfusionResumed(told.visit(), 1, at)
                : new InfusionPaused(told.visit(), 1, told.reason(), at));
        if (told.running() && visit.stopped() && visit.leaves().stream().filter(Leave::byPrescriber)
                .noneMatch(leave -> leave.covers(1, at))) {
            story.happens(new DeviationRecorded(told.visit(), 1,
                    List.of(Hit.of(EsketamineDosing.STOPPED.hit("resumed-after-a-stop"))),
                    InForce.at(at, context).revision(), at));
        }
        return story.decided(Map.of("outcome", "recorded"));
    }
}
