package org.handrail.verification.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the repository has what the pages are made of. */
final class Places {

    static final Path ROOT = Path.of("../..");

    private Places() {
    }

    /** What runs in a service. */
    static List<Path> classes() {
        return modules("services").map(module -> compiled(module, "classes")).toList();
    }

    /** All tests, those of the running system included. */
    static List<Path> testClasses() {
        return Stream.concat(Stream.of(ROOT.resolve("shared-schemas")), Stream.concat(modules("services"), modules("infra")))
                .filter(module -> Files.isDirectory(module.resolve("src/test/java")))
                .map(module -> compiled(module, "test-classes")).toList();
    }

    private static Stream<Path> modules(String directory) {
        try (Stream<Path> modules = Files.list(ROOT.resolve(directory))) {
            return modules.filter(module -> Files.exists(module.resolve("pom.xml"))).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that was not compiled fails, for it would be missing from the page in silence. */
    private static Path compiled(Path module, String directory) {
        Path classes = module.resolve("target").resolve(directory);
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(module + " is not compiled: run ./care test, or mvn test-compile");
        }
        return classes;
    }
}
