package org.handrail.verification.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.local.launcher.LocalSystem;
import org.handrail.simulator.outside.Http;
import org.handrail.simulator.story.Care;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program in README that consumes events: compiled and run as it stands there, with Kafka's client alone. */
class ConsumeEventsTest {

    private static final Pattern PROGRAM = Pattern.compile("<!-- consume -->\n```java\n(.*?)```", Pattern.DOTALL);
    /** What kafka-clients needs of others. */
    private static final Pattern NEEDED = Pattern.compile(".*/(kafka-clients|slf4j-api|lz4-java|snappy-java|zstd-jni)-[^/]*jar");

    @TempDir
    private Path directory;

    @Test
    @Timeout(300)
    void another_program_sees_a_referral_that_was_received() throws IOException {
        LocalSystem system = WholeSystem.running();
        WholeSystem.done(new Care(system, new Http(system), "seen-by-another-program").refer(WholeSystem.CLINIC));
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--class-path", kafkaAlone(), program().toString(), system.brokers()).redirectErrorStream(true).start();
        try (BufferedReader said = program.inputReader()) {
            List<String> lines = new ArrayList<>();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (line.matches("ep-\\S+ org\\.handrail\\.intake\\.ReferralReceived\\.v1 \\{.*\"form\":\"plain\".*}")) {
                    return;
                }
            }
            assertThat(lines).as("what the program said before it ended").isEmpty();
        } finally {
            program.destroyForcibly();
        }
    }

    private Path program() throws IOException {
        Matcher found = PROGRAM.matcher(Files.readString(Path.of("../../README.md")));
        assertThat(found.find()).isTrue();
        assertThat(found.group(1).lines().skip(4).filter(line -> line.strip().length() > 1)).as("ten lines").hasSizeLessThan(11);
        return Files.writeString(directory.resolve("Consume.java"), found.group(1));
    }

    private static String kafkaAlone() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(NEEDED.asMatchPredicate()).collect(Collectors.joining(File.pathSeparator));
    }
}
