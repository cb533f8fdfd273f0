package org.handrail.runtime.shell;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.runtime.decide.SettingsOverTime;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.handrail.runtime.port.Documents;

/**
 * What each place has set, held in memory so that no decision reads the store for it: what this process writes is
 * known at once, what another instance writes with the next {@link #refresh}. A document of settings that this build
 * can't read is left out and told by the store; its place keeps what was known.
 */
final class PlaceSettings {

    private static final int PLACES = 10_000;

    private record Held(long version, SettingsOverTime settings) {
    }

    private final List<Kind<?, ?, ?>> kinds;
    private final Documents documents;
    private final Map<String, Held> byPlace = new ConcurrentHashMap<>();
    private volatile boolean read;

    PlaceSettings(List<Kind<?, ?, ?>> kinds, Documents documents) {
        this.kinds = kinds.stream().filter(k -> k.settings() != null).toList();
        this.documents = documents;
    }

    /** @throws Documents.StoreUnavailable only before the first reading */
    SettingsOverTime of(String place) {
        if (!read) {
            refresh();
        }
        Held held = place == null ? null : byPlace.get(place);
        return held == null ? SettingsOverTime.NONE : held.settings();
    }

    void refresh() {
        kinds.forEach(this::readAll);
        read = true;
    }

    private <S> void readAll(Kind<S, ?, ?> kind) {
        documents.stale(kind, null, Set.of(), PLACES).forEach(doc -> learn(kind, doc));
    }

    <S> void learn(Kind<S, ?, ?> kind, Doc<S> doc) {
        if (kind.settings() != null) {
            byPlace.merge(doc.id(), new Held(doc.version(), kind.settings().apply(doc.state())),
                    (held, next) -> next.version() > held.version() ? next : held);
        }
    }

    /** The version in force of each place that has set something. */
    Map<String, Integer> revisions(Instant now) {
        return byPlace.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().settings().at(now).revision()));
    }

    Optional<Instant> nextChange(Instant now) {
        return byPlace.values().stream().flatMap(held -> held.settings().nextAfter(now).stream())
                .min(Comparator.naturalOrder());
    }

    /** Under what a kind's deadlines are derived: its rules and a place's version in force. */
    static String stamp(Kind<?, ?, ?> kind, int revision) {
        return revision == 0 ? kind.dueStamp() : kind.dueStamp() + "@" + revision;
    }

    /** Every stamp that is right in some place. */
    Set<String> stamps(Kind<?, ?, ?> kind, Instant now) {
        return Stream.concat(Stream.of(0), revisions(now).values().stream()).map(r -> stamp(kind, r))
                .collect(Collectors.toSet());
    }
}
