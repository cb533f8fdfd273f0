package org.handrail.session.sideeffect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.escalation.EscalationId;
import org.handrail.clinical.escalation.Level;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.clinical.sideeffect.Appraisal;
import org.handrail.clinical.sideeffect.PressureEffect;
import org.handrail.clinical.sideeffect.SeriousReport;
import org.handrail.clinical.sideeffect.SideEffect;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.episode.Codes;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Report;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.escalation.Raising;
import org.handrail.session.visit.VisitEvent.DosingStopped;

/**
 * Side effects, coded and appraised. An Emergency or Urgent one calls a person from here; a Same day one is followed
 * up from the published event, and a Routine one waits for the next visit.
 */
public final class SideEffects {

    /** The clinic's own list. Several of its codes share one term of MedDRA, which tells less apart. */
    static final String DICTIONARY = "handrail";
    static final String DICTIONARY_VERSION = "1";
    /** Not in the list: looked at the same day, never dropped. */
    public static final String OTHER = "other";

    private static final List<String> CRITERIA = List.of("death", "life-threatening", "hospital-stay", "disability",
            "birth-defect", "medically-important");
    private static final List<String> LEVELS = Arrays.stream(Level.values()).map(Level::toString).toList();

    private SideEffects() {
    }

    public static Decision<SessionEvent> decide(Story story, ReportSideEffect report, Context context) {
        Optional<Refusal> wrong = wrong(report)
                .or(() -> OccurredAt.refuseFuture("/occurredAt", report.occurredAt(), context.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Instant at = OccurredAt.forgiving(report.occurredAt(), context.now());
        String id = report.visit() + "-e" + (story.state().visit(report.visit()).watch().reports().size() + 1);
        PressureEffect graded = report.grade() != null ? new PressureEffect(report.grade(), "as-reported")
                : Pressures.effect(story.state().visit(report.visit()), true, InForce.at(at, context));
        if (graded.grade() == null) {
            return story.decided(Map.of("outcome", graded.reason()));
        }
        boolean serious = report.serious() || report.criterion() != null;
        Appraisal appraisal = appraise(story, report.visit(), new Report(id, report.code(), graded.grade(), serious,
                report.level(), null, at, report.criterion(), report.by(), false), context);
        List<RuleHit> rules = new ArrayList<>(appraisal.rules());
        if (serious && !story.state().visit(report.visit()).infusion()) {
            rules.add(SeriousReport.of(InForce.at(at, context)));
        }
        return story.decided(Map.of("report", id, "level", appraisal.level().toString(),
                "grade", graded.grade(), "because", graded.reason(), "rules", Hit.of(rules)));
    }

    /** A report that was corrected is said again, under its own name, with what it calls for now. */
    public static void appraiseAgain(Story story, String visit, String report, Context context) {
        story.state().visit(visit).watch().reports().stream().filter(r -> r.id().equals(report) && !r.inError())
                .findFirst().ifPresent(r -> appraise(story, visit, r, context));
    }

    /** By the list, and at least at the level that a clinician has asked for. */
    public static Appraisal appraisal(Report report) {
        Appraisal listed = Appraisal.of(report.code(), report.grade(), report.serious());
        return report.raisedBy() == null ? listed : listed.atLeast(Level.of(report.level()).orElseThrow());
    }

    private static Appraisal appraise(Story story, String visit, Report report, Context context) {
        Appraisal appraisal = appraisal(report);
        Level level = appraisal.level();
        String escalation = switch (level) {
            case EMERGENCY, URGENT -> Raising.name(story.state(), visit, level);
            case SAME_DAY -> EscalationId.of(story.state().id(), visit, level);
            case ROUTINE -> null;
        };
        boolean stopped = story.state().visit(visit).stopped();
        story.happens(new SideEffectReported(visit, report.id(), report.code(), DICTIONARY, DICTIONARY_VERSION,
                report.grade(), report.serious(), level.toString(), escalation, report.criterion(),
                report.raisedBy(), InForce.at(report.at(), context).revision(), report.at()));
        if (!stopped && story.state().visit(visit).stopped()) {
            story.happens(new DosingStopped(visit, Hit.of(appraisal.rules()), report.code(), null, report.at()));
        }
        if (level.atLeast(Level.URGENT)) {
            Raising.raise(story, visit, level, report.code(), context);
        }
        return appraisal;
    }

    /** Of a correction. */
    public static Optional<Refusal> wrong(Map<String, Object> corrected) {
        return wrong("/corrected", (String) corrected.getOrDefault("code", OTHER),
                (Integer) corrected.getOrDefault("grade", 1));
    }

    private static Optional<Refusal> wrong(ReportSideEffect report) {
        if (report.grade() == null && !report.code().equals(SideEffect.BLOOD_PRESSURE_INCREASED.toString())) {
            return Optional.of(Refusal.invalid("/grade", "required", "A side effect has a grade of 1 to 5."));
        }
        return wrong("", report.code(), report.grade() == null ? 1 : report.grade())
                .or(() -> Codes.wrong("/criterion", report.criterion(), CRITERIA))
                .or(() -> Codes.wrong("/level", report.level(), LEVELS));
    }

    private static Optional<Refusal> wrong(String at, String code, int grade) {
        if (!OTHER.equals(code) && SideEffect.of(code).isEmpty()) {
            return Optional.of(Refusal.invalid(at + "/code", "unknown-code",
                    "This side effect is not in the list; what the list lacks is other."));
        }
        return grade < 1 || grade > 5
                ? Optional.of(Refusal.invalid(at + "/grade", "grade", "A grade is 1 to 5.")) : Optional.empty();
    }
}
