package org.handrail.simulator.synthea;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import org.handrail.local.process.CannotStart;

/** Synthea as a process of its own, with a class path that Maven finds when it is wanted. */
final class Synthea {

    private static final Pattern ONE_MORE = Pattern.compile("\\d+ -- .*");
    private static final String DEPRESSION = "depression.json";
    private static final String POM = "pom.xml";

    private final Path home;
    private final Program program;
    private final Path shownLog;

    /** @param shownLog the log as a person reads its name */
    Synthea(Path home, Path log, Path shownLog) {
        this.home = home;
        this.shownLog = shownLog;
        this.program = new Program(log);
    }

    /** Adults with depression, each a bundle in {@code fhir} below that directory. */
    void make(int patients, int seed, Path into) {
        unpack(POM, home.resolve(POM));
        unpack(DEPRESSION, home.resolve("modules").resolve(DEPRESSION));
        ProgressBar bar = new ProgressBar(System.out, patients);
        bar.says("looking for Synthea");
        String classPath = classPath();
        bar.says("Synthea begins");
        int code = program.run(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m",
                "-XX:+UseSerialGC", "-cp", classPath, "App", "-p", "" + patients, "-s", "" + seed, "-cs", "" + seed,
                "-a", "21-74", "-d", home.resolve("modules").toString(), "--generate.only_alive_patients=true",
                "--exporter.baseDirectory=" + into + "/", "--exporter.years_of_history=2",
                "--exporter.hospital.fhir.export=false", "--exporter.practitioner.fhir.export=false"), line -> {
                    if (ONE_MORE.matcher(line).matches()) {
                        bar.oneMore();
                    }
                });
        bar.ends();
        if (code != 0) {
            throw new CannotStart("Synthea ended with %d: %s says why. Try another --seed, or leave --cohort out.".formatted(
                    code, shownLog));
        }
    }

    private String classPath() {
        Path found = home.resolve("class-path");
        int code = program.run(List.of("mvn", "-B", "-f", home.resolve(POM).toString(), "dependency:build-classpath",
                "-Dmdep.outputFile=" + found), line -> { });
        if (code != 0) {
            throw new CannotStart("Synthea cannot be fetched: %s says why. Run this once where Maven reaches Maven Central; "
                    .formatted(shownLog) + "later it needs no network. Or leave --cohort out.");
        }
        try {
            return Files.readString(found).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(String resource, Path to) {
        try (InputStream in = Synthea.class.getResourceAsStream("/synthea/" + resource)) {
            Files.createDirectories(to.getParent());
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
