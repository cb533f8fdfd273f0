package org.handrail.local.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.local.process.CannotStart;

/**
 * The class path of this module's own processes, as the build has written it down. Not that of whoever uses the
 * launcher: the broker must not meet another generation of its jars there.
 */
final class ClassPath {

    private static final String FILE = "runtime.classpath";

    private ClassPath() {
    }

    static String ofThisModule(Path root) {
        Path classes = ownClasses();
        Path beside = classes.resolveSibling(FILE);
        Path list = Files.exists(beside) ? beside : root.resolve("infra/local/target").resolve(FILE);
        try {
            return classes + File.pathSeparator + Files.readString(list).strip();
        } catch (IOException e) {
            throw new CannotStart("infra/local has not been built; run ./care run, or mvn -DskipTests package.");
        }
    }

    private static Path ownClasses() {
        try {
            return Path.of(ClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
