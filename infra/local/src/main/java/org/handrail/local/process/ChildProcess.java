package org.handrail.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One Java process with a log file, an argument file and a pid file, all named after it. */
public final class ChildProcess {

    private static final int LAST_LINES = 15;

    private final String name;
    private final Program program;
    private final Places places;
    private Process process;
    private boolean paused;
    private boolean wanted;

    public ChildProcess(String name, Program program, Places places) {
        this.name = name;
        this.program = program;
        this.places = places;
    }

    public String name() {
        return name;
    }

    public Path log() {
        return places.logs().resolve(name + ".log");
    }

    /** Starts it, unless it runs. The log goes on where it ended. */
    public synchronized void start() {
        if (alive()) {
            return;
        }
        try {
            Path arguments = places.run().resolve(name + ".args");
            Files.write(arguments, program.argumentFile());
            process = new ProcessBuilder(java(), "@" + arguments)
                .directory(places.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
            process.getOutputStream().close();
            pidFile().write(process.toHandle());
            paused = false;
            wanted = true;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    /** Starts it if it is {@link #lost()}: what was told to end meanwhile stays ended. */
    public synchronized void startAgain() {
        if (lost()) {
            start();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    /** Neither told to end nor paused; it may be away all the same. */
    public synchronized boolean takesPart() {
        return wanted && !paused;
    }

    /** Whether it has ended without being asked to. */
    public synchronized boolean lost() {
        return wanted && !alive();
    }

    /** @throws IllegalStateException when it does not run */
    public synchronized long pid() {
        if (!alive()) {
            throw new IllegalStateException(name + " is not running");
        }
        return process.pid();
    }

    /** Asks it to end, and kills it when it has not ended in time. */
    public synchronized void stop(Duration patience) {
        wanted = false;
        if (!alive()) {
            pidFile().remove();
            return;
        }
        if (paused) {
            resume();
        }
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill9();
            }
        } catch (InterruptedException e) {
            kill9();
            Thread.currentThread().interrupt();
        }
        pidFile().remove();
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. Returns when the process is gone. */
    public synchronized void kill9() {
        wanted = false;
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
            pidFile().remove();
        }
    }

    /** SIGSTOP: connections stay open and nobody answers. */
    public synchronized void pause() {
        signal("-STOP");
        paused = true;
    }

    /** SIGCONT. */
    public synchronized void resume() {
        signal("-CONT");
        paused = false;
    }

    private void signal(String signal) {
        try {
            int code = new ProcessBuilder("kill", signal, Long.toString(pid())).start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill " + signal + " of " + name + " failed with code " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The end of the log, for a message about a process that did not come up. */
    public String lastLines() {
        try {
            List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(" + log() + " could not be read)";
        }
    }

    private PidFile pidFile() {
        return PidFile.of(places.run(), name);
    }
}
