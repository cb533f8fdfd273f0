package org.handrail.session.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.clinical.monitoring.ReleaseOverride;
import org.handrail.clinical.monitoring.ReleaseRules;
import org.handrail.clinical.rule.Policy;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.decide.Refusal.Violation;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.release.ReleaseCommand.DecideAgainst;
import org.handrail.session.release.ReleaseEvent.ReleaseOverridden;

/** A clinician decides against rules of the clinic, or what the label leaves to the prescriber, that stood against the release when it was last asked for. */
final class DecidingAgainst {

    static final Set<String> REASONS = Set.of("usual-for-this-patient", "checked-in-person", "measurement-explained",
            "benefit-outweighs-risk", "other-recorded-in-chart");

    private DecidingAgainst() {
    }

    static Decision<SessionEvent> decide(Story story, DecideAgainst against, Context context) {
        if (!REASONS.contains(against.reason())) {
            return Decision.refused(Refusal.invalid("/reason", "unknown-code", "This reason is not in the list."));
        }
        Visit visit = story.state().visit(against.visit());
        List<Hit> hits = new ArrayList<>();
        for (String rule : against.rules()) {
            Optional<Hit> hit = visit.departure().refused().stream().filter(h -> h.rule().equals(rule)).findFirst();
            if (hit.isEmpty() || !visit.open()) {
                return Decision.refused(Refusal.notNow("nothing-refused",
                        "This did not stand against the release when it was last asked for.", violation(rule, null)));
            }
            if (!open(rule)) {
                return Decision.refused(Refusal.notNow("not-to-be-overridden",
                        "No clinician decides against label or programme.", violation(rule, hit.get())));
            }
            hits.add(hit.get());
        }
        Policy policy = InForce.now(context);
        Instant until = ReleaseOverride.until(context.now(), policy);
        return story.happens(new ReleaseOverridden(visit.id(), hits, against.reason(), against.by(), context.now(), until,
                policy.revision())).decided(Map.of("outcome", "overridden", "until", until, "rules", hits));
    }

    private static boolean open(String rule) {
        return ReleaseRules.ALL.stream().filter(r -> r.id().equals(rule)).anyMatch(ReleaseOverride::open);
    }

    private static Violation violation(String rule, Hit hit) {
        return hit == null ? new Violation("/rules", rule, null, "not-refused")
                : new Violation("/rules", rule, hit.tag(), hit.reason());
    }
}
