package org.handrail.verification.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the rules look at: the compiled classes of every module, and the sources of the runtime. */
final class Code {

    static final List<String> SERVICES = List.of("intake", "scheduling", "session", "followup", "operations");
    private static final Path ROOT = root();

    private Code() {
    }

    static JavaClasses services() {
        return importing(modules("services"));
    }

    static JavaClasses runtime() {
        return importing(List.of(classes(ROOT.resolve("infra/runtime"))));
    }

    static JavaClasses counterExamples() {
        return new ClassFileImporter().importPackages("org.handrail.verification.architecture.counterexample");
    }

    static Path runtimeSources() {
        return ROOT.resolve("infra/runtime/src/main/java");
    }

    /** Every module under a directory; one that was not compiled fails, since its rules would check nothing. */
    private static List<Path> modules(String directory) {
        try (Stream<Path> modules = Files.list(ROOT.resolve(directory))) {
            return modules.filter(m -> Files.exists(m.resolve("pom.xml"))).map(Code::classes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes(Path module) {
        Path classes = module.resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(module + " is not compiled: run ./care test, or mvn test-compile");
        }
        return classes;
    }

    private static JavaClasses importing(List<Path> places) {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPaths(places);
    }

    private static Path root() {
        Path place = Path.of("").toAbsolutePath();
        while (!Files.exists(place.resolve("shared-schemas"))) {
            place = place.getParent();
        }
        return place;
    }
}
