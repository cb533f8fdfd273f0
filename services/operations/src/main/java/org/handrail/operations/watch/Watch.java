package org.handrail.operations.watch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.handrail.runtime.port.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Asks every service every 5 seconds how it stands, all at once. No answer is something to show, too. */
final class Watch implements SmartLifecycle {

    static final Duration EVERY = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private record Heard(Answer answer, Instant at, boolean answered) {
    }

    private final Peers peers;
    private final Lags lags;
    private final Time time;
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private volatile Map<String, Long> lag = Map.of();
    private volatile ScheduledExecutorService rounds;

    Watch(Peers peers, Lags lags, Time time) {
        this.peers = peers;
        this.lags = lags;
        this.time = time;
    }

    /** What is known of each service now. */
    List<Source> sources() {
        Instant wall = time.wall();
        return peers.names().stream().map(name -> {
            Heard last = heard.getOrDefault(name, new Heard(null, wall, false));
            return Source.of(name, last.answer(), last.answered(), Duration.between(last.at(), wall), lag.get(name));
        }).toList();
    }

    /** One round; returns when all have answered or their time is over. */
    void round() {
        try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
            peers.names().forEach(name -> asking.execute(() -> ask(name)));
            asking.execute(() -> lag = lags.now());
        }
    }

    private void ask(String name) {
        try {
            heard.put(name, new Heard(peers.ask(name), time.wall(), true));
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} did not say how it stands: {}", name, e.toString());
            heard.computeIfPresent(name, (n, last) -> new Heard(last.answer(), last.at(), false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("handrail-watch").factory());
        rounds.scheduleWithFixedDelay(this::round, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        rounds.shutdownNow();
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
