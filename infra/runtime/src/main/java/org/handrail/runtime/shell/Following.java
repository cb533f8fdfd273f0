package org.handrail.runtime.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handrail.runtime.document.Doc;
import org.handrail.runtime.document.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives deadlines anew that were derived by other rules or under other settings: at start, and in a place from the
 * moment at which something else is in force there. What a crash leaves undone the next start finds.
 */
public final class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final List<Kind<?, ?, ?>> kinds;
    private final Desk desk;
    private final Map<String, Integer> followed = new ConcurrentHashMap<>();

    Following(List<Kind<?, ?, ?>> kinds, Desk desk) {
        this.kinds = kinds;
        this.desk = desk;
    }

    /** Learns what was set elsewhere, then follows every place as far as it has got. */
    public void follow(int atOnce) {
        desk.settings().refresh();
        behind().forEach((place, revision) -> {
            for (Kind<?, ?, ?> kind : kinds) {
                while (restamp(kind, place, Set.of(PlaceSettings.stamp(kind, revision)), atOnce) > 0) {
                    Thread.onSpinWait();
                }
            }
            followed.put(place, revision);
        });
    }

    /** Everywhere, what other rules have derived. @return how many */
    public int restamp(Kind<?, ?, ?> kind, int limit) {
        return restamp(kind, null, desk.settings().stamps(kind, desk.time().care()), limit);
    }

    private <S, C, E> int restamp(Kind<S, C, E> kind, String place, Set<String> right, int limit) {
        List<Work<S, C, E>> works = new ArrayList<>();
        for (Doc<S> doc : desk.documents().stale(kind, place, right, limit)) {
            Work<S, C, E> work = desk.work(kind, doc);
            if (tellable(work)) {
                work.touch();
                works.add(work);
            }
        }
        desk.committer().commit(kind, works);
        return works.size();
    }

    /** One document whose deadlines can't be told must not stop those of all others. */
    private static <S, C, E> boolean tellable(Work<S, C, E> work) {
        try {
            work.kind.decider().obligations(work.state(), work.context);
            return true;
        } catch (RuntimeException e) {
            LOG.error("the deadlines of {} can't be told: {}", work.before.id(), e.getClass().getSimpleName());
            return false;
        }
    }

    /** Whether the deadlines of every place follow what is in force there, as far as it is known here. */
    public boolean settled() {
        return behind().isEmpty();
    }

    /** When the next settings come into force anywhere. */
    public Optional<Instant> nextChange() {
        return desk.settings().nextChange(desk.time().care());
    }

    private Map<String, Integer> behind() {
        Map<String, Integer> behind = desk.settings().revisions(desk.time().care());
        behind.entrySet().removeIf(e -> e.getValue().equals(followed.getOrDefault(e.getKey(), 0)));
        return behind;
    }
}
