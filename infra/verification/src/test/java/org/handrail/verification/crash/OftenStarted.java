package org.handrail.verification.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.local.process.Program;

/**
 * A program whose processes are killed and started again many times over. One start is for learning: what the virtual
 * machine has loaded and linked in it goes into a cache that makes every later start about twice as quick.
 */
final class OftenStarted {

    private static final String FLAGS = "-XX:VMOptionsFile=";
    private static final String LEARN = "-XX:AOTCacheOutput=";
    private static final String USE = "-XX:AOTCache=";

    private final Path flags;
    private final Path learning;
    private final Path cache;
    private final String classPath;
    private final String mainClass;

    /** @param directory where the cache is kept @param classPath jars, directories of classes, and {@code dir/*} */
    OftenStarted(Path directory, String classPath, String mainClass) {
        this.flags = write(directory.resolve("flags"), "");
        this.learning = directory.resolve("learning.flags");
        this.cache = directory.resolve("quick-start.aot");
        write(learning, LEARN + cache);
        this.classPath = Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of)
                .map(entry -> Files.isDirectory(entry) ? jar(directory, entry) : entry).map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        this.mainClass = mainClass;
    }

    Program program() {
        return program(flags);
    }

    /** For the process that is to {@link #learnedBy learn}: it writes the cache when it is told to end. */
    Program learner() {
        return program(learning);
    }

    private Program program(Path which) {
        return Program.main(classPath, mainClass).option("-XX:TieredStopAtLevel=1").option(FLAGS + which);
    }

    /** The learner ends and comes back; from then on every process of this program starts quickly. */
    void learnedBy(LocalSystem system, String learner) {
        ProcessHandle process = ProcessHandle.of(system.pid(learner)).orElseThrow();
        // Before it ends: whoever keeps it up starts it again at once.
        write(flags, USE + cache);
        write(learning, USE + cache);
        process.destroy();
        process.onExit().join();
        system.start(learner);
    }

    /** The cache knows classes of jars alone. */
    private static Path jar(Path directory, Path classes) {
        Path jar = directory.resolve("classes-%08x.jar".formatted(classes.toAbsolutePath().toString().hashCode()));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> found = Files.walk(classes)) {
            // Directories too: classes of a package are found by them.
            for (Path file : found.skip(1).toList()) {
                boolean whole = Files.isRegularFile(file);
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(whole ? name : name + "/"));
                if (whole) {
                    Files.copy(file, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
