package org.handrail.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the jar that the build made of a service, and takes it apart once, because classes load much quicker from
 * plain jars than from jars within a jar.
 */
public final class ServiceJars {

    /** Of each service this many extracted builds stay: one may still be running. */
    private static final int KEPT = 3;

    private final Path root;
    private final Path library;

    /**
     * @param root the directory of the repository
     * @param library where the extracted jars are kept
     */
    public ServiceJars(Path root, Path library) {
        this.root = root;
        this.library = library;
    }

    /** The extracted jar of a service, ready for {@code java -jar}. */
    public Path of(String service) {
        // A lock on a file keeps other processes out; threads of one that ask for it at once are an error.
        synchronized (ServiceJars.class) {
            return extracted(service);
        }
    }

    private Path extracted(String service) {
        Path built = built(service);
        try {
            Path place = library.resolve("%s-%d-%d".formatted(
                service, Files.getLastModifiedTime(built).toMillis(), Files.size(built)));
            Path jar = place.resolve(built.getFileName());
            Files.createDirectories(library);
            try (var lock = FileChannel.open(library.resolve(service + ".lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Two builds or tests at once: the second waits for the first.
                lock.lock();
                if (!Files.exists(jar)) {
                    extract(built, place);
                    removeOld(service);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path built(String service) {
        Path target = root.resolve("services").resolve(service).resolve("target");
        try (var files = Files.isDirectory(target) ? Files.list(target) : Stream.<Path>empty()) {
            return files.filter(file -> file.getFileName().toString().matches(".*-\\d[^/]*(?<!sources|javadoc)\\.jar"))
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                    "services/" + service + " has not been built; run ./care run, or mvn -DskipTests package."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void extract(Path built, Path place) throws IOException {
        // Into a place of its own and then renamed: a place that exists is always whole.
        Path part = place.resolveSibling(place.getFileName() + ".part");
        delete(part);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djarmode=tools", "-XX:TieredStopAtLevel=1", "-jar", built.toString(),
            "extract", "--force", "--destination", part.toString())
            .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(built + " could not be extracted: " + said);
        }
        Files.move(part, place);
    }

    private void removeOld(String service) throws IOException {
        try (var places = Files.list(library)) {
            List<Path> old = places
                .filter(place -> place.getFileName().toString().matches(service + "-\\d+-\\d+"))
                .sorted(Comparator.comparing(Path::getFileName).reversed())
                .skip(KEPT).toList();
            for (Path place : old) {
                delete(place);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
