package org.handrail.session.monitoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.handrail.clinical.monitoring.Closely;
import org.handrail.clinical.monitoring.Watched;
import org.handrail.clinical.rule.Policy;
import org.handrail.session.episode.Brief;
import org.handrail.session.episode.DayNotes;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.InfusionEnd;
import org.handrail.session.episode.Medicine;
import org.handrail.session.episode.Visit;

/** What was given in a visit, as the rules of watching read it. */
public final class Watching {

    private Watching() {
    }

    public static Watched of(Episode episode, Visit visit, Policy policy) {
        InfusionEnd end = visit.treatment().end();
        Instant sedated = visit.treatment().given().stream().filter(Medicine::sedative).map(Medicine::at)
                .max(Comparator.naturalOrder()).orElse(null);
        return new Watched(visit.deviceTimes(), visit.infusion(), end == null ? null : end.at(), sedated,
                visit.departure().readySince(), episode.care().heeded().childPughB(), closely(episode, visit, policy),
                episode.care().heeded().pressure());
    }

    /** Codes of why the saturation is watched without a break: found on the day, at an earlier visit, or in screening. */
    public static List<String> closely(Episode episode, Visit visit, Policy policy) {
        DayNotes day = visit.before().day();
        Integer deepest = episode.besides(visit.id()).map(Brief::deepest).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
        return Stream.concat(Closely.reasons(day.opioid(), day.benzodiazepine(), day.sleepApnoea(), day.lungDisease(),
                day.bmi(), deepest, policy).stream(), episode.care().heeded().saturation().stream()).distinct().toList();
    }
}
