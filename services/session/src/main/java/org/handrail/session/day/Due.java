package org.handrail.session.day;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.handrail.session.episode.Brief;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.Visit;

/** What is asked at a visit before the dose: the screener every time, the PHQ-9 once a week. Rows, and no holds. */
public final class Due {

    private static final Map<String, String> CODES = Map.of(CheckInRules.SCORE.id(), Instrument.PHQ_9.toString(),
            CheckInRules.URINARY.id(), "urinary-symptoms", CheckInRules.COGNITION.id(), "memory-and-thinking",
            CheckInRules.LIVER.id(), "liver-tests");

    private Due() {
    }

    /** Codes of instruments and of questions. */
    public static List<String> at(Episode episode, Visit visit, Context context) {
        Instant now = context.now();
        ZoneId zone = context.zone();
        boolean screened = answered(visit.before().answers().stream(), CssrsScreener.NAME)
                .anyMatch(at -> CalendarDays.sameDay(at, now, zone));
        Stream<String> owed = asked(episode, visit, now).owed(now, zone, InForce.now(context)).stream()
                .map(hit -> CODES.get(hit.rule()));
        return Stream.concat(screened ? Stream.empty() : Stream.of(CssrsScreener.NAME), owed).toList();
    }

    /** What was noted at a visit was asked on its day. */
    private static AskedAtVisit asked(Episode episode, Visit visit, Instant now) {
        DayNotes day = visit.before().day();
        List<Brief> all = Stream.concat(episode.besides(visit.id()), Stream.of(Brief.of(visit))).toList();
        return new AskedAtVisit(answered(episode.visits().stream().flatMap(v -> v.before().answers().stream()),
                Instrument.PHQ_9.toString()).max(Comparator.naturalOrder()).orElse(null),
                day.urinary() == null ? null : now, day.cognitionWorse() == null ? null : now,
                all.stream().map(Brief::liverTestsAt).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null),
                all.stream().map(Brief::firstAt).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null));
    }

    private static Stream<Instant> answered(Stream<AnswerSet> sets, String instrument) {
        return sets.filter(set -> set.instrument().equals(instrument)).map(AnswerSet::at);
    }
}
