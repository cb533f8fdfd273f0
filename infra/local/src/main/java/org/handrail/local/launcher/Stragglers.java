package org.handrail.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.handrail.local.process.Liveness;
import org.handrail.local.process.PidFile;

/** Ends what an earlier launcher has left behind, by process id only. */
final class Stragglers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** What others depend on ends last. */
    private static final List<String> LAST = List.of("partners", "issuer", "store", "broker");

    private Stragglers() {
    }

    /** The names of those that were still there. */
    static List<String> end(Path run) {
        List<PidFile> left = PidFile.in(run).stream()
            .filter(file -> file.process().filter(process -> process.pid() != ProcessHandle.current().pid()).isPresent())
            .sorted(Comparator.comparingInt(file -> LAST.indexOf(file.name())))
            .toList();
        left.forEach(file -> file.process().ifPresent(Stragglers::end));
        PidFile.in(run).stream().filter(file -> file.process().isEmpty()).forEach(PidFile::remove);
        return left.stream().map(PidFile::name).toList();
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        if (!Liveness.awaitEnd(process, PATIENCE)) {
            process.destroyForcibly();
            Liveness.awaitEnd(process, PATIENCE);
        }
    }
}
