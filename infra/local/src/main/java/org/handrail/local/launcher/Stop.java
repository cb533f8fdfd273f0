package org.handrail.local.launcher;

import java.time.Duration;
import org.handrail.local.process.Liveness;
import org.handrail.local.process.PidFile;
import org.handrail.local.process.Places;

/** {@code stop}: asks the launcher to end, waits, and ends what is left over. */
final class Stop {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Places places;
    private final Console console;

    Stop(Places places, Console console) {
        this.places = places;
        this.console = console;
    }

    int go() {
        var launcher = PidFile.of(places.run(), Run.LAUNCHER).process();
        launcher.ifPresent(this::end);
        boolean left = !Stragglers.end(places.run()).isEmpty();
        console.line(launcher.isPresent() || left ? "Handrail has stopped." : "Handrail was not running.");
        return 0;
    }

    private void end(ProcessHandle launcher) {
        launcher.destroy();
        if (!Liveness.awaitEnd(launcher, PATIENCE)) {
            console.line("The launcher (process %d) did not end in %d s; ending it and its processes one by one.",
                launcher.pid(), PATIENCE.toSeconds());
        }
    }
}
