package org.handrail.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A system that runs, as stories and tests see it. Processes are known by name: {@code broker}, {@code store},
 * {@code issuer}, {@code partners}, and the services. {@code clock} has an address too, but no process of its own.
 */
public interface Running {

    /** The services of this system, in the order in which they were named. */
    List<String> services();

    /** The HTTP address of a service, of {@code issuer}, {@code partners} or {@code clock}; no slash at the end. */
    URI url(String name);

    /** host:port of the broker. */
    String brokers();

    /** The address of a service's database, which is named {@code handrail_<service>}. */
    String mongoUri(String service);

    /** A token for a role, for the person {@code p-<role>} and the clinics of the settings. */
    default String token(String role) {
        return token(role, "p-" + role);
    }

    /** A token for a role, a person code and the clinics of the settings. */
    String token(String role, String person);

    /** A token for a role, a person code (or a service's name) and the clinics that it opens. */
    String token(String role, String person, List<String> clinics);

    /** The care clock's time. */
    Instant now();

    /**
     * Moves the care clock, and waits until every service that runs has taken the time and has done what was due.
     *
     * @throws IllegalStateException when a service did not acknowledge, or the time would go back
     */
    void setTime(Instant time);

    /**
     * Waits until nothing is pending anywhere: every running service says that it is idle, and two rounds in a row
     * show the same counters of writes.
     *
     * @return the earliest deadline of any service, to which the clock may be moved next; empty when there is none
     * @throws IllegalStateException when that does not happen in time; the message says who was busy
     */
    Optional<Instant> awaitIdle(Duration patience);

    /** {@link #awaitIdle(Duration)} with a minute's patience. */
    default Optional<Instant> awaitIdle() {
        return awaitIdle(Duration.ofMinutes(1));
    }

    /** The partners' stand-ins: what they were asked, and how they behave. */
    PartnerDesk partners();

    long pid(String name);

    boolean alive(String name);

    /** SIGKILL; returns when the process is gone. */
    void kill9(String name);

    /** SIGTERM; returns when the process has ended. */
    void stop(String name);

    /** Starts a process that was killed or stopped, on the same ports and data, and waits until it is ready. */
    void start(String name);

    /** SIGSTOP: the process keeps its connections and answers nobody. */
    void pause(String name);

    /** SIGCONT; a service is told the time that it has missed. */
    void resume(String name);

    /** The log file of a process. */
    Path log(String name);
}
