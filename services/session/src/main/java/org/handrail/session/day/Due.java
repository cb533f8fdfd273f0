package org.handrail.session.day;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.handrail.clinical.checkin.AskedAtVisit;
import org.handrail.clinical.checkin.CheckInRules;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.policy.InForce;
import org.handrail.runtime.decide.Context;
import org.handrail.session.episode.AnswerSet;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Visit;

/** What is asked at a visit before the dose: the screener every time, the PHQ-9 once a week. A row, and no hold. */
public final class Due {

    private Due() {
    }

    /** Codes of instruments. */
    public static List<String> at(Episode episode, Visit visit, Context context) {
        Instant now = context.now();
        ZoneId zone = context.zone();
        boolean screened = answered(visit.before().answers().stream(), CssrsScreener.NAME)
                .anyMatch(at -> CalendarDays.sameDay(at, now, zone));
        Instant scored = answered(episode.visits().stream().flatMap(v -> v.before().answers().stream()),
                Instrument.PHQ_9.toString()).max(Comparator.naturalOrder()).orElse(null);
        boolean score = new AskedAtVisit(scored, null, null, null, null).owed(now, zone, InForce.now(context)).stream()
                .anyMatch(hit -> hit.rule().equals(CheckInRules.SCORE.id()));
        return Stream.of(screened ? null : CssrsScreener.NAME, score ? Instrument.PHQ_9.toString() : null)
                .filter(Objects::nonNull).toList();
    }

    private static Stream<Instant> answered(Stream<AnswerSet> sets, String instrument) {
        return sets.filter(set -> set.instrument().equals(instrument)).map(AnswerSet::at);
    }
}
