package org.handrail.session.dosing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.clinical.dosing.DosePermission;
import org.handrail.clinical.dosing.DoseQuestion;
import org.handrail.clinical.dosing.EsketamineDosing;
import org.handrail.clinical.monitoring.Release;
import org.handrail.clinical.rule.RuleHit;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.Dose;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Hit;
import org.handrail.session.episode.Leave;
import org.handrail.session.episode.Story;
import org.handrail.session.episode.Visit;
import org.handrail.session.visit.VisitEvent.DeviationRecorded;

/** The rules that something given broke. It stays recorded; the rules are named beside it. */
public final class Deviations {

    private Deviations() {
    }

    /** The leave that a dose rested on: a plain permission before a decision of the prescriber. */
    static Optional<Leave> leave(Visit visit, Dose dose) {
        return visit.leaves().stream().filter(l -> l.covers(dose.drug(), dose.device(), dose.at()))
                .min(Comparator.comparing(Leave::byPrescriber));
    }

    static List<Hit> of(Episode episode, Visit visit, Dose dose, Context context) {
        boolean leave = leave(visit, dose).isPresent();
        List<RuleHit> hits = new ArrayList<>(DosePermission.wrongWith(leave,
                dose.drug().equals(Drug.treatment(episode, dose.at())),
                dose.treats() && dose.drug().equals(Drug.ESKETAMINE), dose.amountMg()));
        if (!dose.treats()) {
            return Hit.of(hits);
        }
        DoseQuestion question = Questions.of(episode, visit, dose.device(), Questions.asHeard(episode),
                dose.at(), context);
        DosePermission.broken(question, InForce.at(dose.at(), context), dose.at()).stream()
                .filter(hit -> !leave || rest(hit)).forEach(hits::add);
        if (visit.ended() != null) {
            Release.fitting(visit.ended().ending(), true).ifPresent(hits::add);
        }
        return Hit.of(hits);
    }

    /** What was given before may have broken a rule in the light of what is written down now. */
    public static void noteNew(Story story, Episode known, String visit, Context context) {
        Episode after = story.state();
        Visit before = known.visit(visit);
        Visit now = after.visit(visit);
        for (Dose dose : now.doses().stream().sorted(Comparator.comparing(Dose::at)).toList()) {
            Optional<Dose> then = before.dose(dose.drug(), dose.device());
            List<Hit> told = then.map(d -> of(known, before, d, context)).orElse(List.of());
            List<Hit> news = of(after, now, dose, context).stream().filter(hit -> !told.contains(hit)).toList();
            if (!news.isEmpty()) {
                story.happens(new DeviationRecorded(visit, dose.device(), news,
                        InForce.at(dose.at(), context).revision(), dose.at()));
            }
        }
    }

    private static boolean rest(RuleHit hit) {
        return hit.rule().equals(EsketamineDosing.REST.id());
    }
}
