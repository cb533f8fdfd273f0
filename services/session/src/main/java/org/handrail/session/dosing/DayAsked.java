package org.handrail.session.dosing;

import java.time.Instant;
import java.util.Optional;
import org.handrail.clinical.Answer;
import org.handrail.clinical.dosing.DayChecks;
import org.handrail.clinical.dosing.DayRules;
import org.handrail.clinical.sideeffect.SideEffect;
import org.handrail.runtime.decide.Context;
import org.handrail.session.day.Risks;
import org.handrail.session.episode.AnswerSet;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Report;
import org.handrail.session.episode.Visit;

/** What was asked on the day, as the rules read it. */
final class DayAsked {

    private static final String NOT_POSSIBLE = "not-possible";

    private DayAsked() {
    }

    static DayChecks of(Episode episode, Visit visit, Context context) {
        DayNotes day = visit.before().day();
        Optional<AnswerSet> screener = Risks.screener(visit);
        // Scheduling confirms a visit only with its ride.
        Answer ride = day.ride() != null ? day.ride()
                : visit.booking() != null && visit.booking().confirmed() ? Answer.YES : Answer.UNKNOWN;
        return new DayChecks(ride, day.lastFoodAt(), day.lastDrinkAt(), day.lastNasalSprayAt(),
                pregnant(episode, day.pregnancy()), day.intoxicated(), day.psychosis(), day.mania(),
                day.prescriberOnSite(), screener.map(set -> Risks.triage(set, context).level()).orElse(null),
                screener.map(AnswerSet::at).orElse(null), urinary(episode));
    }

    /** Told at any visit, and no prescriber has decided since. */
    private static boolean urinary(Episode episode) {
        Optional<Instant> told = episode.visits().stream().flatMap(v -> v.watch().reports().stream())
                .filter(r -> !r.inError() && SideEffect.of(r.code()).filter(SideEffect::urinary).isPresent())
                .map(Report::at).max(Instant::compareTo);
        return told.filter(at -> episode.visits().stream().flatMap(v -> v.leaves().stream())
                .filter(leave -> leave.overridden().stream().anyMatch(hit -> hit.rule().equals(DayRules.URINARY.id())))
                .noneMatch(leave -> leave.until().isAfter(at))).isPresent();
    }

    /** Who cannot be pregnant is asked once; a test holds for its day. */
    private static Answer pregnant(Episode episode, String today) {
        if (today != null) {
            return today.equals("positive") ? Answer.YES : Answer.NO;
        }
        return episode.visits().stream().anyMatch(v -> NOT_POSSIBLE.equals(v.before().day().pregnancy()))
                ? Answer.NO : Answer.UNKNOWN;
    }
}
