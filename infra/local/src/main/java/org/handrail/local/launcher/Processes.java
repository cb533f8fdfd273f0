package org.handrail.local.launcher;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.handrail.local.Settings;
import org.handrail.local.broker.TopicMaker;
import org.handrail.local.broker.Topics;
import org.handrail.local.process.ChildProcess;
import org.handrail.local.process.Memory;
import org.handrail.local.process.Ports;

/** The processes of a system, by name: each is started until it is ready, and known to be away until it is so again. */
final class Processes {

    private static final Duration ONE_ASK = Duration.ofSeconds(5);

    private final Settings settings;
    private final Addresses addresses;
    private final Client client;
    private final List<String> services;
    private final Map<String, ChildProcess> processes;
    private final Duration patience;
    private final Duration stopPatience;
    private final Consumer<String> progress;
    private final Set<String> starting = ConcurrentHashMap.newKeySet();

    Processes(LocalSystemBuilder plan, Addresses addresses, Client client, Map<String, ChildProcess> processes) {
        this.settings = plan.settings;
        this.addresses = addresses;
        this.client = client;
        this.services = List.copyOf(plan.services);
        this.processes = new LinkedHashMap<>(processes);
        this.patience = plan.patience;
        this.stopPatience = plan.stopPatience;
        this.progress = plan.progress;
    }

    List<String> services() {
        return services;
    }

    List<String> foundation() {
        return processes.keySet().stream().filter(name -> !services.contains(name)).toList();
    }

    /** Returns when it is ready. */
    void start(String name) {
        start(name, ChildProcess::start);
    }

    /** Starts what has ended without being told to; nothing when that is not so, or not so any more. */
    void startAgain(String name) {
        if (of(name).lost()) {
            start(name, ChildProcess::startAgain);
        }
    }

    private void start(String name, Consumer<ChildProcess> how) {
        Instant begun = Instant.now();
        progress.accept("starting %s".formatted(name));
        ChildProcess process = of(name);
        starting.add(name);
        try {
            how.accept(process);
            Readiness.await(process, () -> ready(name), patience);
            if (name.equals("broker")) {
                new TopicMaker(addresses.brokers(), patience).make(
                    Topics.of(settings.list("topics.services")), settings.number("topics.partitions"));
            }
        } finally {
            starting.remove(name);
        }
        progress.accept("%s ready in %.1f s".formatted(name, Duration.between(begun, Instant.now()).toMillis() / 1000.0));
    }

    private boolean ready(String name) {
        if (!services.contains(name)) {
            return Ports.answers(addresses.port(name));
        }
        return client.get(URI.create(addresses.url(name) + "/actuator/health"), null, ONE_ASK).good();
    }

    void stop(String name) {
        of(name).stop(stopPatience);
    }

    /** The services that take part: not those that were told to end, nor those that are paused. */
    List<String> takingPart() {
        return services.stream().filter(name -> of(name).takesPart()).toList();
    }

    /** Names of processes that have ended without being told to. */
    List<String> lost() {
        return processes.values().stream().filter(ChildProcess::lost).map(ChildProcess::name).toList();
    }

    /** Whether nothing that takes part is away or not ready yet. */
    boolean whole() {
        return starting.isEmpty() && lost().isEmpty();
    }

    /** What all of them and this process hold of the machine's memory, in MiB; 0 where that is not known. */
    long residentMib() {
        long own = Memory.residentMib(ProcessHandle.current().pid());
        return own + processes.values().stream().filter(ChildProcess::alive)
            .mapToLong(process -> Memory.residentMib(process.pid())).sum();
    }

    boolean has(String name) {
        return processes.containsKey(name);
    }

    /** @throws IllegalArgumentException when there is none of that name */
    ChildProcess of(String name) {
        ChildProcess process = processes.get(name);
        if (process == null) {
            throw new IllegalArgumentException("there is no process " + name + "; there are " + processes.keySet());
        }
        return process;
    }
}
