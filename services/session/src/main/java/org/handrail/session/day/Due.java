package org.handrail.session.day;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.clinical.instrument.CssrsScreener;
import org.handrail.clinical.instrument.Instrument;
import org.handrail.clinical.time.CalendarDays;
import org.handrail.session.episode.AnswerSet;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Visit;

/** What is asked at a visit before the dose: the screener every time, the PHQ-9 once a week. A row, and no hold. */
public final class Due {

    private static final Duration WEEK = Duration.ofDays(7);

    private Due() {
    }

    /** Codes of instruments. */
    public static List<String> at(Episode episode, Visit visit, ZoneId zone, Instant now) {
        boolean screened = answered(visit.before().answers().stream(), CssrsScreener.NAME)
                .anyMatch(set -> CalendarDays.sameDay(set.at(), now, zone));
        boolean scored = answered(episode.visits().stream().flatMap(v -> v.before().answers().stream()),
                Instrument.PHQ_9.toString()).anyMatch(set -> set.at().plus(WEEK).isAfter(now));
        return Stream.of(screened ? null : CssrsScreener.NAME, scored ? null : Instrument.PHQ_9.toString())
                .filter(due -> due != null).toList();
    }

    private static Stream<AnswerSet> answered(Stream<AnswerSet> sets, String instrument) {
        return sets.filter(set -> set.instrument().equals(instrument));
    }
}
