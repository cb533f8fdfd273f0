package org.handrail.session.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.dosing.DoseWeight;
import org.handrail.clinical.dosing.OrderAsked;
import org.handrail.clinical.dosing.OrderCheck;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;

/** An order is leave to act: it comes into force only when its numbers fit and stay below the ceiling. */
public final class Ordering {

    private Ordering() {
    }

    public static Decision<SessionEvent> decide(Story story, RecordOrder command, Context context) {
        Optional<Refusal> future = OccurredAt.refuseFuture("/occurredAt", command.occurredAt(), context.now());
        if (future.isPresent()) {
            return Decision.refused(future.get());
        }
        OrderAsked asked = command.order();
        List<RuleHit> problems = OrderCheck.problems(asked, InForce.now(context));
        if (!problems.isEmpty()) {
            return Decision.refused(Refusal.notNow("order-not-possible",
                    "This order is not taken: its numbers do not fit, or are beyond what is ordered.",
                    problems.stream().map(hit -> new Violation("/amountMg", hit.rule(), hit.tag().toString(),
                            hit.reason())).toArray(Violation[]::new)));
        }
        String id = "o" + (story.state().orders().size() + 1);
        Instant at = OccurredAt.forgiving(command.occurredAt(), context.now());
        List<Hit> notes = Hit.of(OrderCheck.notes(asked, command.minutes(), InForce.now(context), context.now(), context.zone()));
        Double amount = DoseWeight.milligrams(asked, InForce.now(context));
        story.happens(new OrderRecorded(id, asked.protocol().toString(), asked.drug(), asked.route(),
                amount, asked.mgPerKg(), DoseWeight.of(asked, InForce.now(context)), asked.mgPerMl(), asked.volumeMl(),
                command.minutes(), command.visits(), command.by(),
                notes.isEmpty() ? null : notes, at));
        if (asked.weighedAt() != null) {
            story.happens(new OrderRecorded.WeightNoted(id, asked.weighedAt()));
        }
        return story.decided(Map.of("outcome", "recorded", "order", id, "amountMg", amount, "rules", notes));
    }
}
