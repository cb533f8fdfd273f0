package org.handrail.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a process: its id, and when it started, because the operating system gives an id again to a stranger.
 */
public record PidFile(Path path) {

    private static final String ENDING = ".pid";

    /** All processes that a directory remembers. */
    public static List<PidFile> in(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().map(PidFile::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PidFile of(Path directory, String name) {
        return new PidFile(directory.resolve(name + ENDING));
    }

    public String name() {
        String file = path.getFileName().toString();
        return file.substring(0, file.length() - ENDING.length());
    }

    public void write(ProcessHandle process) {
        try {
            Files.writeString(path, process.pid() + " " + started(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it is still the same one and alive. */
    public Optional<ProcessHandle> process() {
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            String[] parts = Files.readString(path).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(Liveness::runs)
                .filter(process -> started(process) == Long.parseLong(parts[1]));
        } catch (IOException | RuntimeException e) {
            // Half written or removed meanwhile: nothing is known of that process, so nothing is done to it.
            return Optional.empty();
        }
    }

    public void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
