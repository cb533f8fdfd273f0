package org.handrail.session.filing;

import java.util.Optional;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.shell.Json;
import org.handrail.runtime.shell.Resending;
import org.handrail.session.episode.Episode;
import org.handrail.session.episode.SessionCommand;
import org.handrail.session.episode.SessionEvent;
import org.handrail.session.filing.FilingEvent.VisitFiled;
import org.springframework.stereotype.Component;

/** Finds again what was put away, among the service's own events. */
@Component
public class Cabinet {

    private final Resending events;
    private final Kind<Episode, SessionCommand, SessionEvent> episodes;

    Cabinet(Resending events, Kind<Episode, SessionCommand, SessionEvent> episodes) {
        this.events = events;
        this.episodes = episodes;
    }

    /** The visit as it was last put away; empty when it is not filed. */
    public Optional<VisitFiled> find(Episode episode, String visit) {
        return !episode.isFiled(visit) ? Optional.empty()
                : Optional.of(events.kept(episodes, episode.id()).stream()
                        .map(event -> Json.read(event.data(), VisitFiled.class))
                        .filter(filed -> filed.visit().id().equals(visit)).reduce((older, newer) -> newer)
                        .orElseThrow());
    }
}
