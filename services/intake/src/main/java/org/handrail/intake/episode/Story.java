package org.handrail.intake.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handrail.runtime.decide.Context;
import org.handrail.runtime.decide.Decision;

/** One decision in the making: each event that happens is seen by whatever is decided after it. */
public final class Story {

    private Episode episode;
    private final Context context;
    private final List<EpisodeEvent> events = new ArrayList<>();

    public Story(Episode episode, Context context) {
        this.episode = episode;
        this.context = context;
    }

    public Episode episode() {
        return episode;
    }

    public Context context() {
        return context;
    }

    public Instant now() {
        return context.now();
    }

    public LocalDate today() {
        return day(context.now());
    }

    public ZoneId zone() {
        return context.zone();
    }

    /** The first moment of a day, in the clinic's zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(context.zone()).toInstant();
    }

    /** The day of a moment, in the clinic's zone. */
    public LocalDate day(Instant at) {
        return at.atZone(context.zone()).toLocalDate();
    }

    public Story happens(EpisodeEvent event) {
        episode = event.happenedTo(episode);
        events.add(event);
        return this;
    }

    public Decision<EpisodeEvent> decided() {
        return Decision.accepted(events);
    }

    /** @param answer what the caller is told besides */
    public Decision<EpisodeEvent> decided(Map<String, Object> answer) {
        return Decision.accepted(events, answer);
    }
}
