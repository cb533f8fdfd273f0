package org.handrail.session.dosing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.clinical.Answer;
import org.handrail.clinical.dosing.DayChecks;
import org.handrail.runtime.decide.Context;
import org.handrail.session.day.Risks;
import org.handrail.session.episode.AnswerSet;
import org.handrail.session.episode.Brief;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Visit;

/** What was asked on the day, as the rules read it. */
final class DayAsked {

    private DayAsked() {
    }

    static DayChecks of(Episode episode, Visit visit, Context context) {
        DayNotes day = visit.before().day();
        Optional<AnswerSet> screener = Risks.screener(visit);
        // Scheduling confirms a visit only with its ride.
        Answer ride = day.ride() != null ? day.ride()
                : visit.booking() != null && visit.booking().confirmed() ? Answer.YES : Answer.UNKNOWN;
        return new DayChecks(ride, day.lastFoodAt(), day.lastDrinkAt(), day.lastNasalSprayAt(),
                pregnant(episode, visit, day.pregnancy()), day.intoxicated(), day.psychosis(), day.mania(),
                day.prescriberOnSite(), screener.map(set -> Risks.triage(set, context).level()).orElse(null),
                screener.map(AnswerSet::at).orElse(null), urinary(episode, visit), day.labelFits());
    }

    /** Told at any visit, and no prescriber has decided since. */
    private static boolean urinary(Episode episode, Visit visit) {
        List<Brief> all = Stream.concat(episode.besides(visit.id()), Stream.of(Brief.of(visit))).toList();
        Optional<Instant> told = all.stream().map(Brief::urinaryAt).filter(Objects::nonNull).max(Instant::compareTo);
        return told.filter(at -> all.stream().map(Brief::urinaryDecided).filter(Objects::nonNull)
                .noneMatch(until -> until.isAfter(at))).isPresent();
    }

    /** Who cannot be pregnant is asked once; a test holds for its day. */
    private static Answer pregnant(Episode episode, Visit visit, String today) {
        if (today != null) {
            return today.equals("positive") ? Answer.YES : Answer.NO;
        }
        return episode.besides(visit.id()).anyMatch(b -> Boolean.TRUE.equals(b.cannotBePregnant()))
                ? Answer.NO : Answer.UNKNOWN;
    }
}
