package org.handrail.session.dosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.rule.Policy;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;
import org.handrail.runtime.decide.Refusal;
import org.handrail.runtime.http.OccurredAt;
import org.handrail.session.dosing.DoseCommand.RecordDose;
import org.handrail.session.dosing.DoseEvent.DoseAdministered;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Leave;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.monitoring.Judging;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;

/**
 * A device was given. That is a fact, so it is recorded whatever the rules would have said; what broke one is named
 * beside it. A refused record makes people write a false time.
 */
final class Giving {

    private Giving() {
    }

    static Decision<SessionEvent> decide(Story story, RecordDose dose, Context context) {
        Optional<Refusal> wrong = Drug.wrong(dose.drug(), dose.device(), dose.amountMg(), true)
                .or(() -> OccurredAt.refuseFuture("/occurredAt", dose.occurredAt(), context.now()));
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        Visit visit = story.state().visit(dose.visit());
        Optional<Dose> before = visit.dose(dose.device());
        if (before.isPresent()) {
            // The second nurse to write down the same device has not given another one.
            return story.decided(Map.of("outcome", "recorded-before", "occurredAt", before.get().at(),
                    "amountMg", before.get().amountMg()));
        }
        Instant at = OccurredAt.forgiving(dose.occurredAt(), context.now());
        Optional<Leave> leave = visit.leaves().stream().filter(l -> l.covers(dose.device(), at))
                .min(Comparator.comparing(Leave::byPrescriber));
        String basis = leave.map(l -> l.byPrescriber() ? "override" : "permission").orElse("deviation");
        List<Hit> broken = broken(story.state(), visit, dose.device(), at, leave.isPresent(), context);
        story.happens(new DoseAdministered(dose.visit(), dose.device(), Drug.ESKETAMINE, dose.amountMg(), at, basis));
        if (!broken.isEmpty()) {
            story.happens(new DeviationRecorded(dose.visit(), dose.device(), broken, at));
        }
        noteRestOfNext(story, visit, at, context);
        Judging.judgeAll(story, dose.visit(), context);
        return story.decided(Map.of("outcome", "recorded", "basis", basis, "rules", broken));
    }

    /** With leave only the rest between devices can still be broken: the nurse may have been quicker than the clock. */
    private static List<Hit> broken(Episode episode, Visit visit, int device, Instant at, boolean leave,
                                    Context context) {
        DoseQuestion question = Questions.of(episode, visit, device, null, Questions.asHeard(episode), at,
                context.zone());
        List<RuleHit> hits = new ArrayList<>(DosePermission.broken(question, Policy.DEFAULTS, at));
        if (leave) {
            hits.removeIf(hit -> !rest(hit));
        } else {
            hits.addFirst(EsketamineDosing.WITHOUT_PERMISSION.hit("no-leave-in-force"));
        }
        return Hit.of(hits);
    }

    /** A device written down late may show that the one after it came too soon. */
    private static void noteRestOfNext(Story story, Visit before, Instant at, Context context) {
        before.doses().stream().filter(d -> d.at().isAfter(at)).min(Comparator.comparing(Dose::at)).ifPresent(next -> {
            Episode after = story.state();
            List<Hit> now = broken(after, after.visit(before.id()), next.device(), next.at(), true, context);
            List<Hit> then = broken(after, before, next.device(), next.at(), true, context);
            if (!now.isEmpty() && then.isEmpty()) {
                story.happens(new DeviationRecorded(before.id(), next.device(), now, next.at()));
            }
        });
    }

    private static boolean rest(RuleHit hit) {
        return hit.rule().equals(EsketamineDosing.REST.id());
    }
}
