package org.handrail.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How {@code ./care} finds a JDK and Maven and what it makes of what Maven says, with made-up ones. */
@Timeout(180)
class CareScriptTest {

    private static final Path CARE = Repository.root().resolve("care");

    @TempDir
    Path machine;

    private Path jdk(String name, String version) throws IOException {
        Path home = machine.resolve(name);
        program(home.resolve("bin/javac"), "exit 0");
        program(home.resolve("bin/java"), "echo 'openjdk version \"%s\" 2026-01-20' >&2".formatted(version));
        return home;
    }

    private Path maven(String version) throws IOException {
        return program(machine.resolve("maven/mvn"), "echo 'Apache Maven %s'".formatted(version)).getParent();
    }

    private static Path program(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private record Said(int code, String text) {
    }

    /** The script works in the directory where it stands, so a copy keeps away from what is really built here. */
    private Said care(Map<String, String> environment, Path maven, String... words) throws Exception {
        Path script = Files.copy(CARE, Files.createDirectories(machine.resolve("copy")).resolve("care"));
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(words));
        ProcessBuilder care = new ProcessBuilder(command).redirectErrorStream(true);
        care.environment().remove("JAVA_HOME");
        care.environment().put("CARE_JDK_PLACES", "");
        care.environment().putAll(environment);
        care.environment().put("PATH", (maven == null ? "" : maven + ":") + tools());
        Process process = care.start();
        String text = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }

    /** A PATH with the usual tools, and neither a JDK nor Maven of this machine. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(machine.resolve("tools"));
        for (String tool : List.of("bash", "sh", "dirname", "tr", "sort", "head", "grep", "readlink", "cat",
            "mkdir", "wc", "sed", "sleep", "awk", "cut", "find", "touch", "mv")) {
            Path link = tools.resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, onThisMachine(tool));
            }
        }
        return tools;
    }

    private static Path onThisMachine(String tool) {
        for (String place : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(place, tool))) {
                return Path.of(place, tool);
            }
        }
        throw new IllegalStateException(tool + " is not on the PATH");
    }

    @Test
    void the_jdk_of_JAVA_HOME_goes_before_all_others() throws Exception {
        Path home = jdk("mine", "26.0.1");
        Said said = care(Map.of("JAVA_HOME", home.toString(), "CARE_JDK_PLACES", jdk("other", "25").toString()),
            maven("3.9.9"), "where");
        assertThat(said.text()).contains("JDK   " + home + "\n");
        assertThat(said.code()).isZero();
    }

    @Test
    void an_old_JAVA_HOME_is_passed_over_for_a_newer_jdk_in_a_usual_place() throws Exception {
        String places = jdk("old", "21.0.4") + ":" + machine.resolve("nothing") + ":" + jdk("good", "25.0.3");
        Said said = care(Map.of("JAVA_HOME", jdk("older", "17.0.15").toString(), "CARE_JDK_PLACES", places),
            maven("3.8.7"), "where");
        assertThat(said.text()).contains("JDK   " + machine.resolve("good") + "\n");
    }

    @Test
    void a_machine_without_a_new_enough_jdk_is_told_in_one_sentence_what_to_install() throws Exception {
        Said said = care(Map.of("CARE_JDK_PLACES", jdk("old", "24.0.2").toString()), maven("3.9.9"), "where");
        assertThat(said.text().strip()).startsWith("Handrail needs a JDK 25 or newer: install one").hasLineCount(1);
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void a_machine_without_maven_is_told_in_one_sentence_what_to_install() throws Exception {
        Said said = care(Map.of("CARE_JDK_PLACES", jdk("good", "25").toString()), null, "where");
        assertThat(said.text().strip()).startsWith("Handrail needs Maven 3.8 or newer: install it").hasLineCount(1);
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void an_old_maven_is_named_with_its_version() throws Exception {
        Said said = care(Map.of("CARE_JDK_PLACES", jdk("good", "25").toString()), maven("3.6.3"), "where");
        assertThat(said.text()).contains("mvn is 3.6");
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void a_maven_that_does_not_run_is_named_with_what_it_says_and_what_to_do() throws Exception {
        Path broken = program(machine.resolve("maven/mvn"), "echo 'no such jar'; exit 1").getParent();
        Said said = care(Map.of("CARE_JDK_PLACES", jdk("good", "25").toString()), broken, "where");
        assertThat(said.text()).contains(broken.resolve("mvn") + " does not run; mvn -v says: no such jar",
            "install it anew").doesNotContain("0.0");
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void a_maven_that_says_no_version_is_named_as_one_that_does_not_run() throws Exception {
        Path other = program(machine.resolve("maven/mvn"), "echo 'hello'").getParent();
        Said said = care(Map.of("CARE_JDK_PLACES", jdk("good", "25").toString()), other, "where");
        assertThat(said.text()).contains("does not run; mvn -v says: hello");
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void a_mistyped_option_of_run_is_named_before_a_jdk_is_looked_for_or_anything_built() throws Exception {
        Said said = care(Map.of(), null, "run", "--patients", "3", "--week", "2");
        assertThat(said.text().strip()).startsWith("run does not know --week;").hasLineCount(1);
        assertThat(said.code()).isEqualTo(2);
    }

    @Test
    void every_option_that_the_launcher_knows_stands_in_the_help_of_run() throws Exception {
        Said said = care(Map.of(), null, "run", "--fresh", "--empty", "--exit", "--story", "--patients", "--weeks", "--seed",
            "--kills", "--cohort");
        assertThat(said.text()).startsWith("Handrail needs a JDK");
    }

    @Test
    void run_says_that_somebody_has_stopped_it_from_elsewhere() throws Exception {
        Path home = jdk("good", "25");
        program(home.resolve("bin/java"), """
            case "$*" in
              *'Launcher run'*) kill -TERM $$ ;;
              *) echo 'openjdk version "25"' >&2 ;;
            esac""");
        Files.createDirectories(machine.resolve("copy/infra/local/target"));
        Files.writeString(machine.resolve("copy/infra/local/target/runtime.classpath"), "none.jar");
        Said said = care(Map.of("CARE_JDK_PLACES", home.toString()), mavenThatSays("built", 0), "run");
        assertThat(said.text()).contains("Handrail was stopped from elsewhere, as ./care stop in another terminal does.");
        assertThat(said.code()).isEqualTo(143);
    }

    @Test
    void an_unknown_command_shows_what_there_is() throws Exception {
        Said said = care(Map.of(), null, "rnu");
        assertThat(said.text()).contains("./care run", "./care test", "There is no command rnu.");
        assertThat(said.code()).isEqualTo(2);
    }

    private Path mavenThatSays(String said, int code) throws IOException {
        return program(machine.resolve("maven/mvn"), """
            if [ "$1" = -v ]; then echo 'Apache Maven 3.9.9'; exit 0; fi
            cat <<'END'
            %s
            END
            exit %d""".formatted(said, code)).getParent();
    }

    @Test
    void test_shows_each_module_and_ends_well_when_all_passed() throws Exception {
        Path maven = mavenThatSays("""
            [INFO] Building Handrail 0.1.0-SNAPSHOT                                   [1/2]
            [INFO] Building Handrail: clinical rules 0.1.0-SNAPSHOT                   [2/2]
            [INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in a.SomeTest
            [INFO] Tests run: 12, Failures: 0, Errors: 0, Skipped: 0""", 0);
        Said said = care(Map.of("CARE_JDK_PLACES", jdk("good", "25").toString()), maven, "test");
        assertThat(said.text()).contains("  [1/2] all modules\n", "  [2/2] clinical rules\n",
            "        Tests run: 12, Failures: 0, Errors: 0, Skipped: 0\n", "All tests passed in 0 min");
        assertThat(said.text()).doesNotContain("SomeTest");
        assertThat(said.code()).isZero();
    }

    @Test
    void test_says_what_failed_and_what_to_do_next() throws Exception {
        Path maven = mavenThatSays("""
            [ERROR] Failures:
            [ERROR]   DoseTest.a_third_dose_in_a_week_is_held:12 expected held but was permitted
            [ERROR] Tests run: 12, Failures: 1, Errors: 0, Skipped: 0
            [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.""", 1);
        Said said = care(Map.of("CARE_JDK_PLACES", jdk("good", "25").toString()), maven, "test");
        assertThat(said.text()).contains("Failed. What Maven says:",
            "DoseTest.a_third_dose_in_a_week_is_held:12 expected held but was permitted", ".care/logs/test.log",
            "surefire-reports", "mvn -pl <module>").doesNotContain("re-run Maven");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void test_does_not_guess_what_an_unknown_word_means() throws Exception {
        Said said = care(Map.of("CARE_JDK_PLACES", jdk("good", "25").toString()), maven("3.9.9"), "test", "--al");
        assertThat(said.text()).contains("test knows --all and nothing else.");
        assertThat(said.code()).isEqualTo(2);
    }
}
