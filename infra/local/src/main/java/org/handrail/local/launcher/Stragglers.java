package org.handrail.local.launcher;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.handrail.local.process.PidFile;

/** Ends what an earlier launcher has left behind, by process id only. */
final class Stragglers {

    private static final int PATIENCE_SECONDS = 15;
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
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
