package org.handrail.operations.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.handrail.runtime.port.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Asks every service every 5 seconds how it stands, all at once. No answer is something to show, too. */
final class Watch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private record Heard(Answer answer, Instant at, boolean answered) {
    }

    private final List<String> services;
    private final Questions questions;
    private final Lags lags;
    private final Time time;
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private volatile Map<String, Long> lag = Map.of();
    private volatile ScheduledExecutorService rounds;

    /** @param services in the order in which a page shows them */
    Watch(List<String> services, Questions questions, Lags lags, Time time) {
        this.services = List.copyOf(services);
        this.questions = questions;
        this.lags = lags;
        this.time = time;
    }

    /** What is known of each service now. */
    List<Source> sources() {
        Instant wall = time.wall();
        return services.stream().map(name -> {
            Heard last = heard.getOrDefault(name, new Heard(null, wall, false));
            return Source.of(name, last.answer(), last.answered(), Duration.between(last.at(), wall), lag.get(name));
        }).toList();
    }

    /** One round; returns when all have answered or their time is over. */
    void round() {
        try {
            Map<String, Optional<Map<String, Object>>> blocked = questions.ask(all("/blocked"));
            Map<String, Optional<Map<String, Object>>> deadLetters = questions.ask(all("/dead-letters"));
            services.forEach(name -> Answer.of(blocked.get(name), deadLetters.get(name)).ifPresentOrElse(
                    answer -> heard.put(name, new Heard(answer, time.wall(), true)),
                    () -> heard.computeIfPresent(name, (n, last) -> new Heard(last.answer(), last.at(), false))));
            lag = lags.now();
        } catch (RuntimeException e) {
            LOG.warn("a round of questions failed: {}", e.getClass().getSimpleName());
        }
    }

    private Map<String, String> all(String path) {
        return services.stream().collect(Collectors.toMap(name -> name, name -> path));
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
