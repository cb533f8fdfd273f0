package org.handrail.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.handrail.local.Settings;
import org.handrail.local.broker.TopicMaker;
import org.handrail.local.broker.Topics;
import org.handrail.local.process.ChildProcess;
import org.handrail.local.process.Memory;
import org.handrail.local.process.Ports;

/**
 * A whole system on this machine, each part a process of its own. For tests as for {@code ./care run}:
 * <pre>{@code
 * try (LocalSystem system = LocalSystem.builder().freePorts().dir(directory).services("intake", "session").start()) {
 *     system.kill9("session");
 *     system.start("session");
 * }
 * }</pre>
 * Closing ends every process: services, partners, issuer, store, broker, in this order.
 */
public final class LocalSystem implements Running, AutoCloseable {

    private static final Duration ONE_ASK = Duration.ofSeconds(5);
    private static final Duration CLOCK_PATIENCE = Duration.ofSeconds(60);

    private final Settings settings;
    private final Addresses addresses;
    private final List<String> services;
    private final Map<String, ChildProcess> processes;
    private final Duration patience;
    private final Duration stopPatience;
    private final Consumer<String> progress;
    private final Client client = new Client();
    private final Tokens tokens;
    private final ManualClock clock;
    private final Thread closer = Thread.ofPlatform().unstarted(this::end);

    LocalSystem(LocalSystemBuilder plan, Addresses addresses, Map<String, ChildProcess> processes, Path clockFile) {
        this.settings = plan.settings;
        this.addresses = addresses;
        this.services = List.copyOf(plan.services);
        this.processes = new LinkedHashMap<>(processes);
        this.patience = plan.patience;
        this.stopPatience = plan.stopPatience;
        this.progress = plan.progress;
        this.tokens = new Tokens(client, addresses.url("issuer"));
        this.clock = new ManualClock(clockFile, plan.clockStart, addresses.port("clock"), this::tellAll);
    }

    public static LocalSystemBuilder builder() {
        return new LocalSystemBuilder();
    }

    /** Foundation first, then topics, then the services. If one fails, all end. */
    LocalSystem begin() {
        Runtime.getRuntime().addShutdownHook(closer);
        try {
            Together.untilOneFails(processes.keySet().stream().filter(name -> !services.contains(name)).toList(), this::start);
            if (!services.isEmpty()) {
                // Once for all, before they need the machine for themselves.
                tokens.ofLauncher();
            }
            Together.untilOneFails(services, this::start);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void start(String name) {
        start(name, ChildProcess::start);
    }

    /** Starts what has ended without being told to; nothing when that is not so, or not so any more. */
    void startAgain(String name) {
        if (process(name).lost()) {
            start(name, ChildProcess::startAgain);
        }
    }

    private void start(String name, Consumer<ChildProcess> how) {
        Instant begun = Instant.now();
        progress.accept("starting %s".formatted(name));
        ChildProcess process = process(name);
        how.accept(process);
        Readiness.await(process, () -> ready(name), patience);
        if (name.equals("broker")) {
            new TopicMaker(brokers(), patience).make(
                Topics.of(settings.list("topics.services")), settings.number("topics.partitions"));
        }
        progress.accept("%s ready in %.1f s".formatted(name, Duration.between(begun, Instant.now()).toMillis() / 1000.0));
    }

    private boolean ready(String name) {
        if (!services.contains(name)) {
            return Ports.answers(addresses.port(name));
        }
        return client.get(URI.create(url(name) + "/actuator/health"), null, ONE_ASK).good();
    }

    @Override
    public List<String> services() {
        return services;
    }

    /** The services that run and are not paused. */
    List<String> listeningServices() {
        return services.stream().filter(name -> process(name).listening()).toList();
    }

    /** Names of processes that have ended without being told to. */
    public List<String> lost() {
        return processes.values().stream().filter(ChildProcess::lost).map(ChildProcess::name).toList();
    }

    /** What all processes and this one hold of the machine's memory, in MiB; 0 where that is not known. */
    public long residentMib() {
        long own = Memory.residentMib(ProcessHandle.current().pid());
        return own + processes.values().stream().filter(ChildProcess::alive)
            .mapToLong(process -> Memory.residentMib(process.pid())).sum();
    }

    @Override
    public URI url(String name) {
        return addresses.url(name);
    }

    URI internal(String service, String what) {
        return URI.create(url(service) + "/internal/" + what);
    }

    @Override
    public String brokers() {
        return addresses.brokers();
    }

    @Override
    public String mongoUri(String service) {
        return addresses.mongoUri(service);
    }

    @Override
    public String token(String role, String person) {
        return token(role, person, settings.list("clinics"));
    }

    @Override
    public String token(String role, String person, List<String> clinics) {
        return tokens.of(role, person, clinics);
    }

    String serviceToken() {
        return tokens.ofLauncher();
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public void setTime(Instant time) {
        List<String> silent = clock.set(time);
        if (!silent.isEmpty()) {
            throw new IllegalStateException(time + " was not acknowledged by " + silent);
        }
    }

    /** Tells every listening service the time, all at once, and names those that did not acknowledge. */
    private List<String> tellAll(Instant time) {
        List<String> silent = Collections.synchronizedList(new ArrayList<>());
        Together.all(listeningServices(), service -> {
            if (!tell(service, time)) {
                silent.add(service);
            }
        });
        return silent;
    }

    private boolean tell(String service, Instant time) {
        return client.post(internal(service, "clock"), serviceToken(), Map.of("now", time.toString()), CLOCK_PATIENCE).good();
    }

    @Override
    public Optional<Instant> awaitIdle(Duration limit) {
        return new Idleness(this, client).await(limit);
    }

    @Override
    public PartnerDesk partners() {
        return new PartnerDesk(client, url("partners"));
    }

    @Override
    public long pid(String name) {
        return process(name).pid();
    }

    @Override
    public boolean alive(String name) {
        return process(name).alive();
    }

    @Override
    public void kill9(String name) {
        process(name).kill9();
    }

    @Override
    public void stop(String name) {
        process(name).stop(stopPatience);
    }

    @Override
    public void pause(String name) {
        process(name).pause();
    }

    @Override
    public void resume(String name) {
        process(name).resume();
        if (services.contains(name)) {
            tell(name, now());
        }
    }

    @Override
    public Path log(String name) {
        return process(name).log();
    }

    private ChildProcess process(String name) {
        ChildProcess process = processes.get(name);
        if (process == null) {
            throw new IllegalArgumentException("there is no process " + name + "; there are " + processes.keySet());
        }
        return process;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(closer);
        } catch (IllegalStateException e) {
            // The virtual machine is already ending; ending twice does no harm.
            progress.accept("stopping");
        }
        end();
    }

    private synchronized void end() {
        Together.all(services, this::stop);
        clock.close();
        for (String name : LocalSystemBuilder.FOUNDATION.reversed()) {
            if (processes.containsKey(name)) {
                stop(name);
            }
        }
    }
}
