package org.handrail.local.launcher;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the services the time. */
final class TimeSignal {

    private static final Duration ONE_TELLING = Duration.ofSeconds(60);
    /** How long a whole system may go on not acknowledging; a process that was just killed still looks alive. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Processes processes;
    private final Addresses addresses;
    private final Tokens tokens;
    private final Client client;
    private final Duration patience;
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    /** @param patience for what is away to come again */
    TimeSignal(Processes processes, Addresses addresses, Tokens tokens, Client client, Duration patience) {
        this.processes = processes;
        this.addresses = addresses;
        this.tokens = tokens;
        this.client = client;
        this.patience = patience;
    }

    /** Tells every service that takes part, all at once, and names those that did not acknowledge. */
    List<String> all(Instant time) {
        answers.clear();
        List<String> silent = Collections.synchronizedList(new ArrayList<>());
        Together.all(processes.takingPart(), service -> {
            if (!one(service, time)) {
                silent.add(service);
            }
        });
        return silent;
    }

    /** While something is away the time is told again and again: a service cannot act on it without its store. */
    boolean one(String service, Instant time) {
        Instant end = Instant.now().plus(patience);
        Instant giveUp = Instant.now().plus(GRACE);
        while (!told(service, time)) {
            if (!processes.of(service).takesPart()) {
                return true;
            }
            if (!processes.whole()) {
                giveUp = Instant.now().plus(GRACE);
            }
            if (Instant.now().isAfter(giveUp) || Instant.now().isAfter(end)) {
                return false;
            }
            Readiness.pause();
        }
        return true;
    }

    private boolean told(String service, Instant time) {
        Client.Reply reply = client.post(URI.create(addresses.url(service) + "/internal/clock"), tokens.ofLauncher(),
            Map.of("now", time.toString()), ONE_TELLING);
        if (reply.good()) {
            answers.put(service, reply.body());
        }
        return reply.good();
    }

    /** What each service has answered when it was last told the time: how far it had come to rest. Given out once. */
    Map<String, String> takeAnswers() {
        Map<String, String> given = Map.copyOf(answers);
        answers.clear();
        return given;
    }
}
