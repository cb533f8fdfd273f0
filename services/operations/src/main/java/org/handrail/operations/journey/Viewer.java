package org.handrail.operations.journey;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.handrail.runtime.port.Documents.StoreUnavailable;
import org.handrail.runtime.port.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One who watches a journey: every line from a number on, once and in order, and between them signs of life. */
final class Viewer {

    private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);
    private static final int AT_ONCE = 50;

    /** A stream of a source that could not be read on. @param since wall clock */
    record Unread(String source, String reason, Instant since) {
    }

    /** @param now the care clock @param unread what the journey lacks */
    record Standing(Instant now, Stage stage, Instant since, List<Unread> unread) {
    }

    private final Journal journal;
    private final Supplier<Standing> standing;
    private final Time time;
    private final Rhythm rhythm;
    private final String episode;
    private final Instant until;
    private final Semaphore news = new Semaphore(0);
    private long next;
    private Instant nextBeat;
    private Instant lastNow;

    Viewer(Journal journal, Supplier<Standing> standing, Time time, Rhythm rhythm, String episode, long from,
           Instant until) {
        this.journal = journal;
        this.standing = standing;
        this.time = time;
        this.rhythm = rhythm;
        this.episode = episode;
        this.next = from;
        this.until = until;
        this.nextBeat = time.wall();
    }

    String episode() {
        return episode;
    }

    void wake() {
        news.release();
    }

    /** Ends with the token, with the connection, with the service, or when the store is away. */
    void watch(EventStream out, BooleanSupplier closing) {
        try {
            while (!closing.getAsBoolean()) {
                if (!time.wall().isBefore(until)) {
                    out.event("end", null, Map.of("reason", "token-ended"));
                    out.flush();
                    return;
                }
                if (!show(out)) {
                    await();
                }
            }
        } catch (IOException e) {
            LOG.debug("a viewer of {} has gone or takes nothing", episode);
        } catch (StoreUnavailable e) {
            LOG.debug("a viewer of {} is sent away while the store is", episode);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there may be more at once */
    private boolean show(EventStream out) throws IOException {
        List<Line> lines = journal.from(episode, next, AT_ONCE);
        for (Line line : lines) {
            out.event("line", line.n(), line);
            next = line.n() + 1;
        }
        boolean more = lines.size() == AT_ONCE;
        if (!more && (!time.wall().isBefore(nextBeat) || clockWasMoved() || !lines.isEmpty())) {
            out.comment("still here");
            out.event("standing", null, standing.get());
            nextBeat = time.wall().plus(rhythm.beat());
            lastNow = time.care();
        }
        out.flush();
        return more;
    }

    /** A clock that is moved by hand leaps; the page must not show the old time until the next beat. */
    private boolean clockWasMoved() {
        return Duration.between(lastNow, time.care()).compareTo(rhythm.beat().multipliedBy(2)) > 0;
    }

    private void await() throws InterruptedException {
        if (news.tryAcquire(rhythm.look().toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }
}
