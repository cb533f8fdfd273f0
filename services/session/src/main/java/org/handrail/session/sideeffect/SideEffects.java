package org.handrail.session.sideeffect;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.sideeffect.Appraisal;
import org.handrail.clinical.sideeffect.SideEffect;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.escalation.Raising;

/**
 * Side effects, coded and appraised. An Emergency or Urgent one calls a person from here; a Same day one is followed
 * up from the published event, and a Routine one waits for the next visit.
 */
public final class SideEffects {

    /** The clinic's own list. Several of its codes share one term of MedDRA, which tells less apart. */
    static final String DICTIONARY = "handrail";
    static final String DICTIONARY_VERSION = "1";
    /** Not in the list: looked at the same day, never dropped. */
    static final String OTHER = "other";

    private SideEffects() {
    }

    public static Decision<SessionEvent> decide(Story story, ReportSideEffect report, Context context) {
        Optional<Refusal> wrong = wrong(report)
                .or(() -> OccurredAt.refuseFuture("/occurredAt", report.occurredAt(), context.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Instant at = OccurredAt.forgiving(report.occurredAt(), context.now());
        Appraisal appraisal = Appraisal.of(report.code(), report.grade(), report.serious());
        Level level = appraisal.level();
        String escalation = switch (level) {
            case EMERGENCY, URGENT -> Raising.name(story.state(), report.visit(), level);
            case SAME_DAY -> EscalationId.of(story.state().id(), report.visit(), level);
            case ROUTINE -> null;
        };
        String id = report.visit() + "-e" + (story.state().visit(report.visit()).reports() + 1);
        story.happens(new SideEffectReported(report.visit(), id, report.code(), DICTIONARY, DICTIONARY_VERSION,
                report.grade(), report.serious(), level.toString(), escalation, at));
        if (level.atLeast(Level.URGENT)) {
            Raising.raise(story, report.visit(), level, report.code(), context);
        }
        return story.decided(Map.of("report", id, "level", level.toString(), "rules", Hit.of(appraisal.rules())));
    }

    private static Optional<Refusal> wrong(ReportSideEffect report) {
        if (!OTHER.equals(report.code()) && SideEffect.of(report.code()).isEmpty()) {
            return Optional.of(Refusal.invalid("/code", "unknown-code",
                    "This side effect is not in the list; what the list lacks is other."));
        }
        return report.grade() < 1 || report.grade() > 5
                ? Optional.of(Refusal.invalid("/grade", "grade", "A grade is 1 to 5.")) : Optional.empty();
    }
}
