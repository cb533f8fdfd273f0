package org.handrail.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The directories of one system: what it keeps, what it says, and what runs. */
public record Places(Path directory) {

    /** What survives a restart. */
    public Path data() {
        return made("data");
    }

    public Path logs() {
        return made("logs");
    }

    /** Process ids and the arguments that each process was started with. */
    public Path run() {
        return made("run");
    }

    /** Forgets everything that was kept. */
    public void wipeData() {
        Path data = directory.resolve("data");
        try (var files = Files.exists(data) ? Files.walk(data) : Stream.<Path>empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path as a person at the terminal reads it: from the directory above. */
    public Path shown(Path path) {
        return directory.toAbsolutePath().getParent().relativize(path.toAbsolutePath());
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
