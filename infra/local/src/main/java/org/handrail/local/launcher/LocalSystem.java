package org.handrail.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.handrail.local.Settings;
import org.handrail.local.process.ChildProcess;

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

    private final Settings settings;
    private final Addresses addresses;
    private final Consumer<String> progress;
    private final Client client = new Client();
    private final Processes processes;
    private final Tokens tokens;
    private final TimeSignal signal;
    private final ManualClock clock;
    private final Optional<Keeper> keeper;
    private final Thread closer = Thread.ofPlatform().unstarted(this::end);

    LocalSystem(LocalSystemBuilder plan, Addresses addresses, Map<String, ChildProcess> processes, Path clockFile) {
        this.settings = plan.settings;
        this.addresses = addresses;
        this.progress = plan.progress;
        this.processes = new Processes(plan, addresses, client, processes);
        this.tokens = new Tokens(client, addresses.url("issuer"));
        this.signal = new TimeSignal(this.processes, addresses, tokens, client, plan.patience);
        this.clock = new ManualClock(clockFile, plan.clockStart, addresses.port("clock"), signal::all);
        this.keeper = plan.keptUp ? Optional.of(new Keeper(this.processes, plan.progress)) : Optional.empty();
    }

    public static LocalSystemBuilder builder() {
        return new LocalSystemBuilder();
    }

    /** Foundation first, then topics, then the services. If one fails, all end. */
    LocalSystem begin() {
        Runtime.getRuntime().addShutdownHook(closer);
        try {
            Together.untilOneFails(processes.foundation(), processes::start);
            if (!processes.services().isEmpty()) {
                // Once for all, before they need the machine for themselves.
                tokens.ofLauncher();
            }
            Together.untilOneFails(processes.services(), processes::start);
            keeper.ifPresent(Keeper::begin);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void start(String name) {
        processes.start(name);
    }

    @Override
    public List<String> services() {
        return processes.services();
    }

    /** The services that were not told to end and are not paused. */
    List<String> servicesTakingPart() {
        return processes.takingPart();
    }

    /** Whether nothing that should run is away or not ready yet. */
    boolean whole() {
        return processes.whole();
    }

    /** What all processes and this one hold of the machine's memory, in MiB; 0 where that is not known. */
    public long residentMib() {
        return processes.residentMib();
    }

    @Override
    public URI url(String name) {
        return addresses.url(name);
    }

    /** To whoever follows the start and what comes after it. */
    void say(String line) {
        progress.accept(line);
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

    @Override
    public Optional<Instant> awaitIdle(Duration limit) {
        return new Idleness(this, client).await(limit, signal.takeAnswers());
    }

    @Override
    public PartnerDesk partners() {
        return new PartnerDesk(client, url("partners"));
    }

    @Override
    public long pid(String name) {
        return processes.of(name).pid();
    }

    @Override
    public boolean alive(String name) {
        return processes.of(name).alive();
    }

    @Override
    public void kill9(String name) {
        processes.of(name).kill9();
    }

    @Override
    public void stop(String name) {
        processes.stop(name);
    }

    @Override
    public void pause(String name) {
        processes.of(name).pause();
    }

    @Override
    public void resume(String name) {
        processes.of(name).resume();
        if (services().contains(name)) {
            signal.one(name, now());
        }
    }

    @Override
    public Path log(String name) {
        return processes.of(name).log();
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
        keeper.ifPresent(Keeper::close);
        Together.all(services(), this::stop);
        clock.close();
        for (String name : LocalSystemBuilder.FOUNDATION.reversed()) {
            if (processes.has(name)) {
                stop(name);
            }
        }
    }
}
