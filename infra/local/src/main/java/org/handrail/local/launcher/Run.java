package org.handrail.local.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.local.Settings;
import org.handrail.local.process.CannotStart;
import org.handrail.local.process.Memory;
import org.handrail.local.process.PidFile;
import org.handrail.local.process.Places;

/** {@code run}: starts everything, plays the story, stays up until it is told to stop. */
final class Run {

    /** The launcher's own pid file. */
    static final String LAUNCHER = "launcher";

    private final Settings settings;
    private final Places places;
    private final Console console;

    Run(Settings settings, Places places, Console console) {
        this.settings = settings;
        this.places = places;
        this.console = console;
    }

    int go(RunOptions options) {
        Instant begun = Instant.now();
        mustBeAlone();
        mustHaveMemory();
        PidFile own = PidFile.of(places.run(), LAUNCHER);
        own.write(ProcessHandle.current());
        Optional<Story> story = options.empty() ? Optional.empty() : Story.named(options.story());
        try (LocalSystem system = start(story, options)) {
            Greeting greeting = new Greeting(system, settings, places, console);
            greeting.show(Duration.between(begun, Instant.now()));
            int code = story.map(told -> told.play(system, options.size())).orElse(0);
            if (!options.exit()) {
                greeting.suggest();
                stayUp();
            }
            console.line("Stopping.");
            return code;
        } finally {
            own.remove();
        }
    }

    private void mustBeAlone() {
        PidFile.of(places.run(), LAUNCHER).process().ifPresent(process -> {
            throw new CannotStart("Handrail is already running (process %d): use it, or end it with ./care stop."
                .formatted(process.pid()));
        });
        List<String> left = Stragglers.end(places.run());
        if (!left.isEmpty()) {
            console.line("Ended what an earlier run had left: %s.", String.join(", ", left));
        }
    }

    private void mustHaveMemory() {
        long needed = settings.number("memory.needed");
        long available = Memory.availableMib();
        if (available < needed) {
            throw new CannotStart("Handrail needs %d MiB of memory and this machine has %d MiB to give: end other programs, or use a larger machine."
                .formatted(needed, available));
        }
    }

    private LocalSystem start(Optional<Story> story, RunOptions options) {
        story.ifPresent(told -> told.prepare(places, options.size()));
        console.line("Starting Handrail; log files are in %s.", places.shown(places.logs()));
        LocalSystemBuilder plan = LocalSystem.builder()
            .dir(places.directory())
            .services(settings.list("services").toArray(String[]::new))
            .keptUp()
            .progress(line -> console.line("  %s", line));
        return (options.fresh() ? plan.fresh() : plan).start();
    }

    /** Until SIGTERM, when the virtual machine ends and the system closes itself in its shutdown hook. */
    private void stayUp() {
        console.line("Handrail is up. Ctrl-C stops it.");
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
