package org.handrail.local.launcher;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.handrail.local.process.PidFile;
import org.handrail.local.process.Places;

/** {@code stop}: asks the launcher to end, waits, and ends what is left over. */
final class Stop {

    private static final int PATIENCE_SECONDS = 60;

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
        try {
            launcher.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            console.line("The launcher (process %d) did not end in %d s; ending it and its processes one by one.",
                launcher.pid(), PATIENCE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
