package org.handrail.local.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.local.Settings;
import org.handrail.local.process.Memory;
import org.handrail.local.process.PidFile;
import org.handrail.local.process.Places;
import org.handrail.local.process.Ports;

/** {@code status}: what runs, where, and how much memory it holds. Ends with 0 when all runs, with 3 otherwise. */
final class Status {

    private static final int NOT_ALL_RUNNING = 3;

    private final Settings settings;
    private final Places places;
    private final Console console;

    Status(Settings settings, Places places, Console console) {
        this.settings = settings;
        this.places = places;
        this.console = console;
    }

    int show() {
        List<String> names = new ArrayList<>(List.of(Run.LAUNCHER));
        names.addAll(settings.list("foundation"));
        names.addAll(settings.list("services"));
        long memory = 0;
        boolean all = true;
        for (String name : names) {
            Optional<ProcessHandle> process = PidFile.of(places.run(), name).process();
            all &= process.isPresent();
            memory += process.map(running -> Memory.residentMib(running.pid())).orElse(0L);
            console.line("  %-12s %s", name, process.map(running -> running(name, running)).orElse("not running"));
        }
        console.line(all ? "Handrail is running, %d MiB in all." : "Not everything is running, %d MiB in all.", memory);
        return all ? 0 : NOT_ALL_RUNNING;
    }

    private String running(String name, ProcessHandle process) {
        // The launcher's own door is that of the clock.
        int port = settings.port(name.equals(Run.LAUNCHER) ? "clock" : name);
        return "process %-8d port %-6d %-14s %5d MiB".formatted(process.pid(), port,
            Ports.answers(port) ? "answers" : "does not answer", Memory.residentMib(process.pid()));
    }
}
