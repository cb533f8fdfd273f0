package org.handrail.session.dosing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.rule.Policy;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.session.dosing.DoseCommand.OverrideHold;
import org.handrail.session.dosing.DoseEvent.HoldOverridden;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Held;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;

/**
 * The prescriber goes on despite a hold. It covers the holds that were shown and nothing else, and none that is left to
 * nobody: by the label, by the REMS programme, or because an order or a second person's check is missing.
 */
final class Overriding {

    static final Set<String> REASONS = Set.of("benefit-outweighs-risk", "known-by-phone", "checked-in-person",
            "measurement-explained", "other-recorded-in-chart");

    private Overriding() {
    }

    static Decision<SessionEvent> decide(Story story, OverrideHold override, Context context) {
        if (!REASONS.contains(override.reason())) {
            return Decision.refused(Refusal.invalid("/reason", "unknown-code", "This reason is not in the list."));
        }
        Episode state = story.state();
        Visit visit = state.visit(override.visit());
        Optional<Held> held = visit.held(override.device());
        if (held.isEmpty() || !visit.open()) {
            return Decision.refused(Refusal.notNow("nothing-held",
                    "There is no hold on this device now; ask for the dose first."));
        }
        List<Hit> binding = held.get().firm();
        if (!binding.isEmpty() || Boolean.FALSE.equals(state.cleared()) || state.careEnded() != null) {
            return Decision.refused(Refusal.notNow("not-to-be-overridden",
                    "No prescriber decides against this hold; what lifts it was named with it.", violations(binding)));
        }
        Policy policy = InForce.now(context);
        Instant until = DosePermission.until(context.now(), policy);
        return story.happens(new HoldOverridden(override.visit(), override.device(), held.get().rules(),
                        override.reason(), override.by(), context.now(), until, policy.revision()))
                .decided(Map.of("outcome", "overridden", "until", until, "rules", held.get().rules()));
    }

    private static Violation[] violations(List<Hit> binding) {
        return binding.stream().map(hit -> new Violation("/device", hit.rule(), hit.tag(), hit.reason()))
                .toArray(Violation[]::new);
    }
}
